import type { GroupName } from './groups';

const named: Readonly<Partial<Record<GroupName, readonly string[]>>> = {
  Request: [
    ...[
      'eventTime',
      'eventName',
      'eventSource',
      'awsRegion',
      'eventType',
      'eventCategory',
      'readOnly',
      'managementEvent',
    ],
    ...['apiVersion', 'requestParameters', 'serviceEventDetails', 'insightDetails', 'timeWindow', 'summary'],
    ...['additionalEventData.bytesTransferredIn', 'additionalEventData.sessionModeApplied'],
    ...['insightSource', 'insightType', 'insightState', 'insightContext'],
  ],
  Requester: [
    ...['userIdentity', 'sourceIPAddress', 'sessionCredentialFromConsole', 'eventContext', 'accountId'],
    ...['additionalEventData.SignatureVersion', 'additionalEventData.AuthenticationMethod'],
    'additionalEventData.aclRequired',
  ],
  Object: [
    ...['resources', 'requestParameters.bucketName', 'requestParameters.key', 'requestParameters.versionId'],
    ...['additionalEventData.objectSize', 'additionalEventData.SSEApplied', 'additionalEventData.objectRetentionInfo'],
    'additionalEventData.objectAnnotationCount',
  ],
  Response: [
    ...['errorCode', 'errorMessage', 'responseElements', 'additionalEventData.httpStatusCode'],
    ...['additionalEventData.bytesTransferredOut', 'additionalEventData.startTime', 'additionalEventData.endTime'],
    'additionalEventData.turnAroundTime',
  ],
  Connection: [
    ...['userAgent', 'tlsDetails', 'vpcEndpointId', 'vpcEndpointAccountId', 'edgeDeviceDetails'],
    ...['requestParameters.Host', 'additionalEventData.CipherSuite', 'additionalEventData.vpcEndpointId'],
    'additionalEventData.availabilityZone',
  ],
  Delivery: [
    ...['requestID', 'eventID', 'sharedEventID', 'recipientAccountId', 'eventVersion', 'addendum'],
    'additionalEventData.x-amz-id-2',
  ],
};

/** Event data stores have the names in lower case. */
const groups: ReadonlyMap<string, GroupName> = new Map(
  Object.entries(named).flatMap(([group, paths]) =>
    paths.map(path => [path.toLowerCase(), group as GroupName] as const),
  ),
);

/** Members whose own members go to several groups. */
const divided: ReadonlySet<string> = new Set(['requestparameters', 'additionaleventdata']);

/** True for a member of the event whose members are to be placed one by one. */
export const isDivided = (name: string): boolean => divided.has(name.toLowerCase());

/** The group of a member of an event, by its name and that of a member of it; `Other` for one that is not known. */
export function groupOfMember(name: string, member?: string): GroupName {
  const path = member === undefined ? name : `${name}.${member}`;
  return groups.get(path.toLowerCase()) ?? groups.get(name.toLowerCase()) ?? 'Other';
}
