import * as vscode from 'vscode';
import type { Json, JsonLogShape, JsonPlace, JsonRecord, RecordIndex } from '../../core/index';
import { type Core, loadCore } from '../core';

/** Languages in which JSON logs are opened; all have language support of their own, which ours stands beside. */
export const jsonLanguages = ['json', 'jsonc', 'jsonl'] as const;

/** What is known of one version of a document. */
interface Known {
  readonly version: number;
  readonly shape: JsonLogShape;
  /** Built when it is first asked for. */
  index?: { readonly text: string; readonly records: RecordIndex };
  /** The record that was read last. */
  last?: Pick<JsonLogPlace, 'number' | 'record' | 'event' | 'members'>;
}

/** Characters and lines of a document's beginning that tell what it is. */
const CHARACTERS_READ = 262_144;
const LINES_READ = 500;
/** A name that every log of these shapes has near its beginning, escaped or not; other text is not looked at any closer. */
const hint =
  /"(?:event(?:Version|Source|Name|Data)|Records|CloudTrailEvent|detail-type|bucket_arn|digestS3Object|insightDetails|timeWindow|logEvents|awslogs)\\*"/i;

const known = new WeakMap<vscode.TextDocument, Known>();

/** What a JSON document is as a log; undefined for JSON that is none, at the cost of a look at its beginning. */
export async function jsonLogOf(document: vscode.TextDocument): Promise<{ core: Core; log: Known } | undefined> {
  if (!(jsonLanguages as readonly string[]).includes(document.languageId)) {
    return undefined;
  }
  let log = known.get(document);
  if (log?.version !== document.version) {
    const head = document.getText(new vscode.Range(0, 0, LINES_READ, CHARACTERS_READ)).slice(0, CHARACTERS_READ);
    const shape: JsonLogShape = hint.test(head)
      ? (await loadCore()).detectJsonLog(head)
      : { name: 'unknown', layout: 'document', isMessage: false };
    log = { version: document.version, shape };
    known.set(document, log);
  }
  return log.shape.name === 'unknown' ? undefined : { core: await loadCore(), log };
}

/** Where the records of a log stand; found once for each version of the document. */
export function recordsOf(
  core: Core,
  document: vscode.TextDocument,
  log: Known,
): { text: string; records: RecordIndex } {
  if (log.index === undefined) {
    const text = document.getText();
    log.index = { text, records: core.indexRecords(text) };
  }
  return log.index;
}

/** A place in a record of a JSON log. */
export interface JsonLogPlace {
  readonly core: Core;
  /** Number of the record, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
  readonly record: JsonRecord;
  /** The event as plain JSON, under the names that CloudTrail writes. */
  readonly event: Json;
  /** The same under the names that stand there. */
  readonly members: Json;
  readonly place: JsonPlace;
}

/** What stands at a position; undefined outside of records and in JSON that is no log. One record is read. */
export async function placeAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<JsonLogPlace | undefined> {
  const found = await jsonLogOf(document);
  if (found === undefined) {
    return undefined;
  }
  const { core, log } = found;
  const { text, records } = recordsOf(core, document, log);
  const offset = document.offsetAt(position);
  const number = core.recordAt(records, offset);
  const span = number === undefined ? undefined : core.recordSpan(records, number);
  if (number === undefined || span === undefined) {
    return undefined;
  }
  let { last } = log;
  if (last?.number !== number) {
    const record = core.readRecord(text, span);
    last = { number, record, event: core.eventOf(record), members: core.plainEvent(record) };
    log.last = last;
  }
  const { record, event, members } = last;
  const place = core.nodeAt(record, offset);
  return place && { core, number: number + 1, count: records.count, record, event, members, place };
}
