import type { CloudTrailFieldGroup } from './types';

/** Requests that a VPC endpoint saw. */
export const networkActivityFields: CloudTrailFieldGroup = {
  shape: 'networkActivity',
  since: '1.09',
  documentation: 'aws-cloudtrail-events',
  evidence: 'documented',
  sources: ['aws-cloudtrail-events'],
  fields: [
    {
      path: 'eventType',
      type: 'string',
      optional: false,
      values: [
        { value: 'AwsVpceEvent', meaning: 'Network activity through a VPC endpoint, as samples spell it.' },
        {
          value: 'AwsVpceEvents',
          meaning: 'Network activity through a VPC endpoint, as the text of the page spells it.',
        },
      ],
      closed: true,
      meaning: 'Marks network activity of a VPC endpoint.',
    },
    {
      path: 'eventCategory',
      type: 'string',
      optional: false,
      values: [
        {
          value: 'NetworkActivity',
          meaning: 'A request that was sent through a VPC endpoint, which let it pass or refused it.',
        },
      ],
      closed: true,
      meaning: 'The kind of event. The sample has neither requestParameters nor resources.',
    },
    {
      path: 'errorCode',
      type: 'string',
      values: [{ value: 'VpceAccessDenied', meaning: 'The policy of the VPC endpoint refused the request.' }],
      closed: true,
      meaning: 'Why the request failed. A record without it is of a request that the endpoint let pass.',
    },
    {
      path: 'errorMessage',
      type: 'string',
      meaning: 'The same sentence always: the endpoint policy refused the request.',
    },
    { path: 'vpcEndpointId', type: 'string', optional: false, meaning: 'The VPC endpoint.' },
    {
      path: 'recipientAccountId',
      type: 'string',
      reads: 'accountId',
      meaning: 'The account that got the record: the owner of the VPC endpoint.',
    },
    {
      path: 'vpcEndpointAccountId',
      type: 'string',
      reads: 'accountId',
      optional: false,
      meaning: 'The account that owns the VPC endpoint.',
    },
    {
      path: 'sharedEventID',
      type: 'string',
      optional: false,
      meaning: 'Joins this record with that of the API call in the other account.',
    },
  ],
};

const rate = { type: 'number', optional: false } as const;
const context = 'insightDetails.insightContext';

/** Unusual activity, as trails deliver it. */
export const insightFields: CloudTrailFieldGroup = {
  shape: 'insight',
  since: '1.07',
  documentation: 'aws-cloudtrail-insights',
  evidence: 'documented',
  sources: ['aws-cloudtrail-insights'],
  fields: [
    {
      path: 'eventType',
      type: 'string',
      optional: false,
      values: [{ value: 'AwsCloudTrailInsight', meaning: 'CloudTrail Insights found unusual activity.' }],
      closed: true,
      meaning: 'Marks an Insights event.',
    },
    {
      path: 'eventCategory',
      type: 'string',
      optional: false,
      values: [{ value: 'Insight', meaning: 'Unusual activity that CloudTrail Insights found.' }],
      closed: true,
      meaning: 'The kind of event.',
    },
    {
      path: 'sharedEventID',
      type: 'string',
      optional: false,
      meaning: 'Joins the records of start and end of one period of unusual activity.',
    },
    { path: 'insightDetails', type: 'object', optional: false, meaning: 'What was unusual.' },
    {
      path: 'insightDetails.state',
      type: 'string',
      optional: false,
      values: [
        { value: 'Start', meaning: 'The unusual activity began.' },
        { value: 'End', meaning: 'The unusual activity ended.' },
      ],
      closed: true,
      meaning: 'Whether the unusual activity began or ended.',
    },
    { path: 'insightDetails.eventSource', type: 'string', optional: false, meaning: 'The service that was called.' },
    { path: 'insightDetails.eventName', type: 'string', optional: false, meaning: 'The API call that was unusual.' },
    {
      path: 'insightDetails.insightType',
      type: 'string',
      optional: false,
      values: [
        { value: 'ApiCallRateInsight', meaning: 'There were unusually many or few calls.' },
        { value: 'ApiErrorRateInsight', meaning: 'There were unusually many errors.' },
      ],
      closed: true,
      meaning: 'What was counted.',
    },
    { path: 'insightDetails.errorCode', type: 'string', reads: 'errorCode', meaning: 'The error that was counted.' },
    { path: context, type: 'object', optional: false, meaning: 'The counts, and who contributed to them.' },
    {
      ...rate,
      path: `${context}.statistics.baseline.average`,
      meaning: 'Calls or errors a minute, as usual over about seven days.',
    },
    {
      ...rate,
      path: `${context}.statistics.insight.average`,
      meaning: 'Calls or errors a minute during the unusual activity.',
    },
    {
      ...rate,
      path: `${context}.statistics.insightDuration`,
      reads: 'minutes',
      meaning: 'How long the unusual activity lasted, in minutes.',
    },
    {
      ...rate,
      path: `${context}.statistics.baselineDuration`,
      reads: 'minutes',
      meaning: 'How long the time before lasted that it is compared with, in minutes.',
    },
    {
      path: `${context}.attributions[].attribute`,
      type: 'string',
      optional: false,
      values: [
        { value: 'userIdentityArn', meaning: 'The contributors are callers.' },
        { value: 'userAgent', meaning: 'The contributors are client programs.' },
        { value: 'errorCode', meaning: 'The contributors are error codes.' },
        { value: 'resourceArn', meaning: 'The contributors are resources, for insights into data events.' },
      ],
      meaning: 'What the contributors are.',
    },
    {
      path: `${context}.attributions[].insight[].value`,
      type: 'string',
      optional: false,
      meaning: 'One of up to five contributors to the unusual activity.',
    },
    { ...rate, path: `${context}.attributions[].insight[].average`, meaning: 'Its calls or errors a minute.' },
    {
      path: `${context}.attributions[].baseline[].value`,
      type: 'string',
      optional: false,
      meaning: 'One of the usual contributors.',
    },
    { ...rate, path: `${context}.attributions[].baseline[].average`, meaning: 'Its usual calls or errors a minute.' },
  ],
};

