import type { Subject } from '../../fields/cloudTrail/resources';
import { makeVisible } from '../../fields/hidden';
import { t } from '../../text/language';
import { shownText } from '../shownText';

/** Bucket names of the past had up to 255 characters; keys have up to 1,024. */
const longestName = 120;

/** A name of a bucket, an object or a call as it can be shown. */
export const showName = (text: string): string => (text === '' ? makeVisible(text) : shownText(text, longestName));

/** `photos/cat.jpg in amzn-s3-demo-bucket`; undefined where the record names neither. */
export function nameSubject({ bucket, key }: Pick<Subject, 'bucket' | 'key'>): string | undefined {
  if (bucket === undefined) {
    return key === undefined ? undefined : showName(key);
  }
  return key === undefined ? showName(bucket) : t('{0} in {1}', showName(key), showName(bucket));
}
