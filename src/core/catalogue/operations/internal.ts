import type { RecordFacts } from './facts';
import type { Recording } from './types';

const lifecycle = {
  kind: 'internal',
  level: 'object',
  writes: true,
  recordedBy: {
    accessLog: { recorded: 'yes', evidence: 'documented', sources: ['aws-lifecycle-logging'] },
    cloudTrail: {
      recorded: 'no',
      evidence: 'documented',
      sources: ['aws-lifecycle-logging', 'aws-logging-options'],
      note: 'S3 does the work behind endpoints that CloudTrail does not see.',
    },
  },
  references: ['aws-lifecycle-logging'],
} as const;

const serviceEvent = {
  scope: 'service',
  eventSource: 's3.amazonaws.com',
  category: 'management',
  readOnly: false,
  resourceTypes: [],
  requestParameters: [],
} as const;

const notLogged: Recording = {
  recorded: 'no',
  evidence: 'inferred',
  sources: ['aws-log-format'],
  note: 'It is an event of CloudTrail, not a request to a bucket.',
};

/** Work that S3 does by itself. */
export const internalRecords: readonly RecordFacts[] = [
  { ...lifecycle, id: 'S3.EXPIRE.OBJECT', values: [{ value: 'S3.EXPIRE.OBJECT', role: 'internal' }] },
  { ...lifecycle, id: 'S3.CREATE.DELETEMARKER', values: [{ value: 'S3.CREATE.DELETEMARKER', role: 'internal' }] },
  { ...lifecycle, id: 'S3.TRANSITION_SIA.OBJECT', values: [{ value: 'S3.TRANSITION_SIA.OBJECT', role: 'internal' }] },
  { ...lifecycle, id: 'S3.TRANSITION_ZIA.OBJECT', values: [{ value: 'S3.TRANSITION_ZIA.OBJECT', role: 'internal' }] },
  { ...lifecycle, id: 'S3.TRANSITION_INT.OBJECT', values: [{ value: 'S3.TRANSITION_INT.OBJECT', role: 'internal' }] },
  { ...lifecycle, id: 'S3.TRANSITION_GIR.OBJECT', values: [{ value: 'S3.TRANSITION_GIR.OBJECT', role: 'internal' }] },
  { ...lifecycle, id: 'S3.TRANSITION.OBJECT', values: [{ value: 'S3.TRANSITION.OBJECT', role: 'internal' }] },
  { ...lifecycle, id: 'S3.TRANSITION_GDA.OBJECT', values: [{ value: 'S3.TRANSITION_GDA.OBJECT', role: 'internal' }] },
  {
    ...lifecycle,
    id: 'S3.DELETE.UPLOAD',
    values: [
      {
        value: 'S3.DELETE.UPLOAD',
        role: 'internal',
        tellsApart: 'A request to abort the upload is REST.DELETE.UPLOAD.',
      },
    ],
  },
  {
    id: 'S3.RESTORE.OBJECT',
    kind: 'internal',
    level: 'object',
    values: [
      { value: 'S3.RESTORE.OBJECT', role: 'internal', tellsApart: 'The request for the restore is REST.POST.RESTORE.' },
    ],
    recordedBy: {
      accessLog: {
        recorded: 'yes',
        evidence: 'seen',
        sources: ['ncbi-logging'],
        note: 'One line of 2019 was published; whether it marks the start or the end of the restore is not known.',
      },
      cloudTrail: { recorded: 'no', evidence: 'documented', sources: ['aws-logging-options'] },
    },
    references: ['aws-logging-options'],
  },
  {
    id: 'S3.COMPUTE.OBJECT.CHECKSUM',
    kind: 'internal',
    level: 'object',
    values: [{ value: 'S3.COMPUTE.OBJECT.CHECKSUM', role: 'internal' }],
    recordedBy: {
      accessLog: {
        recorded: 'yes',
        evidence: 'documented',
        sources: ['aws-log-format', 'aws-compute-checksums'],
        note: 'No line of a real log was found.',
      },
      cloudTrail: {
        recorded: 'unknown',
        evidence: 'inferred',
        sources: ['aws-compute-checksums'],
        note: 'AWS names no event for the single object; the job itself is CreateJob.',
      },
    },
    references: ['aws-compute-checksums'],
  },
  {
    id: 'Replication',
    kind: 'internal',
    level: 'object',
    title: 'S3 Replication copied an object',
    writes: true,
    recordedBy: {
      accessLog: {
        recorded: 'yes',
        evidence: 'inferred',
        sources: ['stackd'],
        note: 'The records have the values of the requests that S3 makes for it, and none of its own.',
      },
      cloudTrail: {
        recorded: 'yes',
        evidence: 'seen',
        sources: ['stackd'],
        note: 'The events are those of the requests, by an assumed role with the session name s3-replication.',
      },
    },
    notes: [
      {
        text: 'At the destination CloudTrail holds PutObject and PutObjectTagging, at the source GetObject, GetObjectTagging, GetObjectAcl and HeadObject.',
        evidence: 'seen',
        sources: ['stackd'],
      },
      {
        text: 'ReplicateObject, ReplicateDelete and ReplicateTags are permissions; no event has these names.',
        evidence: 'seen',
        sources: ['stackd', 'aws-s3-actions'],
      },
    ],
    references: ['aws-logging-options'],
  },
  {
    id: 'InitiateReplication',
    kind: 'internal',
    level: 'object',
    title: 'S3 Batch Replication started on an object',
    eventNames: [
      {
        name: 'InitiateReplication',
        scope: 'bucket',
        eventSource: 's3.amazonaws.com',
        category: 'data',
        requestParameters: [],
        evidence: 'documented',
        sources: ['aws-cloudtrail-s3'],
        note: 'Named in the text of the page, not in its lists; no record was found, and that it is a data event is our reading.',
      },
    ],
    recordedBy: {
      accessLog: {
        recorded: 'unknown',
        evidence: 'inferred',
        sources: ['aws-cloudtrail-s3'],
        note: 'No value for it is known.',
      },
      cloudTrail: { recorded: 'yes', evidence: 'documented', sources: ['aws-cloudtrail-s3'] },
    },
    references: ['aws-cloudtrail-s3'],
  },
  {
    id: 'JobCreated',
    kind: 'internal',
    service: 's3control',
    level: 'service',
    title: 'S3 Batch Operations created a job',
    eventNames: [
      {
        ...serviceEvent,
        name: 'JobCreated',
        evidence: 'documented',
        sources: ['aws-batch-events', 'splunk-content'],
        note: 'Its eventType is AwsServiceEvent; serviceEventDetails holds the job.',
      },
    ],
    recordedBy: {
      accessLog: notLogged,
      cloudTrail: { recorded: 'yes', evidence: 'documented', sources: ['aws-batch-events', 'splunk-content'] },
    },
    references: ['aws-batch-events'],
  },
  {
    id: 'JobStatusChanged',
    kind: 'internal',
    service: 's3control',
    level: 'service',
    title: 'A Batch Operations job came to another state',
    eventNames: [
      {
        ...serviceEvent,
        name: 'JobStatusChanged',
        evidence: 'documented',
        sources: ['aws-batch-events'],
        note: 'Its eventType is AwsServiceEvent; serviceEventDetails holds the job and its status.',
      },
    ],
    recordedBy: {
      accessLog: notLogged,
      cloudTrail: { recorded: 'yes', evidence: 'documented', sources: ['aws-batch-events'] },
    },
    references: ['aws-batch-events'],
  },
  {
    id: 'TablesMaintenanceEvent',
    kind: 'internal',
    service: 's3tables',
    level: 'service',
    title: 'S3 Tables maintained a table',
    eventNames: [
      {
        ...serviceEvent,
        name: 'TablesMaintenanceEvent',
        eventSource: 's3tables.amazonaws.com',
        resourceTypes: ['AWS::S3Tables::TableBucket', 'AWS::S3Tables::Table'],
        evidence: 'documented',
        sources: ['aws-tables-logging', 'aws-tables-log-files'],
        note: 'Its eventType is AwsServiceEvent; serviceEventDetails.activityType says what was done.',
      },
    ],
    recordedBy: {
      accessLog: notLogged,
      cloudTrail: { recorded: 'yes', evidence: 'documented', sources: ['aws-tables-logging', 'aws-tables-log-files'] },
    },
    references: ['aws-tables-logging'],
  },
  {
    id: 'GetStorageLensDashboardDataInternal',
    kind: 'console',
    service: 's3control',
    level: 'service',
    title: 'The console read data for the Storage Lens page',
    eventNames: [
      {
        name: 'GetStorageLensDashboardDataInternal',
        scope: 'control',
        eventSource: 's3.amazonaws.com',
        category: 'management',
        readOnly: true,
        resourceTypes: [],
        requestParameters: ['configurationARN'],
        evidence: 'seen',
        sources: ['invictus'],
        note: 'No SDK has this call.',
      },
    ],
    recordedBy: {
      accessLog: notLogged,
      cloudTrail: { recorded: 'yes', evidence: 'seen', sources: ['invictus'] },
    },
    references: ['aws-cloudtrail-s3'],
  },
];
