import { isInternalRecord, operationShape } from '../fields/operationShape';
import type { LogTime, UnknownTime } from '../fields/time';
import { t } from '../text/language';
import { formatDuration } from './formatAmount';
import { formatInZone, formatOffset, formatRelative, formatUtc } from './formatTime';
import { readMilliseconds } from './transfer';
import type { ExplainInput, Meaning, Row } from './types';

/** A total time from which on the end of the request is worth a row: the field has whole seconds only. */
const noticeableMs = 1_000;

/** Says when a record's request came in, in UTC, in the reader's zone and from now. */
export function explainTime(value: LogTime | UnknownTime, input: ExplainInput): Meaning {
  if (value.kind === 'unknownTime') {
    return {
      title: t('Unknown time'),
      meaning: [t('S3 writes 06/Feb/2019:00:00:38 +0000; this is not of that form, or no such moment exists.')],
    };
  }
  const notes = [zoneNote(value, input), offsetNote(value)].filter(note => note !== undefined);
  return {
    title: formatUtc(value.epochMs),
    meaning: meaningOf(input),
    rows: rowsOf(value, input),
    ...(notes.length > 0 && { notes }),
    evidence: 'documented',
  };
}

function meaningOf({ context }: ExplainInput): readonly string[] {
  const operation = context.text('operation') ?? '';
  if (isInternalRecord(operation)) {
    return [t('S3 did this on its own, so there was no request to receive; the time is to the second.')];
  }
  const request =
    operationShape(operation) === 'batchDeleteChild' || operationShape(operation) === 'copyRead'
      ? t('S3 received the request that this record belongs to at this time, to the second.')
      : t('S3 received the request at this time, to the second.');
  return [request, t('CloudTrail stamps the end of a call instead, so its eventTime can be later.')];
}

function rowsOf({ epochMs, iso }: LogTime, { context, options }: ExplainInput): readonly Row[] {
  const rows: Row[] = [];
  const { text, zone } = formatInZone(epochMs, options.timeZone);
  if (zone !== 'UTC') {
    rows.push({ label: options.timeZone.toLowerCase() === 'local' ? t('Local ({0})', zone) : zone, value: text });
  }
  rows.push({ label: 'ISO 8601', value: iso });
  const relative = formatRelative(epochMs, options.nowMs);
  if (relative !== undefined) {
    rows.push({ label: t('From now'), value: relative });
  }
  const totalMs = readMilliseconds(context, 'total_time');
  if (totalMs !== undefined && totalMs >= noticeableMs) {
    rows.push({ label: t('Last byte sent'), value: t('{0} later', formatDuration(totalMs)) });
  }
  return rows;
}

function zoneNote({ epochMs }: LogTime, { options }: ExplainInput): string | undefined {
  return formatInZone(epochMs, options.timeZone).known
    ? undefined
    : t('The time zone "{0}" is not known here, so times are shown in UTC.', options.timeZone.slice(0, 40));
}

function offsetNote({ offsetMinutes }: LogTime): string | undefined {
  return offsetMinutes === 0
    ? undefined
    : t(
        'The line says UTC{0}, which is unusual: S3 writes +0000. Shown converted to UTC.',
        formatOffset(offsetMinutes * 60_000),
      );
}
