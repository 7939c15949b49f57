import type { Evidence } from '../../types';
import type { SourceId } from '../sources';
import type { AccessLogFieldId, Standing } from '../types';

/**
 * The JSON that a path belongs to. `event` is a record of an API call, a service event or a console action;
 * the others are its wrappings and relatives.
 */
export type CloudTrailShape =
  | 'event'
  | 'file'
  | 'networkActivity'
  | 'insight'
  | 'insightLake'
  | 'aggregated'
  | 'digest'
  | 'digestMetadata'
  | 'eventBridge'
  | 'cloudWatchLogs'
  | 'lookupEvents'
  | 'lake'
  | 'lakeIntegration';

/** How a value is to be read; absent for what is shown as it stands. */
export type CloudTrailReading =
  | 'userIdentity'
  | 'arn'
  | 'accountId'
  | 'accessKeyId'
  | 'time'
  | 'epochMs'
  | 'durationMs'
  | 'minutes'
  | 'byteCount'
  | 'httpStatus'
  | 'address'
  | 'userAgent'
  | 'region'
  | 'bucket'
  | 'key'
  | 'host'
  | 'requestId'
  | 'errorCode'
  | 'eventName'
  | 'servicePrincipal'
  | 'cipherSuite'
  | 'tlsVersion'
  | 'signatureVersion'
  | 'authenticationType'
  | 'aclRequired'
  | 'copySource'
  | 'requestBody';

/** A value and what it means. */
export interface CloudTrailValue {
  readonly value: string;
  /** One sentence. */
  readonly meaning: string;
  readonly evidence?: Evidence;
}

/** The field of an access log that holds the same, or nearly. */
export interface AccessLogCounterpart {
  readonly id: AccessLogFieldId;
  /** What differs, one sentence. */
  readonly note?: string;
}

/** One path of a CloudTrail record or of one of its relatives. */
export interface CloudTrailField extends Standing<SourceId> {
  readonly shape: CloudTrailShape;
  /** Members with dots between, `[]` behind a list for each of its items: `resources[].ARN`. `*` is any one member. */
  readonly path: string;
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'list' | 'mixed';
  readonly reads?: CloudTrailReading;
  readonly optional: boolean;
  /** First eventVersion that has it; absent where AWS does not say, and for relatives without an eventVersion. */
  readonly since?: string;
  /** Known values. */
  readonly values: readonly CloudTrailValue[];
  /** Set where `values` is thought to be complete. */
  readonly closed?: true;
  /** What the field is for, in one or two sentences. */
  readonly meaning: string;
  readonly counterpart?: AccessLogCounterpart;
  /** What misleads readers, one or two sentences. */
  readonly caution?: string;
  /** Other spellings of the path that records and samples have. */
  readonly otherPaths: readonly string[];
  /** The page that the field links to. */
  readonly documentation: SourceId;
}

/** A field as its group writes it: what it leaves out is as in the group, or nothing. */
export type CloudTrailFieldRow = Pick<CloudTrailField, 'path' | 'type' | 'meaning'> &
  Partial<Omit<CloudTrailField, 'since'>> & {
    /** Undefined where AWS does not say, though the group does. */
    readonly since?: string | undefined;
  };

/** Fields that have most of their standing in common. Fields are optional unless their row says otherwise. */
export interface CloudTrailFieldGroup {
  readonly shape: CloudTrailShape;
  readonly since?: string | undefined;
  readonly documentation: SourceId;
  readonly evidence: Evidence;
  readonly sources: readonly SourceId[];
  readonly fields: readonly CloudTrailFieldRow[];
}
