import type { OperationRow } from '../../catalogue/operations';
import type { CopySource } from '../../fields/cloudTrail/copySource';
import type { Subject } from '../../fields/cloudTrail/resources';
import { t } from '../../text/language';
import { shownText } from '../shownText';
import { nameSubject } from './subjectName';

const show = (text: string): string => shownText(text, 120);

/** `cat.jpg in amzn-s3-demo-source-bucket`, with the version where one is named; what cannot be read as it stands. */
function nameSource({ bucket, key, versionId, text }: CopySource): string {
  if (bucket === undefined || key === undefined) {
    return show(text);
  }
  const named = t('{0} in {1}', show(key), show(bucket));
  return versionId === undefined ? named : t('version {0} of {1}', show(versionId), named);
}

function describeObjectCopy(who: string, target: string, succeeded: boolean, source: string | undefined): string {
  if (source === undefined) {
    return succeeded
      ? t('{0} copied something to {1}', who, target)
      : t('{0} tried to copy something to {1}', who, target);
  }
  return succeeded
    ? t('{0} copied {1} to {2}', who, source, target)
    : t('{0} tried to copy {1} to {2}', who, source, target);
}

function describePartCopy(who: string, target: string, succeeded: boolean, source: string | undefined): string {
  if (source === undefined) {
    return succeeded
      ? t('{0} copied something into a part of {1}', who, target)
      : t('{0} tried to copy something into a part of {1}', who, target);
  }
  return succeeded
    ? t('{0} copied from {1} into a part of {2}', who, source, target)
    : t('{0} tried to copy from {1} into a part of {2}', who, source, target);
}

/**
 * Who copied what to where: a record is about the target and names the source in a header, if at all. The record of the
 * read half, `REST.COPY.OBJECT_GET`, is about the source. Undefined for what is no copy, and where no object is named.
 */
export function describeCopy(
  row: OperationRow | undefined,
  name: string,
  subject: Subject,
  succeeded: boolean,
  who: string,
): string | undefined {
  const named = nameSubject(subject);
  if (named === undefined || (row?.id !== 'CopyObject' && row?.id !== 'UploadPartCopy')) {
    return undefined;
  }
  if (row.operations.some(({ value, role }) => value === name && role === 'copySource')) {
    return succeeded ? t('{0} read {1} to copy it', who, named) : t('{0} tried to read {1} to copy it', who, named);
  }
  const source = subject.copySource && nameSource(subject.copySource);
  const describe = row.id === 'CopyObject' ? describeObjectCopy : describePartCopy;
  return describe(who, named, succeeded, source);
}
