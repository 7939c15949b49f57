import { accessErrorCodes } from './access';
import {
  accessGrantsErrorCodes,
  asyncErrorCodes,
  outpostsErrorCodes,
  s3TablesErrorCodes,
  taggingErrorCodes,
} from './control';
import { annotationErrorCodes, fsxErrorCodes, objectLambdaErrorCodes, replicationErrorCodes } from './features';
import { networkActivityErrorCodes } from './networkActivity';
import { observedErrorCodes } from './observed';
import { requestErrorCodes } from './request';
import { resourceErrorCodes } from './resource';
import { selectErrorCodes } from './select';
import { storageLensErrorCodes } from './storageLens';
import type { ErrorCategory, ErrorCodeRow } from './types';

export { credentialErrorCodes } from './access';
export type { ErrorCategory, ErrorCodeRow, ErrorFamily } from './types';

/** What each list of codes is for, to stand in a sentence. */
export const errorCategoryTitles: Readonly<Record<ErrorCategory, string>> = {
  general: 'Amazon S3',
  observed: 'Amazon S3',
  select: 'S3 Select',
  replication: 'S3 Replication',
  annotations: 'S3 object annotations',
  objectLambda: 'S3 Object Lambda',
  fsx: 'access points on Amazon FSx',
  tagging: 'the tagging of Storage Lens groups',
  outposts: 'S3 on Outposts',
  storageLens: 'S3 Storage Lens',
  async: 'asynchronous requests',
  accessGrants: 'S3 Access Grants',
  s3Tables: 'S3 Tables',
  networkActivity: 'network activity events of CloudTrail',
};

/**
 * Every error code of S3 that is known to this version. Where a code stands in several categories, the row that
 * a bucket's access log most likely means comes first.
 */
export const errorCodes: readonly ErrorCodeRow[] = [
  ...accessErrorCodes,
  ...requestErrorCodes,
  ...resourceErrorCodes,
  ...observedErrorCodes,
  ...selectErrorCodes,
  ...replicationErrorCodes,
  ...annotationErrorCodes,
  ...objectLambdaErrorCodes,
  ...fsxErrorCodes,
  ...taggingErrorCodes,
  ...outpostsErrorCodes,
  ...storageLensErrorCodes,
  ...asyncErrorCodes,
  ...accessGrantsErrorCodes,
  ...s3TablesErrorCodes,
  ...networkActivityErrorCodes,
];
