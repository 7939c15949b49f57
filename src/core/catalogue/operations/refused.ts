import type { RecordFacts } from './facts';
import type { Recording } from './types';

const measured = { evidence: 'inferred', sources: ['backlot'] } as const;
const cloudTrail: Recording = {
  recorded: 'unknown',
  evidence: 'inferred',
  sources: ['aws-cloudtrail-s3'],
  note: 'AWS names no event for it, and no record was found.',
};
const both: Recording = { recorded: 'refusedOnly', evidence: 'seen', sources: ['dandi', 'digitalcorpora'] };
const dandi: Recording = { recorded: 'refusedOnly', evidence: 'seen', sources: ['dandi'] };
const digitalcorpora: Recording = { recorded: 'refusedOnly', evidence: 'seen', sources: ['digitalcorpora'] };
const references = ['aws-error-responses'] as const;
const bucket = { path: '/{Bucket}', ...measured } as const;
const object = { path: '/{Bucket}/{Key+}', ...measured } as const;

/** Methods and resources that S3 does not serve, as they were found in logs; expect status 405. */
export const refusedRecords: readonly RecordFacts[] = [
  {
    id: 'REST.POST.OBJECT',
    kind: 'refused',
    level: 'object',
    rest: { method: 'POST', ...object },
    values: [{ value: 'REST.POST.OBJECT' }],
    recordedBy: { accessLog: both, cloudTrail },
    notes: [
      {
        text: 'Several published tables call it the upload by HTML form; that is REST.POST.BUCKET.',
        evidence: 'third-party',
        sources: ['consoleme', 'backlot'],
      },
    ],
    references,
  },
  {
    id: 'REST.PATCH.BUCKET',
    kind: 'refused',
    level: 'bucket',
    rest: { method: 'PATCH', ...bucket },
    values: [{ value: 'REST.PATCH.BUCKET' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'REST.HEAD.UPLOADS',
    kind: 'refused',
    level: 'either',
    rest: { method: 'HEAD', query: [{ key: 'uploads' }], ...object },
    values: [{ value: 'REST.HEAD.UPLOADS' }],
    recordedBy: { accessLog: dandi, cloudTrail },
    references,
  },
  {
    id: 'REST.HEAD.BUCKETVERSIONS',
    kind: 'refused',
    level: 'bucket',
    rest: { method: 'HEAD', query: [{ key: 'versions' }], ...bucket },
    values: [{ value: 'REST.HEAD.BUCKETVERSIONS' }],
    recordedBy: { accessLog: dandi, cloudTrail },
    references,
  },
  {
    id: 'REST.HEAD.TORRENT',
    kind: 'refused',
    level: 'object',
    rest: { method: 'HEAD', query: [{ key: 'torrent' }], ...object },
    values: [{ value: 'REST.HEAD.TORRENT' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'REST.POST.TORRENT',
    kind: 'refused',
    level: 'object',
    rest: { method: 'POST', query: [{ key: 'torrent' }], ...object },
    values: [{ value: 'REST.POST.TORRENT' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'REST.POST.LOCATION',
    kind: 'refused',
    level: 'bucket',
    rest: { method: 'POST', query: [{ key: 'location' }], ...bucket },
    values: [{ value: 'REST.POST.LOCATION' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'REST.POST.NOTIFICATION',
    kind: 'refused',
    level: 'bucket',
    rest: { method: 'POST', query: [{ key: 'notification' }], ...bucket },
    values: [{ value: 'REST.POST.NOTIFICATION' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'REST.POST.OBJECT_ATTRIBUTES',
    kind: 'refused',
    level: 'object',
    rest: { method: 'POST', query: [{ key: 'attributes' }], ...object },
    values: [{ value: 'REST.POST.OBJECT_ATTRIBUTES' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'REST.POST.WEBSITE',
    kind: 'refused',
    level: 'bucket',
    rest: { method: 'POST', query: [{ key: 'website' }], ...bucket },
    values: [{ value: 'REST.POST.WEBSITE' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references,
  },
  {
    id: 'WEBSITE.INVALIDOPERATION',
    kind: 'refused',
    level: 'either',
    values: [{ value: 'WEBSITE.INVALIDOPERATION' }],
    recordedBy: { accessLog: digitalcorpora, cloudTrail },
    references: ['aws-website-endpoints'],
  },
  {
    id: 'REST.COPY.NOTIFICATION',
    kind: 'unknown',
    level: 'bucket',
    values: [{ value: 'REST.COPY.NOTIFICATION' }],
    recordedBy: { accessLog: { recorded: 'yes', evidence: 'seen', sources: ['digitalcorpora'] }, cloudTrail },
    notes: [
      {
        text: 'Nobody has published a line with it, so neither its cause nor its status is known.',
        evidence: 'seen',
        sources: ['digitalcorpora'],
      },
    ],
    references: ['aws-log-format'],
  },
];
