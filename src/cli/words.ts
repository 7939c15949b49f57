import type { Form } from '../core/index';

/** How a text was read, with its article: what can stand after "Read as". */
export const formWords: Readonly<Record<Form, string>> = {
  api: 'an API operation',
  eventName: 'a CloudTrail eventName',
  operation: 'an access-log operation value',
  sdk: 'a name in an SDK',
  cli: 'a command of the AWS CLI',
  cliHighLevel: 'a high-level command of the AWS CLI',
  rest: 'a REST request',
  url: 'a URL',
  curl: 'a curl command',
  iam: 'an IAM action',
  resource: 'the resource part of an access-log operation value',
  selector: 'a sub-resource',
  misnomer: 'a name that is used, though it is not the right one',
  unknown: 'nothing that is known to this version',
};

/** Where a CloudTrail event comes about. */
export const scopeWords: ReadonlyMap<string, string> = new Map([
  ['bucket', 'S3'],
  ['accessPoint', 'access points'],
  ['directoryBucket', 'directory buckets'],
  ['objectLambda', 'Object Lambda'],
  ['outposts', 'Outposts'],
  ['control', 'S3 Control'],
  ['tables', 'S3 Tables'],
  ['tablesData', 'objects of S3 Tables'],
  ['vectors', 'S3 Vectors'],
  ['service', 'service events'],
]);

/** Which of the records of a request has an access-log value; a lone one needs no word. */
export const roleWords: ReadonlyMap<string, string> = new Map([
  ['copySource', 'reading the source'],
  ['copyDestination', 'writing the copy'],
  ['batchParent', 'the request'],
  ['batchChild', 'each object in it'],
]);

/** How often a high-level command makes a call. */
export const timesWords: ReadonlyMap<string, string> = new Map([
  ['once', 'once'],
  ['page', 'once for each page of a listing'],
  ['object', 'once for each object'],
  ['part', 'once for each part'],
  ['poll', 'again and again until its condition holds'],
]);

/** Whether a log holds an operation. */
export const recordingWords: ReadonlyMap<string, string> = new Map([
  ['yes', 'recorded, under no name of its own that is known'],
  ['no', 'not recorded'],
  ['refusedOnly', 'only requests that S3 refuses'],
  ['unknown', 'whether it is recorded is not known'],
]);
