import type { SourceId } from './sources';
import type { Standing } from './types';

/** A value or resource type that S3 is not known to write, though rules, tests or S3-compatible stores use it. */
export interface OperationMisnomer extends Standing<SourceId> {
  /** A whole value, or the resource part of one when it has no dot. */
  readonly name: string;
  /** What S3 writes in its place; a resource part when `name` is one; absent where there is no such record. */
  readonly right?: string;
  /** `rules`: published rules and tests. `store`: the logs of an S3-compatible store. */
  readonly usedBy: 'rules' | 'store';
}

/** Lists harvested from real logs, none of which holds the name. */
const lists = ['dandi', 'digitalcorpora', 'matwerber1'] as const;

/** Spellings to recognise, so that they can be put right. */
export const operationMisnomers: readonly OperationMisnomer[] = [
  { name: 'REST.LIST.BUCKETS', usedBy: 'rules', evidence: 'inferred', sources: ['aws-log-format', ...lists] },
  {
    name: 'REST.COMPLETE.MULTIPART_UPLOAD',
    right: 'REST.POST.UPLOAD',
    usedBy: 'rules',
    evidence: 'inferred',
    sources: lists,
  },
  { name: 'REST.PUT.OBJECT.PART', right: 'REST.PUT.PART', usedBy: 'rules', evidence: 'inferred', sources: lists },
  { name: 'REST.PUT.OBJECT.COPY', right: 'REST.COPY.OBJECT', usedBy: 'rules', evidence: 'inferred', sources: lists },
  {
    name: 'REST.GET.BUCKET.VERSIONS',
    right: 'REST.GET.BUCKETVERSIONS',
    usedBy: 'rules',
    evidence: 'inferred',
    sources: lists,
  },
  { name: 'REST.OPTIONS.FAKE', right: 'REST.OPTIONS.PREFLIGHT', usedBy: 'rules', evidence: 'inferred', sources: lists },
  {
    name: 'REST.HEAD.stat_bucket',
    right: 'REST.HEAD.BUCKET',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['ceph-bucket-logging'],
  },
  {
    name: 'REST.POST.DELETE_MULTI_OBJECT',
    right: 'REST.POST.MULTI_OBJECT_DELETE',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['ceph-bucket-logging'],
  },
  { name: 'OBJECTLOCK', right: 'OBJECT_LOCK_CONFIGURATION', usedBy: 'rules', evidence: 'inferred', sources: lists },
  { name: 'PUBLICACCESSBLOCK', right: 'PUBLIC_ACCESS_BLOCK', usedBy: 'rules', evidence: 'inferred', sources: lists },
  { name: 'POLICY', right: 'BUCKETPOLICY', usedBy: 'rules', evidence: 'inferred', sources: lists },
  {
    name: 'LOGGING',
    right: 'LOGGING_STATUS',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['ceph-bucket-logging'],
  },
  {
    name: 'OBJECT_LOCK',
    right: 'OBJECT_LOCK_CONFIGURATION',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['ceph-bucket-logging'],
  },
  {
    name: 'LEGAL_HOLD',
    right: 'OBJECT_LOCK_LEGALHOLD',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['ceph-bucket-logging'],
  },
  {
    name: 'LEGALHOLD',
    right: 'OBJECT_LOCK_LEGALHOLD',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['scality-cloudserver'],
  },
  {
    name: 'RETENTION',
    right: 'OBJECT_LOCK_RETENTION',
    usedBy: 'store',
    evidence: 'third-party',
    sources: ['ceph-bucket-logging'],
  },
  { name: 'OBJECT_ACL', right: 'ACL', usedBy: 'store', evidence: 'third-party', sources: ['open-io-swift'] },
  { name: 'SERVICE', usedBy: 'store', evidence: 'third-party', sources: ['scality-cloudserver'] },
  { name: 'BACKBEAT', usedBy: 'store', evidence: 'third-party', sources: ['scality-cloudserver'] },
  { name: 'UNKNOWN', usedBy: 'store', evidence: 'third-party', sources: ['scality-cloudserver'] },
];
