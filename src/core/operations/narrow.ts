import type { OperationRow } from '../catalogue/operations';
import { msg, t } from '../text/language';
import { type HttpRequest, parameterOf } from './httpRequest';
import { demandsOf, matchRequest, queryFits, selectorsOf, sortMatches } from './matchRequest';
import { namesObject, requestOf } from './recordRequest';
import type { Match, RecordFacts, Translation } from './types';

/** Records that S3 wrote about the other half of a request, or about one key of it: the request line is not theirs. */
const hasOwnRequest = (row: OperationRow, value: string): boolean => {
  const role = row.operations.find(operation => operation.value === value)?.role ?? 'request';
  return role === 'request' || role === 'copyDestination' || role === 'batchParent';
};

const levelOf = ({ row }: Match, facts: RecordFacts): OperationRow['level'] =>
  row.operations.find(({ value }) => value === facts.operation)?.level ?? row.level;

/** False where the record says that the operation is at another level: PutBucketAcl for a record with a key. */
function levelFits(match: Match, facts: RecordFacts): boolean {
  const hasKey = namesObject(facts);
  const level = levelOf(match, facts);
  return hasKey === undefined || (level !== 'bucket' && level !== 'object') || (level === 'object') === hasKey;
}

/** False for operations of APIs that a record of this log, or of this eventSource, cannot be of. */
function sourceFits({ row }: Match, { log, eventSource }: RecordFacts): boolean {
  return log === 'accessLog'
    ? row.service === 's3'
    : eventSource === undefined || row.eventNames.some(event => event.eventSource === eventSource);
}

function requestFits({ row }: Match, facts: RecordFacts, request: HttpRequest | undefined): boolean {
  const { rest } = row;
  if (
    request === undefined ||
    rest === undefined ||
    (facts.log === 'accessLog' && !hasOwnRequest(row, facts.operation))
  ) {
    return true;
  }
  const needed = facts.log === 'cloudTrail' ? rest.headers.filter(name => name === 'x-amz-copy-source') : [];
  return queryFits(rest, request) && needed.every(name => request.headers?.includes(name) ?? true);
}

/** What an operation needs of the query, as texts: `acl`, `list-type=2`, `id`. */
const neededOf = ({ row: { rest } }: Match): readonly string[] => [
  ...(rest?.query ?? []).map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)),
  ...(rest?.callerQuery ?? []),
];

/** True when the request has a parameter that is written as `key` or `key=value`; an empty `id` counts as none. */
function isAsked(text: string, request: HttpRequest): boolean {
  const [key = '', value] = text.split('=');
  const found = parameterOf(request, key);
  return value === undefined ? found !== undefined && (found !== '' || key !== 'id') : found === value;
}

/** What in the record decided, in words that can stand after "this record:". */
function reasonFor(match: Match, facts: RecordFacts, others: readonly Match[], request: HttpRequest | undefined) {
  const hasKey = namesObject(facts);
  if (hasKey !== undefined && others.some(other => levelOf(other, facts) !== levelOf(match, facts))) {
    return hasKey ? t('the key is present') : t('there is no key');
  }
  if (request === undefined) {
    return undefined;
  }
  const isQuery = facts.log !== 'cloudTrail';
  const own = neededOf(match);
  const present = own.find(text => others.some(other => !neededOf(other).includes(text)));
  if (present !== undefined) {
    return isQuery ? t('{0} is in the query', present) : t('{0} is in requestParameters', present);
  }
  const absent = others.flatMap(neededOf).find(text => !own.includes(text) && !isAsked(text, request));
  if (absent === undefined) {
    return undefined;
  }
  return isQuery ? t('{0} is not in the query', absent) : t('{0} is not in requestParameters', absent);
}

/** A sentence on a request that S3 did not carry out; undefined for one that it did, or where no status is known. */
function outcomeOf({ status, errorCode }: RecordFacts): string | undefined {
  const code = errorCode === '-' ? undefined : errorCode;
  const isDone = status === undefined || status < 300 ? code === undefined : status === 304;
  if (isDone) {
    return undefined;
  }
  if (code === 'VpceAccessDenied') {
    return t('The policy of a VPC endpoint refused the request: the operation was asked for and not carried out.');
  }
  const answer = [status, code].filter(part => part !== undefined).join(' ');
  return t('S3 answered {0}: the operation was asked for and not carried out.', answer);
}

/** S3 answers 405 to a method that it does not serve, but also to reading a delete marker by its version. */
function isRefusedMethod({ status, errorCode }: RecordFacts, request: HttpRequest | undefined): boolean {
  const isRead = request?.method === 'GET' || request?.method === 'HEAD';
  const readsVersion = isRead && parameterOf(request, 'versionId') !== undefined;
  return (status === 405 || errorCode === 'MethodNotAllowed') && !readsVersion;
}

const noOperation = msg(
  'S3 answered 405: it does not serve this method on this resource, so the record has no operation of its own.',
);
const doesNotFit = msg(
  'The request line of this record does not fit the operation, which is read from its name alone.',
);

function choose(matches: readonly Match[], facts: RecordFacts, request: HttpRequest | undefined): readonly Match[] {
  const possible = matches.filter(match => sourceFits(match, facts));
  const atLevel = possible.filter(match => levelFits(match, facts));
  const fitting = (atLevel.length > 0 ? atLevel : possible).filter(match => requestFits(match, facts, request));
  if (request === undefined) {
    return fitting;
  }
  const most = Math.max(0, ...fitting.map(({ row }) => demandsOf(row)));
  return fitting.filter(({ row }) => demandsOf(row) === most);
}

/**
 * Leaves out what a record does not fit, and says what in the record decided. What a text means without the record stays
 * where nothing of it fits: then the text was about something else.
 */
export function narrow(translation: Translation, facts: RecordFacts): Translation {
  const request = requestOf(facts);
  const twoSelectors = request === undefined ? [] : selectorsOf(request);
  const isOwnName = translation.query.trim() === facts.operation;
  if (isOwnName && (isRefusedMethod(facts, request) || twoSelectors.length > 1)) {
    const suggestions = translation.matches
      .filter(({ row }) => row.kind === 'api')
      .map(({ row }) => ({
        row,
        name: row.id,
        why: t('The operation that a record of this name is about as a rule.'),
      }));
    const why = twoSelectors.length > 1 ? matchRequest(request as HttpRequest).remarks : [t(noOperation)];
    const refused = translation.matches.filter(({ row }) => row.kind === 'refused');
    return { ...translation, matches: refused, suggestions, remarks: [...translation.remarks, ...why] };
  }
  const chosen = choose(translation.matches, facts, request);
  const outcome = isOwnName ? outcomeOf(facts) : undefined;
  const remarks = [
    ...translation.remarks,
    ...(isOwnName && facts.log === 'accessLog' && chosen.length === 0 && translation.matches.length > 0
      ? [t(doesNotFit)]
      : []),
    ...(outcome === undefined ? [] : [outcome]),
  ];
  if (chosen.length === 0) {
    const ofSource = translation.matches.filter(match => sourceFits(match, facts));
    return { ...translation, matches: isOwnName && ofSource.length > 0 ? ofSource : translation.matches, remarks };
  }
  const others = translation.matches.filter(match => !chosen.includes(match));
  const sorted = isOwnName ? sortMatches(chosen) : chosen;
  return {
    ...translation,
    remarks,
    matches: sorted.map(match => {
      const because = others.length > 0 ? reasonFor(match, facts, others, request) : undefined;
      return because === undefined ? match : { ...match, because };
    }),
  };
}
