import { sources } from '../../catalogue/sources';
import { itemsOf, memberOf, textAt } from '../../fields/cloudTrail/json';
import { decodeIsoTime } from '../../fields/cloudTrail/time';
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
  return key === undefined ? undefined : `${show(key)}${bucket === undefined ? '' : ` in ${show(bucket)}`}`;
}

/** What stands before it in the chain. A digest that begins one has null there; a cut one has nothing. */
function previousOf(record: Json): readonly string[] {
  const previous = objectAt(record, 'previousDigestS3Bucket', 'previousDigestS3Object');
  if (previous !== undefined) {
    return [`The digest before it: ${previous}.`];
  }
  return memberOf(record, 'previousDigestS3Object') === null
    ? ['There is no digest before it: a chain of digests begins here.']
    : [];
}

/** Says what a digest file of CloudTrail covers, how it is signed and which one is before it. */
export function explainDigest(record: Json): Explanation {
  const count = itemsOf(memberOf(record, 'logFiles')).length;
  const [start, end] = [timeAt(record, 'digestStartTime'), timeAt(record, 'digestEndTime')];
  const [oldest, newest] = [timeAt(record, 'oldestEventTime'), timeAt(record, 'newestEventTime')];
  const algorithm = textAt(record, 'digestSignatureAlgorithm');
  const account = textAt(record, 'awsAccountId');
  return summaryOf({
    title: `Digest of ${count} log ${count === 1 ? 'file' : 'files'}${start === undefined ? '' : ` from ${start}`}${end === undefined ? '' : ` to ${end}`}`,
    subtitle: [algorithm && `signed with ${show(algorithm)}`, account && `account ${show(account)}`],
    meaning: [
      ...(count === 0 ? ['CloudTrail delivered no log file in that time.'] : []),
      ...previousOf(record),
      'It lists log files with their hashes, so that it shows when one was changed or is missing.',
    ],
    rows: [
      ...rowOf('Events', oldest && newest && `${oldest} to ${newest}`),
      ...rowOf('Delivered as', objectAt(record, 'digestS3Bucket', 'digestS3Object')),
      ...rowOf('Public key', textAt(record, 'digestPublicKeyFingerprint')),
    ],
    notes: ['Its own signature is in the metadata of the delivered object, and not in a copy of the file.'],
    references: [sources['aws-cloudtrail-digest']],
    evidence: 'documented',
  });
}
