import {
  type ByteSink,
  createJsonRecordStream,
  createSummary,
  type Summary,
  summaryDocument,
  toJsonLine,
  toSummaryJson,
} from '../core/index';
import { readSummaryArguments } from './arguments';
import { createEnding } from './ending';
import { kindOfFile } from './kind';
import { complain, openOutput, wrongUse } from './output';
import { readFiles, type Source } from './source';

/** Takes the bytes of a file, and tells after all of them whether the last record was cut. */
interface Reader extends ByteSink {
  isCut(): boolean;
}

/** What takes the bytes of a file, by what the file is; a sentence for what is no log. */
function readerOf(head: Uint8Array, file: string, summary: Summary): Reader | string {
  const kind = kindOfFile(head);
  if (kind === 'json') {
    const rows = summary.addJsonLog(file);
    let isCut = false;
    const stream = createJsonRecordStream(head, ({ text, byteOffset, byteLength, cut }) => {
      rows.add(text, byteOffset, byteLength);
      isCut = cut || !/[}\]]$/.test(text.slice(-64).trimEnd());
    });
    return { ...stream, isCut: () => isCut };
  }
  if (kind !== 'accessLog') {
    return `this is ${kind === 'unknown' ? 'no log that is known to this version' : kind.lookAlike}`;
  }
  const [lines, ending] = [summary.addAccessLog(file), createEnding()];
  return {
    push(slice) {
      lines.push(slice);
      ending.push(slice);
    },
    end: lines.end,
    isCut: ending.isCut,
  };
}

/** Reads one file; false when it is no log, or could be read in part only. */
async function readFile({ head, bytes, problem }: Source, file: string, summary: Summary): Promise<boolean> {
  const reader = readerOf(head, file, summary);
  if (typeof reader === 'string') {
    complain(`${file}: ${reader}`);
    return false;
  }
  for await (const slice of bytes) {
    reader.push(slice);
  }
  reader.end();
  const why = problem() ?? (reader.isCut() ? 'the last record is cut short' : undefined);
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was read`);
  }
  return why === undefined;
}

/** `s3-logjam summary`: 0 when all was read, 1 when some line or file was not, 2 on wrong use. */
export async function summaryCommand(args: readonly string[]): Promise<number> {
  const wanted = readSummaryArguments(args);
  if (typeof wanted === 'string') {
    return wrongUse(`${wanted}; see s3-logjam --help`);
  }
  const output = openOutput();
  const summary = createSummary(wanted);
  const good = await readFiles(wanted.files, output, (source, file) => readFile(source, file, summary));
  const result = summary.done();
  await output.write(wanted.json ? `${toJsonLine(toSummaryJson(result))}\n` : summaryDocument(result));
  await output.end();
  return good && result.unreadableCount === 0 ? 0 : 1;
}
