import {
  createJsonRecordSplitter,
  createLineSplitter,
  describeJsonProblem,
  detectJsonLog,
  explainJsonLogRecord,
  indexRecords,
  type Json,
  type JsonLogRecord,
  makeVisible,
  type ProblemCode,
  problemGrades,
  readRecord,
  recordSpan,
  type Span,
  toJsonLine,
  toJsonLogRecord,
  toPlainJson,
} from '../core/index';
import { complain, type Output, painter, wantsColour } from './output';
import { readUpTo, type Source } from './source';

/** Bytes up to which a file is read whole, so that everything between its records is looked at too. */
export const WHOLE = 32 * 1024 * 1024;

/** A record in a few lines, for people. */
function listRecord(record: JsonLogRecord, place: string, event: Json): string {
  const paint = painter(wantsColour());
  const head = paint(1, place);
  const told = explainJsonLogRecord(record.shape, event, { timeZone: 'utc', nowMs: Date.now() });
  const lines = told === undefined ? [record.shape] : [told.title, told.subtitle];
  const fields = Object.entries(record.fields).map(
    ([path, value]) => `  ${makeVisible(path)}  ${paint(2, makeVisible(JSON.stringify(value)))}`,
  );
  return `${[head, ...lines.map(line => `  ${line}`), ...fields].join('\n')}\n\n`;
}

/** Where a record stands in its file, in bytes. */
interface RecordPlace {
  readonly file: string;
  readonly record: number;
  readonly offset: number;
  readonly length: number;
}

/** One record as text, ready to be printed, and whether it was read without errors. */
function decodeRecord(text: string, span: Span, place: RecordPlace, json: boolean, cut = false) {
  const read = readRecord(text, span);
  const { problems: found, ...rest } = toJsonLogRecord(read);
  const problems = cut ? [...found, { code: 'jsonTruncated' as const }] : found;
  const good = !problems.some(({ code }) => problemGrades[code] === 'error');
  const plain = read.event === undefined ? null : toPlainJson(read.event);
  return {
    good,
    text: json
      ? `${toJsonLine({ ...place, ...rest, problems })}\n`
      : listRecord({ ...rest, problems }, `${place.file}, record ${place.record}`, plain),
  };
}

/** Decodes a text that is all there. */
async function decodeWhole(text: string, file: string, json: boolean, output: Output): Promise<boolean> {
  const index = indexRecords(text);
  let good = true;
  let [counted, offset] = [0, 0];
  for (let number = 0; number < index.count && !output.closed; number++) {
    const span = recordSpan(index, number);
    if (span === undefined) {
      break;
    }
    offset += Buffer.byteLength(text.slice(counted, span.start));
    counted = span.start;
    const length = Buffer.byteLength(text.slice(span.start, span.end));
    const decoded = decodeRecord(text, span, { file, record: number + 1, offset, length }, json);
    good &&= decoded.good;
    await output.write(decoded.text);
  }
  for (const problem of index.problems) {
    complain(`${file}: ${describeJsonProblem(problem)} (at character ${problem.span.start + 1})`);
  }
  return good && !index.problems.some(({ code }) => problemGrades[code] === 'error');
}

/** Decodes a long source with one record in memory at a time. */
async function decodeStream(
  start: Buffer,
  rest: AsyncIterator<Uint8Array>,
  file: string,
  json: boolean,
  output: Output,
): Promise<boolean> {
  const decoder = new TextDecoder();
  const shape = detectJsonLog(decoder.decode(start.subarray(0, 1 << 20)));
  let good = true;
  let record = 0;
  let ready = '';
  const take = (text: string, span: Span, offset: number, length: number, cut: boolean): void => {
    const decoded = decodeRecord(text, span, { file, record: ++record, offset, length }, json, cut);
    good &&= decoded.good;
    ready += decoded.text;
  };
  const problem = (code: ProblemCode, offset: number): void => {
    complain(`${file}: ${describeJsonProblem({ code, span: { start: 0, end: 0 } })} (at byte ${offset + 1})`);
    good &&= problemGrades[code] !== 'error';
  };
  const sink =
    shape.layout === 'lines'
      ? createLineSplitter(({ bytes, start: from, end, byteOffset, cut }) => {
          const text = decoder.decode(bytes.subarray(from, end));
          const index = indexRecords(text, shape);
          const bytesTo = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
          for (let number = 0; number < index.count; number++) {
            const span = recordSpan(index, number) ?? { start: 0, end: 0 };
            const length = Buffer.byteLength(text.slice(span.start, span.end));
            take(text, span, byteOffset + bytesTo(span.start), length, cut && number === index.count - 1);
          }
          for (const { code, span } of index.problems) {
            problem(code, byteOffset + bytesTo(span.start));
          }
        })
      : createJsonRecordSplitter({
          record({ bytes, byteOffset, cut }) {
            const text = decoder.decode(bytes);
            take(text, { start: 0, end: text.length }, byteOffset, bytes.length, cut);
          },
          problem,
        });
  const drain = async (): Promise<void> => {
    const text = ready;
    ready = '';
    await output.write(text);
  };
  for (let at = 0; at < start.length && !output.closed; at += 1 << 16) {
    sink.push(start.subarray(at, at + (1 << 16)));
    await drain();
  }
  for (let next = await rest.next(); next.done !== true && !output.closed; next = await rest.next()) {
    sink.push(next.value);
    await drain();
  }
  sink.end();
  await drain();
  return good;
}

/**
 * Decodes a JSON log, record by record, in order. Offsets and lengths are bytes of the file. Gives false when something
 * could not be read.
 */
export async function decodeJson(source: Source, file: string, json: boolean, output: Output): Promise<boolean> {
  const { start, rest } = await readUpTo(source.bytes, WHOLE);
  const good =
    rest === undefined
      ? await decodeWhole(new TextDecoder().decode(start), file, json, output)
      : await decodeStream(start, rest, file, json, output);
  const why = source.problem();
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was read`);
  }
  return good && why === undefined;
}
