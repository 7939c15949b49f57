import type { OperationLevel } from '../operationValues';
import { operationValues } from '../operationValues';
import type { SourceId } from '../sources';
import type { ApiFacts, EventFacts, IamFacts, Mutable, ScopedEventFacts, ValueFacts } from './facts';
import type {
  EventName,
  Grade,
  IamAction,
  LogOperation,
  OperationRow,
  QuerySelector,
  Recording,
  RequestLevel,
  RestCall,
  SdkNames,
} from './types';

/** Where the API reference has its pages. */
export const apiPages = 'https://docs.aws.amazon.com/AmazonS3/latest/API/';

/** Where the facts of a column come from when a row does not say so. */
const rest: Grade = { evidence: 'documented', sources: ['aws-sdk-js-s3'] };
const oldRest: Grade = { evidence: 'documented', sources: ['botocore-models'] };
const js3: Grade = { evidence: 'documented', sources: ['aws-sdk-js-s3'] };
const boto3: Grade = { evidence: 'documented', sources: ['boto3-s3', 'botocore-models'] };
const java2: Grade = { evidence: 'third-party', sources: ['fs2-aws'] };
const s3api: Grade = { evidence: 'documented', sources: ['aws-cli-s3api'] };
const listedEvent: Grade = { evidence: 'documented', sources: ['aws-cloudtrail-s3'] };
const permission: Grade = { evidence: 'documented', sources: ['aws-permissions', 'aws-s3-actions'] };
const expressPermission: Grade = { evidence: 'documented', sources: ['aws-permissions', 'aws-s3express-actions'] };
const objectLambdaPermission: Grade = { evidence: 'inferred', sources: ['aws-object-lambda-actions'] };

const paths: Readonly<Record<RequestLevel, string>> = {
  service: '/',
  bucket: '/{Bucket}',
  object: '/{Bucket}/{Key+}',
  either: '/{Bucket}/{Key+}',
};

/** Collections of records: an event that rests on one of them has request parameters that were seen. */
const records: ReadonlySet<SourceId> = new Set([
  'invictus',
  'otrf',
  'splunk-content',
  'stackd',
  'trail-discover',
] as const);

/** The titles and grades of access-log values. */
export const valueRows = new Map(operationValues.map(row => [row.value, row]));

/** `list-type=2` is a key with its value, `acl` a key that any value goes with. */
function selector(text: string): QuerySelector {
  const [key = '', value] = text.split('=');
  return value === undefined ? { key } : { key, value };
}

/** The access-log values of a row, each with the grade that `operationValues` gives it. */
export function logOperations(values: readonly ValueFacts[], level: RequestLevel): readonly LogOperation[] {
  const recordLevel: OperationLevel = level === 'service' ? 'bucket' : level;
  return values.map(facts => {
    const known = valueRows.get(facts.value);
    const role = facts.role ?? 'request';
    const operation: Mutable<LogOperation> = {
      value: facts.value,
      level: role === 'batchChild' ? 'object' : recordLevel,
      role,
      evidence: known?.reading ?? known?.evidence ?? 'inferred',
      sources: known?.sources ?? [],
    };
    if (facts.tellsApart !== undefined) {
      operation.tellsApart = facts.tellsApart;
    }
    if (facts.note !== undefined) {
      operation.note = facts.note;
    }
    return operation;
  });
}

function iamAction(facts: string | IamFacts): IamAction {
  return typeof facts === 'string' ? { action: facts, ...permission } : { ...permission, ...facts };
}

/** Without a type list of its own, a data event on an object names the object and its bucket, any other the bucket. */
function eventName(facts: EventFacts, level: RequestLevel): EventName {
  const named = level === 'service' ? ['Host'] : ['bucketName', 'Host', ...(level === 'object' ? ['key'] : [])];
  const types = level === 'object' ? ['AWS::S3::Object', 'AWS::S3::Bucket'] : ['AWS::S3::Bucket'];
  const { parameters = [], ...given } = facts;
  const sources = facts.sources ?? listedEvent.sources;
  return {
    scope: 'bucket',
    eventSource: 's3.amazonaws.com',
    resourceTypes: types,
    ...given,
    requestParameters: [...named, ...parameters],
    requestParametersEvidence: sources.some(source => records.has(source)) ? 'seen' : 'inferred',
    evidence: facts.evidence ?? listedEvent.evidence,
    sources,
  };
}

