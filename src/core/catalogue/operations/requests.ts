import type { RecordFacts } from './facts';
import type { Recording } from './types';

const websiteHost = '{Bucket}.s3-website.{Region}.amazonaws.com';
const website = { evidence: 'documented', sources: ['aws-website-endpoints'] } as const;
const noRecord: Recording = {
  recorded: 'unknown',
  evidence: 'inferred',
  sources: ['aws-cloudtrail-s3'],
  note: 'AWS does not say, and no record was found.',
};
const websiteLog: Recording = { recorded: 'yes', evidence: 'documented', sources: ['aws-log-format'] };

/** Requests that S3 serves and that are no operation of its API. */
export const requestRecords: readonly RecordFacts[] = [
  {
    id: 'PostObject',
    kind: 'request',
    level: 'bucket',
    writes: true,
    rest: {
      method: 'POST',
      path: '/{Bucket}',
      headers: ['content-type: multipart/form-data'],
      absent: { query: ['delete', 'metadataConfiguration', 'metadataTable'], headers: [] },
      successStatus: 204,
      observedStatuses: [204, 201, 303],
      evidence: 'documented',
      sources: ['aws-form-uploads', 'localstack'],
    },
    values: [
      { value: 'REST.POST.BUCKET', note: 'The key is a field of the form; the record has it in its Key field.' },
    ],
    eventNames: [
      {
        name: 'PostObject',
        scope: 'bucket',
        eventSource: 's3.amazonaws.com',
        category: 'data',
        readOnly: false,
        requestParameters: [],
        contested: true,
        evidence: 'documented',
        sources: ['aws-developer-guide-history', 'aws-user-guide-history'],
        note: "AWS's lists from 2017 to 2023 print this name; the present list has no entry, and no record was found.",
      },
      {
        name: 'PutObject',
        scope: 'bucket',
        eventSource: 's3.amazonaws.com',
        category: 'data',
        readOnly: false,
        requestParameters: [],
        contested: true,
        evidence: 'inferred',
        sources: ['aws-cloudtrail-s3'],
        note: 'A guess, because the present list has no other name for an upload in one request.',
      },
    ],
    iam: [{ action: 's3:PutObject', evidence: 'documented', sources: ['aws-form-uploads'] }],
    recordedBy: {
      accessLog: { recorded: 'yes', evidence: 'seen', sources: ['dandi', 'digitalcorpora'] },
      cloudTrail: {
        recorded: 'unknown',
        evidence: 'documented',
        sources: ['aws-developer-guide-history', 'aws-cloudtrail-s3'],
        note: "AWS's older lists have it, the present one does not.",
      },
    },
    notes: [
      {
        text: 'REST.POST.OBJECT is not this: that is a POST on a key, which S3 refuses.',
        evidence: 'third-party',
        sources: ['backlot'],
      },
      {
        text: 'SDKs build the form and sign it, but do not send it: createPresignedPost, generate_presigned_post.',
        evidence: 'documented',
        sources: ['boto3-s3'],
      },
    ],
    references: ['aws-form-uploads'],
  },
  {
    id: 'OptionsObject',
    kind: 'request',
    level: 'either',
    rest: {
      method: 'OPTIONS',
      path: '/{Bucket}/{Key+}',
      headers: ['origin', 'access-control-request-method'],
      successStatus: 200,
      evidence: 'documented',
      sources: ['aws-options-object'],
    },
    values: [{ value: 'REST.OPTIONS.PREFLIGHT' }],
    recordedBy: {
      accessLog: { recorded: 'yes', evidence: 'seen', sources: ['dandi', 'digitalcorpora'] },
      cloudTrail: {
        recorded: 'yes',
        evidence: 'documented',
        sources: ['aws-cloudtrail-s3'],
        note: 'AWS says that it is logged like an action on a bucket, but prints no eventName, and no record was found.',
      },
    },
    notes: [
      {
        text: 'It needs no permission; S3 answers by the CORS configuration of the bucket.',
        evidence: 'documented',
        sources: ['aws-options-object', 'aws-cors'],
      },
    ],
    references: ['aws-options-object', 'aws-cors'],
  },
  {
    id: 'WEBSITE.GET.OBJECT',
    kind: 'request',
    level: 'object',
    rest: { method: 'GET', path: '/{Key+}', host: websiteHost, ...website },
    values: [{ value: 'WEBSITE.GET.OBJECT', tellsApart: 'The host is that of a website endpoint.' }],
    iam: [{ action: 's3:GetObject', evidence: 'inferred', sources: ['aws-website-endpoints'] }],
    recordedBy: { accessLog: websiteLog, cloudTrail: noRecord },
    notes: [
      {
        text: 'The key is that of the object in the answer, such as the index document.',
        evidence: 'seen',
        sources: ['jmglov'],
      },
    ],
    references: ['aws-website-endpoints'],
  },
  {
    id: 'WEBSITE.HEAD.OBJECT',
    kind: 'request',
    level: 'object',
    rest: { method: 'HEAD', path: '/{Key+}', host: websiteHost, ...website },
    values: [{ value: 'WEBSITE.HEAD.OBJECT', tellsApart: 'The host is that of a website endpoint.' }],
    iam: [{ action: 's3:GetObject', evidence: 'inferred', sources: ['aws-website-endpoints'] }],
    recordedBy: { accessLog: websiteLog, cloudTrail: noRecord },
    references: ['aws-website-endpoints'],
  },
  {
    id: 'Presign',
    kind: 'request',
    level: 'object',
    title: 'Request with a presigned URL',
    eventNames: [
      {
        name: 'Presign',
        scope: 'accessPoint',
        eventSource: 's3.amazonaws.com',
        category: 'data',
        resourceTypes: ['AWS::S3::AccessPoint'],
        requestParameters: [],
        contested: true,
        evidence: 'documented',
        sources: ['aws-cloudtrail-s3'],
        note: "AWS's list for access points prints it; no record was found, and presigning makes no request.",
      },
    ],
    recordedBy: {
      accessLog: {
        recorded: 'no',
        evidence: 'documented',
        sources: ['aws-presigned'],
        note: 'Making the URL sends nothing; its use is recorded as the operation that it is for.',
      },
      cloudTrail: {
        recorded: 'unknown',
        evidence: 'documented',
        sources: ['aws-cloudtrail-s3', 'aws-cloudtrail-identify'],
        note: 'The use of a presigned URL has the eventName of its operation and AuthenticationMethod QueryString.',
      },
    },
    references: ['aws-presigned'],
  },
];
