import {
  describeJsonProblem,
  explainCloudTrailRecord,
  indexRecords,
  type JsonLogRecord,
  type JsonLogShape,
  makeVisible,
  problemGrades,
  readRecord,
  recordSpan,
  toJsonLogRecord,
  toPlainJson,
} from '../core/index';
import { complain, type Output, painter, toJsonLine, wantsColour } from './output';
import type { Source } from './source';

/** Longest text that JavaScript can hold, in UTF-16 units. */
const LONGEST = 2 ** 29 - 25;

/** The whole text of a source; undefined when it is longer than a text can be. */
async function readText({ bytes }: Source): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for await (const slice of bytes) {
    const part = decoder.decode(slice, { stream: true });
    length += part.length;
    if (length > LONGEST) {
      return undefined;
    }
    parts.push(part);
  }
  return parts.join('') + decoder.decode();
}

/** A record in a few lines, for people. */
function listRecord(
  record: JsonLogRecord,
  place: string,
  event: Parameters<typeof explainCloudTrailRecord>[0],
): string {
  const paint = painter(wantsColour());
  const head = paint(1, place);
  const { title, subtitle } = explainCloudTrailRecord(event);
  const lines = record.eventName === null ? [record.shape] : [title, subtitle];
  const fields = Object.entries(record.fields).map(
    ([path, value]) => `  ${makeVisible(path)}  ${paint(2, makeVisible(JSON.stringify(value)))}`,
  );
  return `${[head, ...lines.map(line => `  ${line}`), ...fields].join('\n')}\n\n`;
}

/**
 * Decodes a JSON log, record by record, in order. Offsets and lengths are bytes of the file. Gives false when something
 * could not be read.
 */
export async function decodeJson(
  source: Source,
  file: string,
  shape: JsonLogShape,
  json: boolean,
  output: Output,
): Promise<boolean> {
  const text = await readText(source);
  if (text === undefined) {
    complain(`${file}: this is longer than 512 MB of text, the most that JSON is read of`);
    return false;
  }
  const index = indexRecords(text, shape);
  let good = true;
  let [counted, offset] = [0, 0];
  for (let number = 0; number < index.count && !output.closed; number++) {
    const span = recordSpan(index, number);
    if (span === undefined) {
      break;
    }
    const read = readRecord(text, span);
    const record = toJsonLogRecord(read);
    offset += Buffer.byteLength(text.slice(counted, span.start));
    const length = Buffer.byteLength(text.slice(span.start, span.end));
    [counted, good] = [span.start, good && !record.problems.some(({ code }) => problemGrades[code] === 'error')];
    const { problems, ...rest } = record;
    await output.write(
      json
        ? `${toJsonLine({ file, record: number + 1, offset, length, ...rest, problems })}\n`
        : listRecord(
            record,
            `${file}, record ${number + 1}`,
            read.event === undefined ? null : toPlainJson(read.event),
          ),
    );
  }
  for (const problem of index.problems) {
    complain(`${file}: ${describeJsonProblem(problem)} (at character ${problem.span.start + 1})`);
  }
  return good && !index.problems.some(({ code }) => problemGrades[code] === 'error');
}