function scopedEvent(facts: ScopedEventFacts, first: EventName | undefined): EventName {
  const { operation: _operation, parameters, parametersEvidence, ...given } = facts;
  const event: Mutable<EventName> = { ...given, requestParameters: parameters ?? first?.requestParameters ?? [] };
  event.requestParametersEvidence = parametersEvidence ?? 'inferred';
  return event;
}

function apiRest(facts: ApiFacts): RestCall {
  const grade = facts.js3 === undefined ? oldRest : rest;
  const observed = facts.observed ?? [];
  const call: Mutable<RestCall> = {
    method: facts.method,
    path: facts.path ?? paths[facts.level],
    query: (facts.query ?? []).map(selector),
    callerQuery: facts.callerQuery ?? [],
    optionalQuery: facts.optionalQuery ?? [],
    headers: facts.headers ?? [],
    absent: { query: facts.absent?.query ?? [], headers: facts.absent?.headers ?? [] },
    successStatus: facts.status,
    observedStatuses: observed,
    sharedWith: facts.sharedWith ?? [],
    evidence: grade.evidence,
    sources: observed.length > 0 ? [...grade.sources, 'localstack'] : grade.sources,
  };
  if (facts.xId !== undefined) {
    call.xId = facts.xId;
  }
  if (facts.host !== undefined) {
    call.host = facts.host;
  }
  return call;
}

function apiIam(facts: ApiFacts): readonly IamAction[] {
  const actions = facts.iam.map(iamAction);
  const express = facts.directoryAction ?? (facts.directoryBuckets === 'zonal' ? 's3express:CreateSession' : undefined);
  if (express !== undefined) {
    actions.push({ action: express, scope: 'directoryBucket', ...expressPermission });
  }
  if (facts.objectLambdaAction !== undefined) {
    actions.push({ action: facts.objectLambdaAction, scope: 'objectLambda', ...objectLambdaPermission });
  }
  return actions;
}

function apiSdk(facts: ApiFacts): SdkNames {
  const sdk: Mutable<SdkNames> = { boto3: { name: facts.boto3, ...boto3 } };
  if (facts.js3 !== undefined) {
    sdk.js3 = { name: facts.js3, ...js3 };
  }
  if (facts.java2 !== undefined) {
    sdk.java2 = { name: facts.java2, ...(facts.java2Grade ?? java2) };
  }
  return sdk;
}

/** That a log holds it is as sure as the surest of its names there. */
function recorded(names: readonly Grade[]): Recording {
  const surest = names.find(name => name.evidence === 'documented') ?? names[0];
  return surest === undefined
    ? { recorded: 'unknown', evidence: 'inferred', sources: [] }
    : { recorded: 'yes', evidence: surest.evidence, sources: surest.sources };
}

/** One operation of the S3 API with everything that its table leaves away. */
export function completeApi(facts: ApiFacts, scoped: readonly ScopedEventFacts[]): OperationRow {
  const own = facts.events.map(event => eventName(event, facts.level));
  const eventNames = [...own, ...scoped.map(event => scopedEvent(event, own[0]))];
  const operations = logOperations(facts.values, facts.level);
  const value = valueRows.get(operations[0]?.value ?? '');
  const title = (facts.level === 'object' ? value?.titleWithKey : undefined) ?? value?.title ?? facts.id;
  const cli = { name: facts.cli, ...s3api };
  const row: Mutable<OperationRow> = {
    id: facts.id,
    api: facts.id,
    kind: 'api',
    service: 's3',
    level: facts.level,
    title: facts.title ?? title,
    rest: apiRest(facts),
    sdk: apiSdk(facts),
    cli: [facts.cliHidden ? { ...cli, hidden: true } : cli],
    eventNames,
    operations,
    iam: apiIam(facts),
    recordedBy: {
      accessLog: facts.accessLog ?? recorded(operations),
      cloudTrail: facts.cloudTrail ?? recorded(eventNames),
    },
    writes: facts.writes ?? eventNames[0]?.readOnly === false,
    notes: facts.notes ?? [],
    references: [{ title: facts.id, url: `${apiPages}API_${facts.id}.html` }],
  };
  if (facts.directoryBuckets !== undefined) {
    row.directoryBuckets = facts.directoryBuckets;
  }
  if (facts.replacedBy !== undefined) {
    row.replacedBy = facts.replacedBy;
  }
  if (facts.deprecated) {
    row.deprecated = true;
  }
  return row;
}
