import { detectJsonLog } from '../../records/json/detect';
import { indexRecords, recordSpan } from '../../records/json/recordIndex';
import type { Redactor } from './redactor';

/** Lines with their line ends. */
const lines = /[^\n]*\n|[^\n]+/g;

function* redactedJson(redactor: Redactor, text: string): Generator<string> {
  const shape = detectJsonLog(text);
  if (shape.name === 'unknown') {
    yield redactor.redactJson(text);
    return;
  }
  const index = indexRecords(text, shape);
  let written = 0;
  for (let record = 0; record < index.count; record++) {
    const span = recordSpan(index, record);
    if (span !== undefined) {
      yield redactor.redactText(text.slice(written, span.start)) +
        redactor.redactJson(text.slice(span.start, span.end));
      written = span.end;
    }
  }
  yield redactor.redactText(text.slice(written));
}

/** JSON Lines, with the time that log tools put before the object. */
const jsonLine = /^\uFEFF?(?=[{[])|^\uFEFF?\d[^"{}[\]]*(?=\{)/;

/** Lines of any log: JSON where a line begins like it, and records of an access log for all else. */
function redactedLine(redactor: Redactor, line: string): string {
  const before = jsonLine.exec(line)?.[0];
  return before === undefined
    ? redactor.redactLine(line)
    : redactor.redactText(before) + redactor.redactJson(line.slice(before.length));
}

/** How a log is read: as lines, each by itself, or as one JSON document; told by its beginning. */
export function redactionLayout(head: string): 'lines' | 'document' {
  const shape = detectJsonLog(head);
  const isJson = shape.name !== 'unknown' || /^\uFEFF?\s*[{[]/.test(head);
  return isJson && shape.layout === 'document' ? 'document' : 'lines';
}

/**
 * A whole log redacted, in pieces that make the log again: record by record for a JSON document, with what stands between
 * them, and line by line for all else. Blank and unreadable lines stay in their places; line ends stay as they are.
 */
export function* redactedPieces(
  redactor: Redactor,
  text: string,
  layout = redactionLayout(text.slice(0, 1 << 18)),
): Generator<string> {
  if (layout === 'document') {
    yield* redactedJson(redactor, text);
    return;
  }
  for (const [line] of text.matchAll(lines)) {
    yield redactedLine(redactor, line);
  }
}
