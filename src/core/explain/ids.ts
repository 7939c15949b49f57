import { sources } from '../catalogue/sources';
import { makeVisible } from '../fields/hidden';
import type { HostId, RequestId, VersionId } from '../fields/ids';
import { operationShape } from '../fields/operationShape';
import type { RecordContext } from '../fields/types';
import type { ExplainInput, Meaning } from './types';

const operationOf = (context: RecordContext): string => context.text('operation') ?? '-';

const requestIdForms: Readonly<Record<RequestId['shape'], string>> = {
  hex: '16 hexadecimal digits, as S3 wrote until about 2020',
  letters: '16 capital letters and digits, as S3 writes since about 2020',
  uuid: 'UUID',
  other: 'none that is known from Amazon S3',
};

/** Which other records carry the same request ID. */
function sharingSentence(operation: string): string | undefined {
  if (operation === 'REST.POST.MULTI_OBJECT_DELETE') {
    return 'The BATCH.DELETE.OBJECT records of this request carry the same Request ID.';
  }
  if (operationShape(operation) === 'batchDeleteChild') {
    return 'All keys of one DeleteObjects request, and the request itself, carry the same Request ID.';
  }
  return operation.startsWith('REST.COPY.') ? 'Both halves of a copy carry the same Request ID.' : undefined;
}

/** Says what a request ID joins: other records, CloudTrail, a case with AWS Support. */
export function explainRequestId({ shape, isJob }: RequestId, { text, context }: ExplainInput): Meaning {
  const rows = [{ label: 'Form', value: requestIdForms[shape] }];
  if (isJob) {
    const meaning = ['The Batch Operations job that computed the checksum; all records of the job carry its ID.'];
    return { title: `Job ${makeVisible(text)}`, meaning, rows, references: [sources['aws-compute-checksums']] };
  }
  const unknown = 'Amazon S3 is not known to write request IDs of this form; an S3-compatible store may.';
  const sharing = sharingSentence(operationOf(context));
  return {
    title: `Request ${makeVisible(text)}`,
    meaning: [
      ...(shape === 'uuid' || shape === 'other' ? [unknown] : []),
      ...(sharing === undefined ? [] : [sharing]),
      'The caller got it as x-amz-request-id; in CloudTrail it is requestID.',
    ],
    rows,
    notes: ['Quote it with the Host Id when you ask AWS Support about this request.'],
    references: [sources['aws-request-ids']],
  };
}

const versionRoles: Readonly<Record<VersionId['role'], string>> = {
  requested: 'The request named this version; a version that the request created is not in this log.',
  actedOn: 'S3 worked on this version of the object by itself.',
  copySource: 'x-amz-copy-source named this version of the source object.',
};

/** Says which version of an object a record is about, and who named it. */
export function explainVersionId({ shape, role }: VersionId, { text }: ExplainInput): Meaning {
  const references = [sources['aws-versioning']];
  if (shape === 'null') {
    return {
      title: 'The null version',
      meaning: [versionRoles[role], 'It was written before versioning was turned on, or while it was suspended.'],
      references,
    };
  }
  return { title: `Version ${makeVisible(text)}`, meaning: [versionRoles[role]], references };
}

/** Says what a host ID is for. */
export function explainHostId({ shape, length, sizeBytes }: HostId): Meaning {
  if (shape === 'other') {
    return {
      title: 'Host Id of a form that is not known from Amazon S3',
      meaning: ['Amazon S3 writes base64 text here; an S3-compatible store may write something else.'],
    };
  }
  return {
    title: 'Extended request ID of S3',
    meaning: [
      'The caller got it as x-amz-id-2; in CloudTrail it is additionalEventData.x-amz-id-2.',
      'What it says is known to AWS alone: quote it with the Request ID when you ask AWS Support.',
    ],
    rows: [{ label: 'Form', value: `base64, ${length} characters, ${sizeBytes} bytes` }],
    references: [sources['aws-request-ids']],
  };
}
