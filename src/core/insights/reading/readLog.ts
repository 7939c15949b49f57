import { describeJsonProblem } from '../../explain/problems';
import { parseAccessLogLine } from '../../fields/accessLog';
import { detectAccessLog } from '../../records/detect';
import { detectJsonLog } from '../../records/json/detect';
import { problemGrades } from '../../records/problems';
import { readAccessLogPage } from './accessLogPage';
import { readJsonPage } from './jsonPage';
import { limitOf, positionIn } from './positions';
import type { LogPage, ReadOptions } from './types';

/** Records of a page: usual and most. */
const USUAL = 100;
const MOST = 10_000;

/** Text looked at for a line of an access log, in UTF-16 units. */
const LOOKED_AT = 65_536;

/** What a text is as a log: by its beginning, and for a few lines by any that can be read. */
export function kindOfLog(text: string): LogPage['kind'] {
  if (detectJsonLog(text).name !== 'unknown') {
    return 'json';
  }
  const lines = text.slice(0, LOOKED_AT).split('\n', 20);
  return detectAccessLog(text) || lines.some(line => parseAccessLogLine(line).fields.length > 0)
    ? 'access-log'
    : 'unknown';
}

/** The page of a text that is no log that is known: no records, and why. */
function unknownPage(text: string): LogPage {
  const code = /^\s*[{[]/.test(text) ? 'notJsonLog' : 'notAccessLog';
  const span = { start: 0, end: text.length };
  const message = describeJsonProblem({ code, span });
  const problem = { code, grade: problemGrades[code], message, offset: 0, length: text.length, field: null } as const;
  return { kind: 'unknown', shape: 'unknown', records: [], problems: text.trim() === '' ? [] : [problem], next: null };
}

/**
 * Reads some records of a log of either kind as plain JSON: 100, or as many as stand in 4 Mi UTF-16 units of text, with
 * the place to go on from. Takes any text and never throws; a text that is no log has no records.
 */
export function readLog(text: string, { maximumRecords, from }: ReadOptions = {}): LogPage {
  const most = limitOf(maximumRecords, USUAL, MOST);
  const position = positionIn(text, from);
  switch (kindOfLog(text)) {
    case 'access-log':
      return readAccessLogPage(text, position, most);
    case 'json':
      return readJsonPage(text, position, most);
    case 'unknown':
      return unknownPage(text);
  }
}
