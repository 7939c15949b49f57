import { queryParameters } from '../queryParameters';
import {
  cloudWatchLogsFields,
  digestFields,
  digestMetadataFields,
  eventBridgeFields,
  fileFields,
  lakeFields,
  lakeIntegrationFields,
  lookupEventsFields,
} from './delivery';
import { eventFields, serviceEventFields } from './event';
import { identityFields } from './identity';
import { aggregatedFields, insightFields, insightLakeFields, networkActivityFields } from './relatives';
import { requestFields } from './request';
import { additionalFields, responseFields } from './response';
import type { CloudTrailField, CloudTrailFieldGroup, CloudTrailFieldRow } from './types';

export type {
  AccessLogCounterpart,
  CloudTrailField,
  CloudTrailReading,
  CloudTrailShape,
  CloudTrailValue,
} from './types';

/** Query parameters that published records hold; that the others would stand there too is our reading. */
const seenParameters: ReadonlySet<string> = new Set([
  ...['abac', 'accelerate', 'acl', 'analytics', 'attributes', 'cors', 'delete', 'encryption', 'inventory'],
  ...['legal-hold', 'lifecycle', 'location', 'logging', 'metrics', 'notification', 'object-lock', 'ownershipControls'],
  ...['policy', 'policyStatus', 'publicAccessBlock', 'replication', 'requestPayment', 'restore', 'retention'],
  ...['tagging', 'uploads', 'uploadId', 'partNumber', 'versioning', 'versions', 'website'],
  ...['prefix', 'delimiter', 'encoding-type', 'max-keys'],
]);

const named: ReadonlySet<string> = new Set(requestFields.fields.map(({ path }) => path));

/** A query parameter as a member of `requestParameters`; one without a value has an empty text there. */
const parameterFields: CloudTrailFieldGroup = {
  shape: 'event',
  since: '1.0',
  documentation: 'aws-cloudtrail-entries',
  evidence: 'seen',
  sources: ['otrf', 'stackd'],
  fields: queryParameters
    .filter(({ name }) => !named.has(`requestParameters.${name}`))
    .map(
      ({ name, kind, meaning, sources }): CloudTrailFieldRow => ({
        path: `requestParameters.${name}`,
        type: 'string',
        meaning,
        counterpart: { id: 'request_uri' },
        ...(kind === 'subresource' && { values: [{ value: '', meaning: `The request had ?${name} in its URL.` }] }),
        ...(!seenParameters.has(name) && { evidence: 'inferred', sources }),
      }),
    ),
};

const groups: readonly CloudTrailFieldGroup[] = [
  fileFields,
  eventFields,
  serviceEventFields,
  identityFields,
  requestFields,
  parameterFields,
  responseFields,
  additionalFields,
  networkActivityFields,
  insightFields,
  insightLakeFields,
  aggregatedFields,
  digestFields,
  digestMetadataFields,
  eventBridgeFields,
  cloudWatchLogsFields,
  lookupEventsFields,
  lakeFields,
  lakeIntegrationFields,
];

/** A row with what its group says of all. */
function complete(group: CloudTrailFieldGroup, row: CloudTrailFieldRow): CloudTrailField {
  const { since, ...rest } = { since: group.since, ...row };
  return {
    shape: group.shape,
    optional: true,
    values: [],
    otherPaths: [],
    documentation: group.documentation,
    evidence: group.evidence,
    sources: group.sources,
    ...rest,
    ...(since !== undefined && { since }),
  };
}

/** Every path that is known of CloudTrail records, of what they come in, and of their relatives. */
export const cloudTrailFields: readonly CloudTrailField[] = groups.flatMap(group =>
  group.fields.map(row => complete(group, row)),
);
