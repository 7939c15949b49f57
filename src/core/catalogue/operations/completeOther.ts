import { apiPages } from './complete';
import type { Mutable, OtherApiFacts } from './facts';
import type { EventName, Grade, OperationRow, OperationService, Recording, RestCall } from './types';

/** What the rows of one API beside S3's own have in common. */
export interface OtherApi {
  readonly service: OperationService;
  readonly scope: EventName['scope'];
  readonly eventSource: string;
  readonly eventSourceEvidence?: Grade['evidence'];
  /** Start of the name of an operation's page in the API reference. */
  readonly page: string;
  readonly host?: string;
  /** Status of a success where a row has none. */
  readonly status?: number;
  readonly rest: Grade;
  readonly cli?: Grade;
  /** Grade of an eventName that a row does not grade. */
  readonly event: Grade;
  readonly resourceTypes?: readonly string[];
  readonly resourceTypesEvidence?: Grade['evidence'];
  readonly accessLog: Recording;
  /** Whether CloudTrail records it, where that is known better, or less well, than the name. */
  readonly recorded?: Recording;
}

function recording(facts: OtherApiFacts, api: OtherApi): Recording {
  if (facts.eventGrade !== undefined && facts.eventGrade.evidence !== 'inferred') {
    return { ...api.recorded, recorded: 'yes', ...facts.eventGrade };
  }
  return api.recorded ?? { recorded: 'yes', ...(facts.eventGrade ?? api.event) };
}

/** One operation of an API beside S3's own. */
export function completeOther(facts: OtherApiFacts, api: OtherApi): OperationRow {
  const grade = facts.eventGrade ?? api.event;
  const event: Mutable<EventName> = {
    name: facts.event,
    scope: api.scope,
    eventSource: api.eventSource,
    category: facts.category ?? 'management',
    readOnly: facts.readOnly,
    requestParameters: facts.parameters ?? [],
    evidence: grade.evidence,
    sources: grade.sources,
  };
  if (api.eventSourceEvidence !== undefined) {
    event.eventSourceEvidence = api.eventSourceEvidence;
  }
  if (facts.resourceTypes !== undefined) {
    event.resourceTypes = facts.resourceTypes;
  } else if (api.resourceTypes !== undefined) {
    event.resourceTypes = api.resourceTypes;
    event.resourceTypesEvidence = api.resourceTypesEvidence ?? 'documented';
  }
  if (facts.eventNote !== undefined) {
    event.note = facts.eventNote;
  }
  const eventNames: EventName[] = [event];
  if (facts.otherEvent !== undefined) {
    event.contested = true;
    eventNames.push({ ...event, ...facts.otherEvent });
  }
  const rest: Mutable<RestCall> = {
    method: facts.method,
    path: facts.path,
    query: [],
    callerQuery: [],
    optionalQuery: [],
    headers: [],
    absent: { query: [], headers: [] },
    observedStatuses: [],
    sharedWith: [],
    evidence: api.rest.evidence,
    sources: api.rest.sources,
  };
  const status = facts.status ?? api.status;
  if (status !== undefined) {
    rest.successStatus = status;
  }
  if (api.host !== undefined) {
    rest.host = api.host;
  }
  return {
    id: `${api.service}:${facts.api}`,
    api: facts.api,
    kind: 'api',
    service: api.service,
    level: facts.level ?? 'service',
    title: facts.title,
    rest,
    sdk: {},
    cli: facts.cli === undefined || api.cli === undefined ? [] : [{ name: facts.cli, ...api.cli }],
    eventNames,
    operations: [],
    iam: [],
    recordedBy: { accessLog: api.accessLog, cloudTrail: recording(facts, api) },
    writes: !facts.readOnly,
    notes: facts.notes ?? [],
    references: [{ title: facts.api, url: `${apiPages}API_${api.page}${facts.api}.html` }],
  };
}
