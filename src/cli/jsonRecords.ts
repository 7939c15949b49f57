import {
  createBytePlaces,
  createJsonRecordStream,
  describeJsonProblem,
  indexRecords,
  problemGrades,
  recordSpan,
  type Span,
} from '../core/index';
import { complain, type Output } from './output';
import { readUpTo, type Source } from './source';

/** Bytes up to which a file is read whole, so that everything between its records is looked at too. */
export const WHOLE = 32 * 1024 * 1024;

/** One record of a JSON log and where it stands in its file; offset and length are bytes. */
export interface FoundRecord {
  readonly file: string;
  /** Number of the record, from 1. */
  readonly record: number;
  readonly offset: number;
  readonly length: number;
  /** Text that holds the record at `span`. */
  readonly text: string;
  readonly span: Span;
  /** True where the file ends within the record, or it is too long to be kept. */
  readonly cut: boolean;
}

/** What is printed of a record, and whether it was read without errors. */
export type TakeRecord = (record: FoundRecord) => { readonly text: string; readonly good: boolean };

/** Walks over a text that is all there. */
async function walkWhole(bytes: Uint8Array, file: string, output: Output, take: TakeRecord): Promise<boolean> {
  const text = new TextDecoder().decode(bytes);
  const index = indexRecords(text);
  const placeOf = createBytePlaces(text, bytes);
  let good = true;
  for (let number = 0; number < index.count && !output.closed; number++) {
    const span = recordSpan(index, number);
    if (span === undefined) {
      break;
    }
    const offset = placeOf(span.start);
    const length = placeOf(span.end) - offset;
    const taken = take({ file, record: number + 1, offset, length, text, span, cut: false });
    good &&= taken.good;
    await output.write(taken.text);
  }
  for (const problem of index.problems) {
    complain(`${file}: ${describeJsonProblem(problem)} (at character ${problem.span.start + 1})`);
  }
  return good && !index.problems.some(({ code }) => problemGrades[code] === 'error');
}

/** Walks over a long source with one record in memory at a time. */
async function walkStream(
  start: Buffer,
  rest: AsyncIterator<Uint8Array>,
  file: string,
  output: Output,
  take: TakeRecord,
): Promise<boolean> {
  let good = true;
  let record = 0;
  let ready = '';
  const sink = createJsonRecordStream(
    start,
    ({ text, byteOffset: offset, byteLength: length, cut }) => {
      const span = { start: 0, end: text.length };
      const taken = take({ file, record: ++record, offset, length, text, span, cut });
      good &&= taken.good;
      ready += taken.text;
    },
    (code, offset) => {
      complain(`${file}: ${describeJsonProblem({ code, span: { start: 0, end: 0 } })} (at byte ${offset + 1})`);
      good &&= problemGrades[code] !== 'error';
    },
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
 * Walks over a JSON log, record by record, in order, and prints what `take` makes of each. Gives false when something
 * could not be read.
 */
export async function walkJson(source: Source, file: string, output: Output, take: TakeRecord): Promise<boolean> {
  const { start, rest } = await readUpTo(source.bytes, WHOLE);
  const good =
    rest === undefined ? await walkWhole(start, file, output, take) : await walkStream(start, rest, file, output, take);
  const why = source.problem();
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was read`);
  }
  return good && why === undefined;
}
