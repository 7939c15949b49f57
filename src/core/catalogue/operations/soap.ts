import type { RecordFacts } from './facts';
import type { EventName, Recording } from './types';

const retired = {
  kind: 'soap',
  deprecated: true,
  notes: [
    {
      text: 'AWS gives 31 October 2025 as the end of the SOAP API; a few of its pages say 31 August.',
      evidence: 'documented',
      sources: ['aws-log-format', 'aws-soap-errors'],
    },
  ],
  references: ['aws-soap-errors', 'aws-log-format'],
} as const;
const rest = { method: 'POST', path: '/soap', evidence: 'documented', sources: ['aws-log-format'] } as const;
const cloudTrail: Recording = {
  recorded: 'yes',
  evidence: 'documented',
  sources: ['aws-cloudtrail-s3-overview'],
  note: 'A SOAP call has the eventName of the REST request that does the same.',
};
const unknown: Recording = {
  recorded: 'unknown',
  evidence: 'inferred',
  sources: ['aws-cloudtrail-s3-overview'],
  note: "AWS's list of SOAP calls in CloudTrail leaves it out.",
};
const pattern: Recording = {
  recorded: 'yes',
  evidence: 'documented',
  sources: ['aws-log-format'],
  note: 'AWS writes the pattern SOAP and the name of the call; no line of that form was found.',
};
const noBucket: Recording = {
  recorded: 'no',
  evidence: 'inferred',
  sources: ['aws-log-format'],
  note: 'The call names no bucket, so there is no access log for it.',
};
const event = {
  scope: 'bucket',
  eventSource: 's3.amazonaws.com',
  category: 'management',
  requestParameters: [],
  evidence: 'documented',
  sources: ['aws-cloudtrail-s3-overview'],
} as const;
const reads = (name: string): readonly EventName[] => [{ ...event, name, readOnly: true }];
const changes = (name: string): readonly EventName[] => [{ ...event, name, readOnly: false }];

/** Calls of the SOAP API, which AWS has ended. */
export const soapRecords: readonly RecordFacts[] = [
  {
    ...retired,
    id: 'SOAP.CreateBucket',
    level: 'bucket',
    writes: true,
    rest,
    values: [{ value: 'SOAP.CreateBucket' }],
    eventNames: changes('CreateBucket'),
    recordedBy: { accessLog: pattern, cloudTrail },
  },
  {
    ...retired,
    id: 'SOAP.PUT.OBJECT',
    level: 'object',
    writes: true,
    rest,
    values: [{ value: 'SOAP.PUT.OBJECT' }],
    recordedBy: {
      accessLog: {
        recorded: 'yes',
        evidence: 'seen',
        sources: ['kdgm'],
        note: 'The one published line, of 2010, has three parts in capitals, unlike the documented pattern.',
      },
      cloudTrail: unknown,
    },
  },
  {
    ...retired,
    id: 'SOAP.ListAllMyBuckets',
    level: 'service',
    title: 'Lists the buckets of an account over SOAP',
    rest,
    eventNames: reads('ListBuckets'),
    recordedBy: { accessLog: noBucket, cloudTrail },
  },
  {
    ...retired,
    id: 'SOAP.DeleteBucket',
    level: 'bucket',
    title: 'Deletes a bucket over SOAP',
    writes: true,
    rest,
    eventNames: changes('DeleteBucket'),
    recordedBy: { accessLog: pattern, cloudTrail },
  },
  {
    ...retired,
    id: 'SOAP.GetBucketAccessControlPolicy',
    level: 'bucket',
    title: 'Reads the ACL of a bucket over SOAP',
    rest,
    eventNames: reads('GetBucketAcl'),
    recordedBy: { accessLog: pattern, cloudTrail },
  },
  {
    ...retired,
    id: 'SOAP.SetBucketAccessControlPolicy',
    level: 'bucket',
    title: 'Replaces the ACL of a bucket over SOAP',
    writes: true,
    rest,
    eventNames: changes('PutBucketAcl'),
    recordedBy: { accessLog: pattern, cloudTrail },
  },
  {
    ...retired,
    id: 'SOAP.GetBucketLoggingStatus',
    level: 'bucket',
    title: 'Reads the logging status of a bucket over SOAP',
    rest,
    eventNames: reads('GetBucketLogging'),
    recordedBy: { accessLog: pattern, cloudTrail },
  },
  {
    ...retired,
    id: 'SOAP.SetBucketLoggingStatus',
    level: 'bucket',
    title: 'Sets the logging status of a bucket over SOAP',
    writes: true,
    rest,
    eventNames: changes('PutBucketLogging'),
    recordedBy: { accessLog: pattern, cloudTrail },
  },
];
