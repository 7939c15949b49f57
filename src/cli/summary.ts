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
import { kindOfFile } from './kind';
import { complain, openOutput, wrongUse } from './output';
import { openSource } from './source';

/** What takes the bytes of a file, by what the file is; a sentence for what is no log. */
function sinkOf(head: Uint8Array, file: string, summary: Summary): ByteSink | string {
  const kind = kindOfFile(head);
  if (kind === 'json') {
    const rows = summary.addJsonLog(file);
    return createJsonRecordStream(head, ({ text, byteOffset, byteLength }) => rows.add(text, byteOffset, byteLength));
  }
  return kind === 'accessLog'
    ? summary.addAccessLog(file)
    : `this is ${kind === 'unknown' ? 'no log that is known to this version' : kind.lookAlike}`;
}

/** Reads one file; false when it is no log, or could be read in part only. */
async function readFile(file: string, summary: Summary): Promise<boolean> {
  const { head, bytes, problem } = await openSource(file);
  const sink = sinkOf(head, file, summary);
  if (typeof sink === 'string') {
    complain(`${file}: ${sink}`);
    return false;
  }
  for await (const slice of bytes) {
    sink.push(slice);
  }
  sink.end();
  const why = problem();
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