const always = { type: 'string', optional: false } as const;

/** Unusual activity, as event data stores hold it. */
export const insightLakeFields: CloudTrailFieldGroup = {
  shape: 'insightLake',
  since: '1.07',
  documentation: 'aws-cloudtrail-insights-lake',
  evidence: 'documented',
  sources: ['aws-cloudtrail-insights-lake', 'aws-cloudtrail-lake'],
  fields: [
    { ...always, path: 'insightSource', meaning: 'The service or resource that the insight is about.' },
    {
      ...always,
      path: 'insightState',
      values: [
        { value: 'Start', meaning: 'The unusual activity began.' },
        { value: 'End', meaning: 'The unusual activity ended.' },
      ],
      closed: true,
      meaning: 'Whether the unusual activity began or ended.',
    },
    { ...always, path: 'insightEventSource', meaning: 'The service that was called.' },
    { ...always, path: 'insightEventName', meaning: 'The API call that was unusual.' },
    { path: 'insightErrorCode', type: 'string', reads: 'errorCode', meaning: 'The error that was counted.' },
    { ...always, path: 'insightType', meaning: 'What was counted.' },
    {
      path: 'insightContext',
      type: 'object',
      optional: false,
      meaning:
        'The counts, in a flatter form than that of trails. AWS has been retiring four older members since June 2025.',
    },
  ],
};

const dimension = 'summary.primaryDimension';

/** Counts of events. They have an eventVersion of their own. */
export const aggregatedFields: CloudTrailFieldGroup = {
  shape: 'aggregated',
  since: '1.0',
  documentation: 'aws-cloudtrail-aggregated',
  evidence: 'documented',
  sources: ['aws-cloudtrail-aggregated'],
  fields: [
    {
      ...always,
      path: 'eventVersion',
      values: [{ value: '1.0', meaning: 'The first version of aggregated events, which count their own versions.' }],
      meaning: 'Version of the format of aggregated events.',
    },
    { ...always, path: 'accountId', reads: 'accountId', meaning: 'The account whose events were counted.' },
    { ...always, path: 'eventId', meaning: 'ID of the record. It is spelled with a small d here.' },
    {
      ...always,
      path: 'eventCategory',
      values: [{ value: 'Aggregated', meaning: 'A count of events.' }],
      closed: true,
      meaning: 'The kind of event.',
    },
    {
      ...always,
      path: 'eventType',
      values: [{ value: 'AwsAggregatedEvent', meaning: 'CloudTrail counted events over some minutes.' }],
      closed: true,
      meaning: 'Marks an aggregated event.',
    },
    { ...always, path: 'awsRegion', reads: 'region', meaning: 'The Region whose events were counted.' },
    { ...always, path: 'eventSource', meaning: 'The service whose events were counted.' },
    { ...always, path: 'timeWindow.windowStart', reads: 'time', meaning: 'Start of the time that was counted over.' },
    { ...always, path: 'timeWindow.windowEnd', reads: 'time', meaning: 'End of the time that was counted over.' },
    {
      ...always,
      path: 'timeWindow.windowSize',
      values: [{ value: 'PT5M', meaning: 'Five minutes.' }],
      meaning: 'Length of the time that was counted over, as an ISO 8601 duration.',
    },
    { ...always, path: `${dimension}.dimension`, meaning: 'What the events were counted by.' },
    { ...always, path: `${dimension}.statistics[].name`, meaning: 'What this count is of.' },
    { ...rate, path: `${dimension}.statistics[].value`, meaning: 'The count.' },
    {
      ...always,
      path: `${dimension}.aggregationType`,
      values: [{ value: 'Count', meaning: 'Events were counted.' }],
      meaning: 'How single events were combined.',
    },
    { path: 'summary.details[]', type: 'object', optional: false, meaning: 'Further counts of the same form.' },
    { path: 'addendum.reason', type: 'string', meaning: 'Why the record came late.' },
  ],
};
