import {
  type AccessLogBatch,
  codesOf,
  contextOfBatch,
  createAccessLogScanner,
  type Exporter,
  parseAccessLogLine,
  problemGrades,
  type QueryTest,
  toJson,
  viewOfAccessLog,
} from '../core/index';
import { complain, type Output } from './output';
import type { Source } from './source';

/** What to do with every record of every file. */
export interface FilterTask {
  readonly test: QueryTest;
  /** Undefined where records are printed as they stand. */
  readonly exporter: Exporter | undefined;
  /** False where they are only counted. */
  readonly prints: boolean;
  readonly output: Output;
  /** Records that matched. */
  matched: number;
}

/** Numbers of unreadable lines that are told. */
const TOLD = 5;
const [NEWLINE, RETURN] = [10, 13];

/** Bytes that are collected until they are written. */
function createBlock() {
  let bytes = new Uint8Array(1 << 17);
  let length = 0;
  return {
    add(source: Uint8Array, start: number, end: number): void {
      if (length + end - start > bytes.length) {
        const larger = new Uint8Array(2 * (length + end - start));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(source.subarray(start, end), length);
      length += end - start;
    },
    /** What was collected since the last time, as a copy. */
    take(): Uint8Array {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** The byte after a record's line break. */
function afterBreak({ bytes }: AccessLogBatch, end: number): number {
  const at = bytes[end] === RETURN ? end + 1 : end;
  return bytes[at] === NEWLINE ? at + 1 : end;
}

/** Tells which lines were not read, or not to their end. */
function complainOfLines(file: string, unread: number, first: readonly number[]): void {
  const lines = first.map(line => line.toLocaleString('en')).join(', ');
  const more = unread > first.length ? ' ...' : '';
  const what = unread === 1 ? '1 line' : `${unread.toLocaleString('en')} lines`;
  complain(`${file}: ${what} could not be read, or only in part: ${lines}${more}`);
}

/**
 * Filters a server access log. Only the fields that the query asks for are decoded; the bytes of a line are printed as
 * they stand. Lines of which nothing can be read match no query. False when a line was not read to its end.
 */
export async function filterLines(source: Source, file: string, task: FilterTask): Promise<boolean> {
  const { test, exporter, prints, output } = task;
  const block = createBlock();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const grave = new Map<number, boolean>();
  const first: number[] = [];
  let unread = 0;
  let text = '';
  let reader: { context: ReturnType<typeof contextOfBatch>; view: ReturnType<typeof viewOfAccessLog> } | undefined;

  const isGrave = (flags: number): boolean => {
    const known = grave.get(flags) ?? codesOf({ flags }).some(code => problemGrades[code] === 'error');
    grave.set(flags, known);
    return known;
  };

  const print = (batch: AccessLogBatch, record: number): void => {
    const [start = 0, end = 0] = [batch.recordStarts[record], batch.recordEnds[record]];
    if (exporter === undefined) {
      block.add(batch.bytes, start, afterBreak(batch, end));
    } else if (reader !== undefined) {
      const place = { file, line: batch.lines[record], byteOffset: batch.byteOffset + start };
      const json = () => ({
        ...place,
        ...toJson(parseAccessLogLine(decoder.decode(batch.bytes.subarray(start, end)))),
      });
      text += exporter.record({ view: reader.view, json });
    }
  };

  const scanner = createAccessLogScanner(batch => {
    const context = reader?.context ?? contextOfBatch(batch);
    reader ??= { context, view: viewOfAccessLog(context) };
    for (let record = 0; record < batch.count; record++) {
      const flags = batch.flags[record] as number;
      if (flags !== 0 && isGrave(flags)) {
        unread++;
        if (first.length < TOLD) {
          first.push(batch.lines[record] as number);
        }
      }
      context.record = record;
      if (batch.firstTokens[record] !== batch.firstTokens[record + 1] && test(reader.view)) {
        task.matched++;
        if (prints) {
          print(batch, record);
        }
      }
    }
  });

  const drain = async (): Promise<void> => {
    await output.write(text);
    await output.writeBytes(block.take());
    text = '';
  };
  for await (const chunk of source.bytes) {
    scanner.push(chunk);
    await drain();
    if (output.closed) {
      return true;
    }
  }
  scanner.end();
  await drain();
  if (unread > 0) {
    complainOfLines(file, unread, first);
  }
  const why = source.problem();
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was read`);
  }
  return unread === 0 && why === undefined;
}
