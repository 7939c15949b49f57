import { type AccessLogRecord, contextOf } from '../../fields/accessLog';
import { parseLogTime } from '../../fields/logTime';
import { maskRecord } from '../../fields/maskRecord';
import { maskText, type SecretOptions } from '../../fields/maskText';
import type { RecordContext } from '../../fields/types';
import { identifyOperation } from '../../operations/identify';
import { t } from '../../text/language';
import { factsOf } from '../recordFacts';
import { headlineOf, unreadableHeadline } from './headline';
import { iconOfOperation, iconOfOutcome } from './icon';
import { shortRequester } from './shortWho';
import type { RecordHeadline } from './types';

/** The text of a field that is filled. */
const filled = (context: RecordContext, id: Parameters<RecordContext['text']>[0]): string | undefined => {
  const text = context.text(id);
  return text === '-' ? undefined : text;
};

/** The headline of an access-log record in either form, of which `epochMs` is the moment. */
export function headlineOfFields(context: RecordContext, epochMs: number | undefined): RecordHeadline {
  const facts = factsOf(context);
  const row = facts === undefined ? undefined : identifyOperation(facts).matches[0]?.row;
  const status = filled(context, 'http_status');
  const code = filled(context, 'error_code');
  return headlineOf({
    epochMs,
    writtenTime: filled(context, 'time'),
    operation: row?.api ?? facts?.operation ?? '',
    what: facts?.key ?? facts?.bucket ?? filled(context, 'bucket'),
    outcome: [status, code],
    who: shortRequester(context),
    icon: iconOfOutcome(facts?.status, code) ?? iconOfOperation(row, facts?.operation ?? ''),
  });
}

/** A line of an access log in one line: when, what, how it ended, who. A line that is no record is told as such. */
export function headlineOfAccessLog(record: AccessLogRecord, options: SecretOptions = {}): RecordHeadline {
  if (record.fields.length === 0) {
    const written = record.line.trim();
    const text = options.showSecrets ? written : maskText(written);
    return unreadableHeadline(text === '' ? t('Blank line') : t('No access log record'), text);
  }
  const context = contextOf(maskRecord(record, options));
  return headlineOfFields(context, parseLogTime(context.text('time') ?? ''));
}
