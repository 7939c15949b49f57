import { parseArgs } from 'node:util';
import {
  type ByteSink,
  createJsonRecordStream,
  createSummary,
  type Summary,
  summaryDocument,
  toJsonLine,
  toSummaryJson,
} from '../core/index';
import { createEnding } from './ending';
import { kindOfFile } from './kind';
import { complain, openOutput, wrongUse } from './output';
import { openSource } from './source';

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
async function readFile(file: string, summary: Summary): Promise<boolean> {
  const { head, bytes, problem } = await openSource(file);
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
  let wanted: { json: boolean; showSecrets: boolean; files: readonly string[] };
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { json: flag, 'show-secrets': flag };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const showSecrets = values['show-secrets'] === true;
    wanted = { json: values.json === true, showSecrets, files: positionals.length > 0 ? positionals : ['-'] };
  } catch (error) {
    return wrongUse(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}; see s3-logjam --help`);
  }
  const summary = createSummary(wanted);
  let good = true;
  for (const file of wanted.files) {
    try {
      good = (await readFile(file, summary)) && good;
    } catch (error) {
      complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      good = false;
    }
  }
  const result = summary.done();
  const output = openOutput();
  await output.write(wanted.json ? `${toJsonLine(toSummaryJson(result))}\n` : summaryDocument(result));
  await output.end();
  return good && result.unreadableCount === 0 ? 0 : 1;
}
