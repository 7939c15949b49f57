import * as vscode from 'vscode';
import type { Explanation, RecordId } from '../../core/index';
import { actionsAt, commandsOf, recordsOffers, safeMarkdown } from '../hoverText';
import { relatedOffer, storyOf } from '../related/story';
import { type Subject, subjectAt } from '../related/subject';
import { type Clock, explainOptions, hoverLength } from '../settings';
import { type JsonLogPlace, jsonLanguages, placeAt } from './documents';

/** Shapes whose records are CloudTrail events, and how their fields are looked up. */
const fieldShapes = {
  'cloudtrail-event': 'event',
  'cloudtrail-eventbridge': 'event',
  'cloudtrail-lookup': 'event',
  'cloudtrail-lake': 'event',
  'cloudtrail-insight': 'insight',
  'cloudtrail-aggregated': 'aggregated',
  'cloudtrail-digest': 'digest',
} as const;

/** True for a record's brackets. */
const isWhole = ({ place, record }: JsonLogPlace): boolean => place.node === record.event || place.node === record.root;

/** True for an event's name, which is what the whole event is about. */
const isEventName = ({ place, record }: JsonLogPlace): boolean =>
  fieldShapes[record.shape as keyof typeof fieldShapes] === 'event' &&
  place.path.length === 1 &&
  place.path[0] === 'eventName';

function explain(at: JsonLogPlace, clock: Clock): Explanation | undefined {
  const { core, record, event, members, place } = at;
  if (place.part === 'between') {
    return undefined;
  }
  if (isWhole(at) || isEventName(at)) {
    return core.explainJsonLogRecord(record.shape, event, explainOptions(clock));
  }
  if (!place.isInEvent) {
    return undefined;
  }
  if (record.shape === 'access-log-json') {
    return core.explainAccessLogJsonField(members, place.path, explainOptions(clock));
  }
  return record.shape in fieldShapes
    ? core.explainCloudTrailField(
        members,
        place.path,
        explainOptions(clock),
        fieldShapes[record.shape as keyof typeof fieldShapes],
        record.shape,
      )
    : undefined;
}

/** The record, for places that tell what it belongs to: all of it, its eventName, and its IDs but the access key. */
async function joinedAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  at: JsonLogPlace,
): Promise<Subject | undefined> {
  const subject = await subjectAt(document, position);
  const { node } = at.place;
  const isId = node.kind === 'string' && subject?.core.idsOf(subject.view).some(isStrongId(node.text));
  return isWhole(at) || isId ? subject : undefined;
}

const isStrongId =
  (value: string) =>
  ({ kind, text }: RecordId): boolean =>
    kind !== 'accessKey' && text === value;

/** Explains the member under the mouse in CloudTrail logs; silent in all other JSON. */
export function registerJsonHover(clock: Clock): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...jsonLanguages], {
    async provideHover(document, position) {
      const at = await placeAt(document, position);
      const explanation = at && explain(at, clock);
      if (at === undefined || explanation === undefined) {
        return undefined;
      }
      const joined = await joinedAt(document, position, at);
      const story = joined === undefined ? [] : await storyOf(joined);
      const offered = [...(joined === undefined ? [] : [relatedOffer()]), ...recordsOffers()];
      const { span, keySpan } = at.place.node;
      const range = at.place.part === 'key' && keySpan !== undefined ? keySpan : span;
      return new vscode.Hover(
        safeMarkdown(
          at.core.renderMarkdown(
            { ...explanation, meaning: [...explanation.meaning, ...story] },
            hoverLength(),
            actionsAt(document, position, offered),
          ),
          commandsOf(offered),
        ),
        new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
      );
    },
  });
}
