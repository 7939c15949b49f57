import { accessLogFieldIds } from '../../catalogue/types';
import { commonFields } from '../view/commonFields';
import type { RelationKind } from './relations';
import { elapsed, RETRY_MS, timesFit, UPLOAD_MS } from './times';
import { hasFailed, invitesRetry, type Traits, type UploadStep } from './traits';

/** What `b` is to `a` by one rule; undefined where the rule does not apply. */
type Rule = (a: Traits, b: Traits) => RelationKind | undefined;

const same = <Name extends keyof Traits>(a: Traits, b: Traits, ...names: readonly Name[]): boolean =>
  names.every(name => a[name] !== undefined && a[name] === b[name]);

const eventFields = [...commonFields.map(({ name }) => name), 'recipientAccountId', 'sharedEventID', 'eventType'];

/** Everything that both records hold is the same; or it is one event, delivered in two forms. */
const isDuplicate: Rule = (a, b) => {
  if (a.isEvent !== b.isEvent || !same(a, b, a.isEvent ? 'eventId' : 'requestId')) {
    return undefined;
  }
  const names = a.isEvent ? eventFields : accessLogFieldIds;
  const isEqual = a.view.log === b.view.log && names.every(name => a.view.text(name) === b.view.text(name));
  return isEqual ? 'duplicate' : a.isEvent ? 'otherForm' : undefined;
};

/** A record corrects another one, which has an event ID of its own. */
const isCorrection: Rule = (a, b) => {
  const pair = (older: Traits, newer: Traits): boolean =>
    newer.correctedId !== undefined && newer.correctedId === older.eventId && older.correctedId !== newer.correctedId;
  return pair(a, b) ? 'correction' : pair(b, a) ? 'corrected' : undefined;
};

const isSharedEvent: Rule = (a, b) => (same(a, b, 'sharedEventId') ? 'sharedEvent' : undefined);

const isSameObject = (a: Traits, b: Traits): boolean =>
  a.bucket === b.bucket && a.key === b.key && a.versionId === b.versionId;

/** What a record of the one role is to a record of the other, in the same log or across both. */
const byRoles: Readonly<Record<string, RelationKind>> = {
  'batchChild batchParent': 'batchParent',
  'batchParent batchChild': 'batchChild',
  'copyRead copyWrite': 'copyWrite',
  'copyWrite copyRead': 'copyRead',
  'job job': 'sameJob',
};

/** Records with the same request ID. */
const isSameRequest: Rule = (a, b) => {
  const isOne =
    a.requestId !== undefined && b.requestId !== undefined
      ? a.requestId === b.requestId && (a.role === 'job' || same(a, b, 'hostId') || timesFit(a, b))
      : same(a, b, 'hostId') && timesFit(a, b);
  if (!isOne) {
    return undefined;
  }
  const acrossLogs = a.isEvent !== b.isEvent;
  const pair = `${a.role} ${b.role}`;
  if (!acrossLogs && a.view.log !== b.view.log && a.operation === b.operation && isSameObject(a, b)) {
    return 'otherForm';
  }
  if (pair === 'batchChild batchChild' && !(acrossLogs && isSameObject(a, b))) {
    return 'batchSibling';
  }
  const known = acrossLogs && pair.startsWith('copy') ? undefined : byRoles[pair];
  return known ?? (acrossLogs ? (b.isEvent ? 'cloudTrailEvent' : 'accessLogRecord') : 'sameRequest');
};

const uploadKinds: Readonly<Record<UploadStep, RelationKind>> = {
  create: 'uploadCreate',
  part: 'uploadPart',
  complete: 'uploadComplete',
  abort: 'uploadAbort',
  list: 'uploadList',
};

/** Upload IDs are those of one object in one bucket. */
const isSameUpload: Rule = (a, b) =>
  b.step !== undefined && same(a, b, 'uploadId', 'bucket', 'key') ? uploadKinds[b.step] : undefined;

/** An access log does not have the ID that a new upload got: object, caller and time are all that joins its begin. */
const isLikelyUpload: Rule = (a, b) => {
  const pair = (create: Traits, other: Traits): boolean => {
    const passed = elapsed(create, other);
    return (
      create.step === 'create' &&
      create.uploadId === undefined &&
      other.step !== undefined &&
      other.uploadId !== undefined &&
      other.isEvent === create.isEvent &&
      !hasFailed(create) &&
      same(create, other, 'bucket', 'key', 'caller') &&
      passed !== undefined &&
      passed >= 0 &&
      passed <= UPLOAD_MS
    );
  };
  return pair(b, a) ? 'likelyCreate' : pair(a, b) ? 'likelyUpload' : undefined;
};

/** The same request again, soon after it failed for a passing reason. */
const isRetry: Rule = (a, b) => {
  const passed = elapsed(a, b);
  const pair = a.isEvent === b.isEvent && same(a, b, 'caller', 'operation', 'bucket') && a.requestId !== b.requestId;
  if (!pair || passed === undefined || Math.abs(passed) > RETRY_MS || a.role === 'job' || a.role === 'batchChild') {
    return undefined;
  }
  const alike =
    a.key === b.key &&
    a.query === b.query &&
    a.uploadId === b.uploadId &&
    a.partNumber === b.partNumber &&
    a.versionId === b.versionId;
  if (!alike) {
    return undefined;
  }
  return passed >= 0 && invitesRetry(a) ? 'retry' : passed <= 0 && invitesRetry(b) ? 'retried' : undefined;
};

const isSameVersion: Rule = (a, b) =>
  a.versionId !== 'null' && same(a, b, 'versionId', 'bucket', 'key') ? 'sameVersion' : undefined;

/** Rules, those that say most first. */
export const rules: readonly Rule[] = [
  isDuplicate,
  isCorrection,
  isSharedEvent,
  isSameRequest,
  isRetry,
  isSameUpload,
  isLikelyUpload,
  isSameVersion,
];

const isSession = (caller: string): boolean => /^arn:[^:]*:sts::[^:]*:assumed-role\//.test(caller);

/** Rules that join much, and say little. */
export const weakRules: readonly Rule[] = [
  ({ view: a }, { view: b }) => {
    const key = a.text('access_key') ?? '-';
    return key !== '-' && key === b.text('access_key') ? 'sameAccessKey' : undefined;
  },
  (a, b) => (isSession(a.caller) && a.caller === b.caller ? 'sameSession' : undefined),
];
