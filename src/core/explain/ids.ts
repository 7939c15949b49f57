import { sources } from '../catalogue/sources';
import { makeVisible } from '../fields/hidden';
import type { HostId, RequestId, VersionId } from '../fields/ids';
import { operationShape } from '../fields/operationShape';
import { hasRequestLine, namesVersion } from '../fields/requestQuery';
import type { RecordContext } from '../fields/types';
import { msg, t } from '../text/language';
import type { ExplainInput, Meaning } from './types';

const operationOf = (context: RecordContext): string => context.text('operation') ?? '-';

const requestIdForms: Readonly<Record<RequestId['shape'], string>> = {
  hex: msg('16 hexadecimal digits, as S3 wrote until about 2020'),
  letters: msg('16 capital letters and digits, as S3 writes since about 2020'),
  uuid: 'UUID',
  other: msg('none that is known from Amazon S3'),
};

/** Which other records carry the same request ID. */
function sharingSentence(operation: string): string | undefined {
  if (operation === 'REST.POST.MULTI_OBJECT_DELETE') {
    return t('The BATCH.DELETE.OBJECT records of this request carry the same Request ID.');
  }
  if (operationShape(operation) === 'batchDeleteChild') {
    return t('All keys of one DeleteObjects request, and the request itself, carry the same Request ID.');
  }
  return operation.startsWith('REST.COPY.') ? t('Both halves of a copy carry the same Request ID.') : undefined;
}

/** Says what a request ID joins: other records, CloudTrail, a case with AWS Support. */
export function explainRequestId({ shape, isJob }: RequestId, { text, context }: ExplainInput): Meaning {
  const rows = [{ label: t('Form'), value: t(requestIdForms[shape]) }];
  if (isJob) {
    const meaning = [t('The Batch Operations job that computed the checksum; all records of the job carry its ID.')];
    return { title: t('Job {0}', makeVisible(text)), meaning, rows, references: [sources['aws-compute-checksums']] };
  }
  const unknown = t('Amazon S3 is not known to write request IDs of this form; an S3-compatible store may.');
  const sharing = sharingSentence(operationOf(context));
  return {
    title: t('Request {0}', makeVisible(text)),
    meaning: [
      ...(shape === 'uuid' || shape === 'other' ? [unknown] : []),
      ...(sharing === undefined ? [] : [sharing]),
      t('The caller got it as x-amz-request-id; in CloudTrail it is requestID.'),
    ],
    rows,
    notes: [t('Quote it with the Host Id when you ask AWS Support about this request.')],
    references: [sources['aws-request-ids']],
  };
}

const versionRoles: Readonly<Record<VersionId['role'], string>> = {
  requested: msg('The request named this version; a version that the request created is not in this log.'),
  actedOn: msg('S3 worked on this version of the object by itself.'),
  copySource: msg('x-amz-copy-source named this version of the source object.'),
};

/** Says which version of an object a record is about, and who named it. */
export function explainVersionId({ shape, role }: VersionId, { text, context }: ExplainInput): Meaning {
  const references = [sources['aws-versioning']];
  const notInLine = role === 'requested' && hasRequestLine(context) && !namesVersion(context);
  const who = notInLine
    ? t(
        'The request line names no version, though AWS documents the one in the request here; whose it is, is not told.',
      )
    : t(versionRoles[role]);
  if (shape === 'null') {
    return {
      title: t('The null version'),
      meaning: [who, t('It was written before versioning was turned on, or while it was suspended.')],
      references,
    };
  }
  return { title: t('Version {0}', makeVisible(text)), meaning: [who], references };
}

/** Says what a host ID is for. */
export function explainHostId({ shape, length, sizeBytes }: HostId): Meaning {
  if (shape === 'other') {
    return {
      title: t('Host Id of a form that is not known from Amazon S3'),
      meaning: [t('Amazon S3 writes base64 text here; an S3-compatible store may write something else.')],
    };
  }
  return {
    title: t('Extended request ID of S3'),
    meaning: [
      t('The caller got it as x-amz-id-2; in CloudTrail it is additionalEventData.x-amz-id-2.'),
      t('What it says is known to AWS alone: quote it with the Request ID when you ask AWS Support.'),
    ],
    rows: [{ label: t('Form'), value: t('base64, {0} characters, {1} bytes', length, sizeBytes ?? 0) }],
    references: [sources['aws-request-ids']],
  };
}
