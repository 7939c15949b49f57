import { bucketAccessOperations } from './bucketAccess';
import { bucketReportOperations } from './bucketReports';
import { bucketServiceOperations } from './bucketService';
import { bucketStorageOperations } from './bucketStorage';
import { bucketOperations } from './buckets';
import { completeApi } from './complete';
import { completeOther } from './completeOther';
import { completeRecord } from './completeRecord';
import {
  controlApi,
  controlOperations,
  multiRegionApi,
  multiRegionOperations,
  objectLambdaControlApi,
  objectLambdaControlOperations,
} from './control';
import type { ScopedEventFacts } from './facts';
import { internalRecords } from './internal';
import { listOperations } from './lists';
import { multipartOperations } from './multipart';
import { objectSettingOperations } from './objectSettings';
import { objectOperations } from './objects';
import { outpostsApi, outpostsBucketApi, outpostsBucketOperations, outpostsOperations } from './outposts';
import { refusedRecords } from './refused';
import { requestRecords } from './requests';
import {
  accessPointEvents,
  directoryBucketEvents,
  objectLambdaEvents,
  outpostsEvents,
  tablesDataEvents,
} from './scopedEvents';
import { soapRecords } from './soap';
import { tablesApi, tablesOperations } from './tables';
import type { OperationRow } from './types';
import { vectorsApi, vectorsOperations } from './vectors';

export { cliNoCalls, cliUses } from './cliUses';
export { eventMisnomers } from './eventMisnomers';
export { noOperations } from './noOperations';
export type * from './types';

const scopedEvents = new Map<string, ScopedEventFacts[]>();
for (const event of [
  ...accessPointEvents,
  ...directoryBucketEvents,
  ...objectLambdaEvents,
  ...outpostsEvents,
  ...tablesDataEvents,
]) {
  const events = scopedEvents.get(event.operation);
  if (events === undefined) {
    scopedEvents.set(event.operation, [event]);
  } else {
    events.push(event);
  }
}

/**
 * Every operation, request form and record that is known to this version: objects first, then buckets, then what is no
 * operation of the S3 API, then the other APIs. Of rows that share a name, the one that a log most likely means comes first.
 */
export const operations: readonly OperationRow[] = [
  ...[
    ...objectOperations,
    ...multipartOperations,
    ...objectSettingOperations,
    ...listOperations,
    ...bucketOperations,
    ...bucketAccessOperations,
    ...bucketStorageOperations,
    ...bucketServiceOperations,
    ...bucketReportOperations,
  ].map(facts => completeApi(facts, scopedEvents.get(facts.id) ?? [])),
  ...[...requestRecords, ...internalRecords, ...refusedRecords, ...soapRecords].map(completeRecord),
  ...controlOperations.map(facts => completeOther(facts, controlApi)),
  ...multiRegionOperations.map(facts => completeOther(facts, multiRegionApi)),
  ...objectLambdaControlOperations.map(facts => completeOther(facts, objectLambdaControlApi)),
  ...outpostsBucketOperations.map(facts => completeOther(facts, outpostsBucketApi)),
  ...outpostsOperations.map(facts => completeOther(facts, outpostsApi)),
  ...tablesOperations.map(facts => completeOther(facts, tablesApi)),
  ...vectorsOperations.map(facts => completeOther(facts, vectorsApi)),
];
