import { accessLogFields } from '../../catalogue/accessLogFields';
import { eventOf, plainEvent, topMembers } from '../../fields/cloudTrail/event';
import type { JsonNode, JsonRecord } from '../../fields/cloudTrail/tree';
import { maskEvent } from '../../fields/maskRecord';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { contextOfAccessLogJson, explainAccessLogJsonField } from '../accessLogJson';
import { explainCloudTrailField } from '../cloudTrail/field';
import { describeJsonProblem } from '../problems';
import { shownText } from '../shownText';
import type { ExplainOptions } from '../types';
import { groupOfMember, isDivided } from './cloudTrailGroups';
import { divide } from './divide';
import { membersAround } from './envelope';
import { fieldGroups, type Group, type GroupName, groupNames, groupNodes } from './groups';
import { headlineOfJson } from './jsonHeadline';
import { mainOfEvent } from './mainOfEvent';
import { mainOfFields } from './mainOfFields';
import { type ExplainMember, type MemberTools, memberNode } from './memberNode';
import { problemGroup } from './problemNodes';
import { once } from './shortValue';
import type { OutlineNode } from './types';

/** Shapes whose records are of CloudTrail, and how their members are looked up. */
const fieldShapes = {
  'cloudtrail-event': 'event',
  'cloudtrail-eventbridge': 'event',
  'cloudtrail-lookup': 'event',
  'cloudtrail-lake': 'event',
  'cloudtrail-insight': 'insight',
  'cloudtrail-aggregated': 'aggregated',
  'cloudtrail-digest': 'digest',
} as const;

/** What the hover says of a member of `json`, the event as plain JSON; undefined for shapes that it is silent on. */
export function explainerOf(
  shape: JsonRecord['shape'],
  json: () => Json,
  options: ExplainOptions,
): ExplainMember | undefined {
  if (shape === 'access-log-json') {
    return path => explainAccessLogJsonField(json(), path, options);
  }
  const known = shape in fieldShapes ? fieldShapes[shape as keyof typeof fieldShapes] : undefined;
  return known && (path => explainCloudTrailField(json(), path, options, known, shape));
}

/** A member with the group that it goes to; one whose own members go to several groups comes back for each of them. */
function placed(node: JsonNode, tools: MemberTools): readonly (readonly [GroupName, OutlineNode])[] {
  const name = String(node.name);
  const own = groupOfMember(name);
  if (!isDivided(name) || node.kind !== 'object' || node.children.length === 0) {
    return [[own, memberNode(node, tools)]];
  }
  const groupOf = (child: JsonNode): GroupName => groupOfMember(name, String(child.name));
  const rest = node.children.filter(child => groupOf(child) === own);
  const elsewhere = node.children.filter(child => groupOf(child) !== own);
  return [
    ...(rest.length === 0 ? [] : [[own, memberNode(node, tools, rest)] as const]),
    ...elsewhere.map(child => [groupOf(child), memberNode(child, tools)] as const),
  ];
}

const labels = (nodes: readonly OutlineNode[]): string => shownText(nodes.map(({ label }) => label).join(', '), 80);

function groupsOfEvent(record: JsonRecord, tools: MemberTools, options: ExplainOptions): readonly Group[] {
  const members = topMembers(record).flatMap(node => placed(node, tools));
  const headline = headlineOfJson(record, options);
  const event = maskEvent(eventOf(record), options);
  return groupNames.map(name => {
    const nodes = members.filter(([group]) => group === name).map(([, node]) => node);
    const description = nodes.length === 0 ? '' : mainOfEvent(name, event, record.shape, headline, options);
    return { name, description: description || labels(nodes), nodes };
  });
}

/** Members of the JSON form that the text form has no field for. */
const jsonOnly: Readonly<Partial<Record<GroupName, readonly string[]>>> = {
  Object: ['bucket_arn'],
  Delivery: ['schema_version_id'],
};

function groupsOfFields(record: JsonRecord, tools: MemberTools, options: ExplainOptions): readonly Group[] {
  const members = topMembers(record);
  const headline = headlineOfJson(record, options);
  const context = contextOfAccessLogJson(maskEvent(eventOf(record), options));
  const nameOf = new Map(accessLogFields.map(({ id, cloudWatchField }) => [id, cloudWatchField]));
  const wanted = (name: GroupName): readonly (string | undefined)[] => [
    ...(fieldGroups[name] ?? []).map(id => nameOf.get(id)),
    ...(jsonOnly[name] ?? []),
  ];
  const known = new Set<string | number | undefined>(groupNames.flatMap(wanted));
  return groupNames.map(name => {
    const nodes = (name === 'Other' ? [undefined] : wanted(name)).flatMap(member =>
      members
        .filter(node => (member === undefined ? !known.has(node.name) : node.name === member))
        .map(node => memberNode(node, tools)),
    );
    const description = nodes.length === 0 ? '' : mainOfFields(name, context, headline, options);
    return { name, description: description || labels(nodes), nodes };
  });
}

const fieldNames = new Map(accessLogFields.map(({ cloudWatchField, name }) => [cloudWatchField, name]));

/** Shapes with groups; all others are told as they stand. */
const grouped: ReadonlySet<JsonRecord['shape']> = new Set<JsonRecord['shape']>([
  ...(['cloudtrail-event', 'cloudtrail-eventbridge', 'cloudtrail-lookup', 'cloudtrail-lake'] as const),
  ...(['cloudtrail-insight', 'cloudtrail-aggregated'] as const),
]);

/**
 * What stands below a record of a JSON log: the members of the event in groups, each value once, nested ones below what
 * holds them; then what is around the event, then problems. Other JSON comes as it stands. Spans are offsets in the document.
 * Secrets are masked unless `showSecrets` is set.
 */
export function outlineJsonRecord(record: JsonRecord, options: ExplainOptions): readonly OutlineNode[] {
  const { shape, event } = record;
  const isFields = shape === 'access-log-json';
  const label = (node: JsonNode): string | undefined => {
    const name = isFields && node.parent === event ? fieldNames.get(String(node.name)) : undefined;
    return name && t(name);
  };
  const tools: MemberTools = {
    record,
    options,
    explain: explainerOf(
      record.shape,
      once(() => plainEvent(record)),
      options,
    ),
    label,
  };
  const around = membersAround(record).map(node => memberNode(node, { record, options, explain: undefined }));
  const last: readonly Group[] = [
    { name: 'Envelope', description: labels(around), nodes: around },
    problemGroup(record.problems, describeJsonProblem),
  ];
  if (isFields || grouped.has(shape)) {
    const groups = isFields ? groupsOfFields(record, tools, options) : groupsOfEvent(record, tools, options);
    return groupNodes([...groups, ...last]);
  }
  const isValue = event !== undefined && event.kind !== 'object' && event.kind !== 'array';
  const members = isValue ? [event] : (event?.children ?? []);
  return [...divide(members.map(node => memberNode(node, tools))), ...groupNodes(last)];
}
