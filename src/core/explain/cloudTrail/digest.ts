import { sources } from '../../catalogue/sources';
import { itemsOf, memberOf, textAt } from '../../fields/cloudTrail/json';
import { decodeIsoTime } from '../../fields/cloudTrail/time';
import { count, t } from '../../text/language';
import type { Json } from '../../types';
import type { Explanation } from '../explainField';
import { formatUtc } from '../formatTime';
import { rowOf } from '../nameRows';
import { shownText } from '../shownText';
import { summaryOf } from '../summary';

/** Keys of digests have some 200 characters. */
const longest = 300;
const show = (text: string): string => shownText(text, longest);

/** A time of the digest in words; as it stands where it is none. */
function timeAt(record: Json, name: string): string | undefined {
  const text = textAt(record, name);
  const time = text === undefined ? undefined : decodeIsoTime(text);
  return time === undefined ? text && show(text) : formatUtc(time.epochMs);
}

/** `key in bucket`; undefined where the digest names no key. */
function objectAt(record: Json, bucketName: string, keyName: string): string | undefined {
  const [bucket, key] = [textAt(record, bucketName), textAt(record, keyName)];
  return key === undefined || bucket === undefined ? key && show(key) : t('{0} in {1}', show(key), show(bucket));
}

/** What stands before it in the chain. A digest that begins one has null there; a cut one has nothing. */
function previousOf(record: Json): readonly string[] {
  const previous = objectAt(record, 'previousDigestS3Bucket', 'previousDigestS3Object');
  if (previous !== undefined) {
    return [t('The digest before it: {0}.', previous)];
  }
  return memberOf(record, 'previousDigestS3Object') === null
    ? [t('There is no digest before it: a chain of digests begins here.')]
    : [];
}

/** `Digest of 2 log files from ... to ...`, with the times that are known. */
function titleOf(files: number, start: string | undefined, end: string | undefined): string {
  const title = count('Digest of {0} log file', 'Digest of {0} log files', files);
  if (start !== undefined && end !== undefined) {
    return t('{0} from {1} to {2}', title, start, end);
  }
  if (end !== undefined) {
    return t('{0} to {1}', title, end);
  }
  return start === undefined ? title : t('{0} from {1}', title, start);
}

/** Says what a digest file of CloudTrail covers, how it is signed and which one is before it. */
export function explainDigest(record: Json): Explanation {
  const files = itemsOf(memberOf(record, 'logFiles')).length;
  const [start, end] = [timeAt(record, 'digestStartTime'), timeAt(record, 'digestEndTime')];
  const [oldest, newest] = [timeAt(record, 'oldestEventTime'), timeAt(record, 'newestEventTime')];
  const algorithm = textAt(record, 'digestSignatureAlgorithm');
  const account = textAt(record, 'awsAccountId');
  return summaryOf({
    title: titleOf(files, start, end),
    subtitle: [algorithm && t('signed with {0}', show(algorithm)), account && t('account {0}', show(account))],
    meaning: [
      ...(files === 0 ? [t('CloudTrail delivered no log file in that time.')] : []),
      ...previousOf(record),
      t('It lists log files with their hashes, so that it shows when one was changed or is missing.'),
    ],
    rows: [
      ...rowOf(t('Events'), oldest && newest && t('{0} to {1}', oldest, newest)),
      ...rowOf(t('Delivered as'), objectAt(record, 'digestS3Bucket', 'digestS3Object')),
      ...rowOf(t('Public key'), textAt(record, 'digestPublicKeyFingerprint')),
    ],
    notes: [t('Its own signature is in the metadata of the delivered object, and not in a copy of the file.')],
    references: [sources['aws-cloudtrail-digest']],
    evidence: 'documented',
  });
}
