import {
  eventOf,
  explainJsonLogRecord,
  type Json,
  type JsonLogRecord,
  makeVisible,
  problemGrades,
  readRecord,
  toJsonLine,
  toJsonLogRecord,
} from '../core/index';
import type { DecodeArguments } from './arguments';
import { type FoundRecord, walkJson } from './jsonRecords';
import { type Output, painter, wantsColour } from './output';
import type { Source } from './source';

/** How records are printed. */
type Wanted = Pick<DecodeArguments, 'json' | 'showSecrets'>;

/** A record in a few lines, for people. */
function listRecord(record: JsonLogRecord, place: string, event: Json, showSecrets: boolean): string {
  const paint = painter(wantsColour());
  const head = paint(1, makeVisible(place));
  const told = explainJsonLogRecord(record.shape, event, { timeZone: 'utc', nowMs: Date.now(), showSecrets });
  const lines = told === undefined ? [record.shape] : [told.title, told.subtitle];
  const fields = Object.entries(record.fields).map(
    ([path, value]) => `  ${makeVisible(path)}  ${paint(2, makeVisible(JSON.stringify(value)))}`,
  );
  return `${[head, ...lines.filter(Boolean).map(line => `  ${line}`), ...fields].join('\n')}\n\n`;
}

/** One record as text, ready to be printed, and whether it was read without errors. */
function decodeRecord({ text, span, cut, ...place }: FoundRecord, { json, showSecrets }: Wanted) {
  const read = readRecord(text, span);
  const { problems: found, ...rest } = toJsonLogRecord(read, { showSecrets });
  const problems = cut ? [...found, { code: 'jsonTruncated' as const }] : found;
  const good = !problems.some(({ code }) => problemGrades[code] === 'error');
  return {
    good,
    text: json
      ? `${toJsonLine({ ...place, ...rest, problems })}\n`
      : listRecord({ ...rest, problems }, `${place.file}, record ${place.record}`, eventOf(read), showSecrets),
  };
}

/**
 * Decodes a JSON log, record by record, in order. Offsets and lengths are bytes of the file. Gives false when something
 * could not be read.
 */
export const decodeJson = (source: Source, file: string, wanted: Wanted, output: Output): Promise<boolean> =>
  walkJson(source, file, output, record => decodeRecord(record, wanted));
