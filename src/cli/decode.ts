import {
  createLineSplitter,
  type Line,
  type ProblemCode,
  parseAccessLogLine,
  problemGrades,
  toJson,
  toJsonLine,
} from '../core/index';
import { type DecodeArguments, readDecodeArguments } from './arguments';
import { decodeJson } from './decodeJson';
import { kindOfFile } from './kind';
import { listRecord } from './listing';
import { complain, type Output, openOutput, wantsColour, wrongUse } from './output';
import { readFiles, type Source } from './source';

/** One line of a file, ready to be printed. */
interface Decoded {
  readonly text: string;
  readonly failed: boolean;
}

/** Decodes one line; nothing for a blank one. */
function decodeLine(run: Line, file: string, wanted: DecodeArguments, decoder: TextDecoder): Decoded | undefined {
  if (run.end === run.start) {
    return undefined;
  }
  const { json, showSecrets } = wanted;
  const line = decoder.decode(run.bytes.subarray(run.start, run.end));
  const record = parseAccessLogLine(line);
  if (record.fields.length === 0 && record.problems.length === 0) {
    return undefined;
  }
  const cut: readonly { code: ProblemCode; field: null }[] = run.cut ? [{ code: 'lineTooLong', field: null }] : [];
  const failed = run.cut || record.problems.some(({ code }) => problemGrades[code] === 'error');
  if (!json) {
    const options = { timeZone: 'utc', nowMs: Date.now(), showSecrets };
    return { text: listRecord(record, { file, line: run.number, colour: wantsColour(), options }), failed };
  }
  const { problems, ...rest } = toJson(record, { showSecrets });
  const object = { file, line: run.number, byteOffset: run.byteOffset, ...rest, problems: [...problems, ...cut] };
  return { text: `${toJsonLine(object)}\n`, failed };
}

/** Decodes one file, record by record; false when something could not be read. */
async function decodeFile(source: Source, file: string, wanted: DecodeArguments, output: Output): Promise<boolean> {
  const { head, bytes, problem } = source;
  const kind = wanted.format === 'auto' ? kindOfFile(head) : 'accessLog';
  if (typeof kind === 'object') {
    complain(`${file}: this is ${kind.lookAlike}`);
    return false;
  }
  if (kind === 'json') {
    return decodeJson(source, file, wanted, output);
  }
  if (kind === 'unknown') {
    complain(
      `${file}: this is no log that is known to this version; --format access-log reads it as a server access log`,
    );
    return false;
  }
  let good = true;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let ready = '';
  const splitter = createLineSplitter(run => {
    const decoded = decodeLine(run, file, wanted, decoder);
    ready += decoded?.text ?? '';
    good &&= decoded?.failed !== true;
  });
  const drain = async (): Promise<void> => {
    const text = ready;
    ready = '';
    await output.write(text);
  };
  for await (const chunk of bytes) {
    splitter.push(chunk);
    await drain();
    if (output.closed) {
      return good;
    }
  }
  splitter.end();
  await drain();
  const why = problem();
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was read`);
  }
  return good && why === undefined;
}

/** `s3-logjam decode`: 0 when all was read, 1 when some line or file was not, 2 on wrong use. */
export async function decodeCommand(args: readonly string[]): Promise<number> {
  const wanted = readDecodeArguments(args);
  if (typeof wanted === 'string') {
    return wrongUse(`${wanted}; see s3-logjam --help`);
  }
  const output = openOutput();
  const good = await readFiles(wanted.files, output, (source, file) => decodeFile(source, file, wanted, output));
  await output.end();
  return good ? 0 : 1;
}
