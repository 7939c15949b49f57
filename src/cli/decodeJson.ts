import {
  createJsonRecordSplitter,
  createLineSplitter,
  describeJsonProblem,
  detectJsonLog,
  explainCloudTrailRecord,
  indexRecords,
  type JsonLogRecord,
  makeVisible,
  problemGrades,
  readRecord,
  recordLevel,
  recordSpan,
  toJsonLine,
  toJsonLogRecord,
  toPlainJson,
} from '../core/index';
import { complain, type Output, painter, wantsColour } from './output';
import type { Source } from './source';

/** Bytes up to which a file is read whole, so that everything between its records is looked at too. */
const WHOLE = 32 * 1024 * 1024;

/** The beginning of a source: all of it, or the first slices and the rest. */
async function readStart(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ start: Buffer; rest?: AsyncIterator<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > WHOLE) {
      return { start: Buffer.concat(parts), rest: iterator };
    }
  }
  return { start: Buffer.concat(parts) };
}

/** A record in a few lines, for people. */
function listRecord(
  record: JsonLogRecord,
  place: string,
  event: Parameters<typeof explainCloudTrailRecord>[0],
): string {
  const paint = painter(wantsColour());
  const head = paint(1, makeVisible(place));
  const { title, subtitle } = explainCloudTrailRecord(event);
  const lines = record.eventName === null ? [record.shape] : [title, subtitle];
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
function decodeRecord(
  text: string,
  span: { start: number; end: number },
  place: RecordPlace,
  json: boolean,
  cut = false,
) {
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
  const head = decoder.decode(start.subarray(0, 1 << 20));
  const shape = detectJsonLog(head);
  let good = true;
  let record = 0;
  let ready = '';
  const take = (bytes: Uint8Array, offset: number, cut: boolean): void => {
    const text = decoder.decode(bytes);
    const place = { file, record: ++record, offset, length: bytes.length };
    const decoded = decodeRecord(text, { start: 0, end: text.length }, place, json, cut);
    good &&= decoded.good;
    ready += decoded.text;
  };
  const sink =
    shape.layout === 'lines'
      ? createLineSplitter(({ bytes, start: from, end, byteOffset, cut }) => {
          if (end > from) {
            take(bytes.subarray(from, end), byteOffset, cut);
          }
        })
      : createJsonRecordSplitter(recordLevel(head, indexRecords(head, shape)) ?? 0, each =>
          take(each.bytes, each.byteOffset, each.cut),
        );
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
  const { start, rest } = await readStart(source.bytes);
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
