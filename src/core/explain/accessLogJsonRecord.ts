import { sources } from '../catalogue/sources';
import type { AccessLogFieldId } from '../catalogue/types';
import { decodeField } from '../fields/decoders';
import { decodeRequester, type Requester } from '../fields/identity';
import type { RecordContext } from '../fields/types';
import { decodeUserAgent } from '../fields/userAgent';
import { identifyOperation } from '../operations/identify';
import { t } from '../text/language';
import type { Json } from '../types';
import { contextOfAccessLogJson, decodeJsonForm } from './accessLogJson';
import { nameClient } from './clientName';
import { describeDeed } from './cloudTrail/deed';
import { nameSubject } from './cloudTrail/subjectName';
import { explainDecoded } from './explainers';
import type { Explanation } from './explainField';
import { formatUtc } from './formatTime';
import { operationNames } from './operationNames';
import { outcomeOf } from './outcome';
import { factsOf } from './recordFacts';
import { shownText } from './shownText';
import { summaryOf } from './summary';
import type { ExplainOptions } from './types';

const show = (text: string): string => shownText(text, 120);

/** What a field holds; undefined where it is empty or not there. */
const fieldOf = (context: RecordContext, id: AccessLogFieldId): string | undefined => {
  const text = context.text(id);
  return text === '-' ? undefined : text;
};

/** What the explanation of a field is headed with. */
function titleOf(id: AccessLogFieldId, context: RecordContext, options: ExplainOptions): string {
  const text = context.text(id) ?? '-';
  return explainDecoded(id, decodeField(id, text, context), { text, context, options }).title;
}

/** Callers whose title ends with their account, behind a comma. */
const withAccount: ReadonlySet<Requester['form']> = new Set<Requester['form']>([
  ...(['iamUser', 'assumedRole', 'federatedUser', 'otherArn'] as const),
]);

/** Who made the request, without the account: `alice (assumed role admin)`, `Anonymous`. */
function nameRequester(context: RecordContext, options: ExplainOptions): string {
  const title = titleOf('requester', context, options);
  const text = fieldOf(context, 'requester');
  if (text === undefined) {
    return title.replace(/:.*$/s, '');
  }
  return withAccount.has(decodeRequester(text, context).form) ? title.replace(/, [^,()]*\)$/, ')') : title;
}

function describeTime(context: RecordContext): string | undefined {
  const text = fieldOf(context, 'time');
  const time = text === undefined ? undefined : decodeJsonForm('time', text);
  return time?.kind === 'time' ? formatUtc(time.epochMs) : text && show(text);
}

/** `from 203.0.113.7 with AWS CLI 2.34.11`; what is not known is left out. */
function describePlace(context: RecordContext): string {
  const address = fieldOf(context, 'remote_ip');
  const client = nameClient(decodeUserAgent(fieldOf(context, 'user_agent') ?? '', context));
  return [address && t('from {0}', show(address)), client && t('with {0}', client)].filter(Boolean).join(' ');
}

/** `succeeded, status 200`, `failed with AccessDenied, status 403`; a redirection and 304 are told by their status alone. */
function describeOutcome(context: RecordContext): string {
  const [status, error] = [fieldOf(context, 'http_status'), fieldOf(context, 'error_code')];
  const outcome = status?.startsWith('3')
    ? undefined
    : error === undefined
      ? status?.startsWith('2')
        ? t('succeeded')
        : undefined
      : t('failed with {0}', show(error));
  return [outcome, status && t('status {0}', show(status))].filter(Boolean).join(', ');
}

/** True where the record tells of no failure. */
const succeeded = (context: RecordContext): boolean =>
  outcomeOf(context, context.text('operation') ?? '') === undefined;

/**
 * Says what a record of an access log in the JSON form of CloudWatch Logs is about: who did what to what; from where,
 * with what, when and how it ended. The key is shown as it stands, as AWS does not say how it is encoded there.
 */
export function explainAccessLogJsonRecord(record: Json, options: ExplainOptions): Explanation {
  const context = contextOfAccessLogJson(record);
  const facts = factsOf(context);
  const match = facts === undefined ? undefined : identifyOperation(facts)?.matches[0];
  const [bucket, key] = [fieldOf(context, 'bucket'), fieldOf(context, 'key')];
  const subject = { ...(bucket !== undefined && { bucket }), ...(key !== undefined && { key }), others: [] };
  const operation = fieldOf(context, 'operation');
  const names = operationNames(context);
  const named = nameSubject(subject);
  const title =
    match === undefined || names === undefined
      ? [operation === undefined ? t('A record without an operation') : titleOf('operation', context, options), named]
          .filter(Boolean)
          .join(': ')
      : describeDeed(match.row, operation ?? '', subject, succeeded(context), nameRequester(context, options));
  return summaryOf({
    title,
    subtitle: [describePlace(context), describeTime(context), describeOutcome(context)],
    meaning: [
      [operation, t('server access log'), fieldOf(context, 'source_region')]
        .flatMap(part => part ?? [])
        .map(show)
        .join(', '),
    ],
    rows: names?.rows ?? [],
    notes: names?.notes ?? [],
    references: [sources['aws-cloudwatch-format']],
    evidence: match?.evidence ?? 'documented',
  });
}
