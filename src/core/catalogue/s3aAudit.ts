import type { SourceId } from './sources';
import type { Standing } from './types';

/** One query parameter of the audit referer that Hadoop's S3A connector sends. */
export interface S3aAuditRow extends Standing<SourceId> {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  /** A value of this parameter, decoded. */
  readonly example: string;
}

const documented = { evidence: 'documented', sources: ['hadoop-s3a-auditing', 'hadoop-audit-constants'] } as const;
const early = { evidence: 'seen', sources: ['cloud-integration'] } as const;

/** Host of the audit referer, which never resolves; the host of early builds was that of the Hadoop project. */
export const s3aAuditHosts: readonly { readonly host: string; readonly pathStart: string }[] = [
  { host: 'audit.example.org', pathStart: '/' },
  { host: 'hadoop.apache.org', pathStart: '/audit/' },
];

/** Parameters of the audit referer; what tells most about a request first. */
export const s3aAuditParameters: readonly S3aAuditRow[] = [
  {
    name: 'op',
    label: 'File system call',
    meaning: 'Call of the Hadoop file system that this request belongs to.',
    example: 'op_rename',
    ...documented,
  },
  {
    name: 'p1',
    label: 'Path',
    meaning: 'First path of the call.',
    example: 's3a://amzn-s3-demo-bucket/a',
    ...documented,
  },
  { name: 'path', label: 'Path', meaning: 'First path of the call, in early builds.', example: 'a', ...early },
  {
    name: 'p2',
    label: 'Second path',
    meaning: 'Second path of the call, such as the destination of a rename.',
    example: 's3a://amzn-s3-demo-bucket/b',
    ...documented,
  },
  { name: 'path2', label: 'Second path', meaning: 'Second path of the call, in early builds.', example: 'b', ...early },
  { name: 'pr', label: 'Hadoop user', meaning: 'User whom Hadoop ran the call for.', example: 'alice', ...documented },
  {
    name: 'principal',
    label: 'Hadoop user',
    meaning: 'User whom Hadoop ran the call for, in early builds.',
    example: 'alice',
    ...early,
  },
  {
    name: 'cm',
    label: 'Command',
    meaning: 'Class of the Hadoop tool that was run.',
    example: 'S3GuardTool$BucketInfo',
    ...documented,
  },
  {
    name: 'ji',
    label: 'Job',
    meaning: 'Job of the query engine, where an S3A committer is at work.',
    example: 'job_202603301015_0006',
    ...documented,
  },
  {
    name: 'ta',
    label: 'Task attempt',
    meaning: 'Attempt of a task, where an S3A committer is at work.',
    example: 'attempt_202603301015_0006_m_000000_0',
    ...documented,
  },
  { name: 'rg', label: 'Range', meaning: 'Range of bytes that was asked for.', example: '100-200', ...documented },
  {
    name: 'ks',
    label: 'Keys to delete',
    meaning: 'Number of keys in a bulk delete.',
    example: '5',
    evidence: 'third-party',
    sources: ['hadoop-audit-constants'],
  },
  {
    name: 'id',
    label: 'Span',
    meaning: 'Span: requests of one call share it.',
    example: '01234567-89ab-cdef-0123-456789abcdef-3',
    ...documented,
  },
  {
    name: 'ps',
    label: 'Process',
    meaning: 'Java process, by an id of its own.',
    example: '12345678-9abc-def0-1234-56789abcdef0',
    ...documented,
  },
  {
    name: 'fs',
    label: 'File system',
    meaning: 'Instance of the S3A file system.',
    example: '23456789-abcd-ef01-2345-6789abcdef01',
    ...documented,
  },
  {
    name: 'ts',
    label: 'Span began',
    meaning: 'Time at which the span was made, in milliseconds since 1970.',
    example: '1774865702000',
    ...documented,
  },
  { name: 't0', label: 'Thread of the span', meaning: 'Thread that made the span.', example: '12', ...documented },
  {
    name: 't1',
    label: 'Thread of the request',
    meaning: 'Thread that sent the request; another than t0 when work was handed on.',
    example: '12',
    ...documented,
  },
];
