import type { Duration, UnknownAmount } from '../fields/amount';
import { msg, t } from '../text/language';
import { unknownAmount, uploadSpeedRow } from './amount';
import { formatDuration, formatExactDuration, formatRate, formatShare } from './formatAmount';
import { readDirection } from './outcome';
import { readBytesSent, readMilliseconds, readObjectSize } from './transfer';
import type { ExplainInput, Meaning, Row } from './types';

/** Says how long a request took and how much of that S3 itself worked. */
export function explainTotalTime(value: Duration | UnknownAmount, { context }: ExplainInput): Meaning {
  if (value.kind === 'unknownAmount') {
    return unknownAmount();
  }
  const totalMs = value.durationMs;
  const turnAroundMs = readMilliseconds(context, 'turn_around_time');
  const direction = readDirection(context);
  const sent = Number(readBytesSent(context)?.exact ?? 0);
  const size = readObjectSize(context);
  const speed = direction === 'download' ? formatRate(sent, totalMs) : undefined;
  const rows = [
    ...splitRows(totalMs, turnAroundMs),
    speed === undefined ? undefined : { label: t('Average speed'), value: speed },
    size && uploadSpeedRow(size, context),
  ].filter(row => row !== undefined);
  return {
    title: formatExactDuration(totalMs),
    meaning: [
      t('From S3 receiving the request to the last byte of its answer, as S3 saw it.'),
      ...splitSentence(totalMs, turnAroundMs, direction),
    ],
    ...(rows.length > 0 && { rows }),
    notes: [t('The client can have measured more: delay in its network is not counted.')],
    evidence: 'documented',
  };
}

function splitSentence(totalMs: number, turnAroundMs: number | undefined, direction?: 'download' | 'upload'): string[] {
  if (turnAroundMs === undefined || turnAroundMs === totalMs) {
    return [];
  }
  if (turnAroundMs > totalMs) {
    return [t(oddTimes)];
  }
  if (direction === 'upload') {
    return [t('The rest is mostly the client sending its upload.')];
  }
  return direction === 'download'
    ? [t('The rest is mostly sending the object, at the pace of the client and the network.')]
    : [t('The rest is the request coming in and the answer going out.')];
}

const oddTimes = msg('Turn-around time is greater than total time, which does not fit what the two measure.');

function splitRows(totalMs: number, turnAroundMs: number | undefined): readonly Row[] {
  const share = turnAroundMs === undefined ? undefined : formatShare(turnAroundMs, totalMs);
  return turnAroundMs === undefined || share === undefined
    ? []
    : [
        { label: t('Inside S3'), value: `${formatDuration(turnAroundMs)}, ${share}` },
        { label: t('The rest'), value: formatDuration(totalMs - turnAroundMs) },
      ];
}

/** Says how long S3 itself worked on a request, and what share of the whole that is. */
export function explainTurnAroundTime(value: Duration | UnknownAmount, { context }: ExplainInput): Meaning {
  if (value.kind === 'unknownAmount') {
    return unknownAmount();
  }
  const totalMs = readMilliseconds(context, 'total_time');
  const share = totalMs === undefined ? undefined : formatShare(value.durationMs, totalMs);
  const isOdd = totalMs !== undefined && value.durationMs > totalMs;
  return {
    title: formatExactDuration(value.durationMs),
    meaning: [
      t('S3 itself worked this long: from the last byte of the request in to the first byte of the answer out.'),
      ...(isOdd ? [t(oddTimes)] : []),
    ],
    ...(totalMs !== undefined &&
      share !== undefined && {
        rows: [{ label: t('Share of total time'), value: t('{0} of {1}', share, formatDuration(totalMs)) }],
      }),
    evidence: 'documented',
  };
}
