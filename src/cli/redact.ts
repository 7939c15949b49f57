import {
  createJsonRecordSplitter,
  createRedactor,
  type Redactor,
  redactedPieces,
  redactionLayout,
} from '../core/index';
import { readRedactArguments } from './arguments';
import { WHOLE } from './jsonRecords';
import { complain, type Output, openOutput, wrongUse } from './output';
import { openSource, readUpTo, type Source } from './source';

/** Characters of one line that are waited for; what is longer is looked through as plain text. */
const LONGEST_LINE = 1 << 24;
/** Bytes of a document that tell where its records begin. */
const HEAD = 1 << 20;

const createDecoder = (): TextDecoder => new TextDecoder('utf-8', { ignoreBOM: true });

/** Redacts line by line, as the lines come. */
async function redactLines(bytes: AsyncIterable<Uint8Array>, redactor: Redactor, output: Output): Promise<void> {
  const decoder = createDecoder();
  let rest = '';
  const write = (text: string): Promise<void> => output.write([...redactedPieces(redactor, text, 'lines')].join(''));
  for await (const chunk of bytes) {
    rest += decoder.decode(chunk, { stream: true });
    const end = rest.lastIndexOf('\n') + 1;
    if (end > 0) {
      await write(rest.slice(0, end));
      rest = rest.slice(end);
    } else if (rest.length > LONGEST_LINE) {
      await output.write(redactor.redactText(rest));
      rest = '';
    }
    if (output.closed) {
      return;
    }
  }
  await write(rest + decoder.decode());
}

/** Redacts a long document with one record in memory at a time. */
async function redactStream(
  start: Buffer,
  rest: AsyncIterator<Uint8Array>,
  redactor: Redactor,
  output: Output,
): Promise<void> {
  const decoder = createDecoder();
  let ready = '';
  /** Bytes from `written` on that no record has claimed yet. */
  let waiting: Uint8Array = new Uint8Array(0);
  let written = 0;
  const between = (end: number): void => {
    ready += redactor.redactText(decoder.decode(waiting.subarray(0, end - written)));
    waiting = waiting.subarray(end - written);
    written = end;
  };
  let isCut = false;
  const splitter = createJsonRecordSplitter({
    problem: () => undefined,
    record({ bytes, byteOffset, cut }) {
      between(byteOffset);
      isCut ||= cut;
      if (!cut) {
        ready += redactor.redactJson(decoder.decode(bytes));
        waiting = waiting.subarray(bytes.length);
        written += bytes.length;
      }
    },
  });
  const push = async (chunk: Uint8Array): Promise<void> => {
    waiting = Buffer.concat([waiting, chunk]);
    splitter.push(chunk);
    const text = ready;
    ready = '';
    await output.write(text);
  };
  for (let at = 0; at < start.length && !output.closed; at += HEAD) {
    await push(start.subarray(at, at + HEAD));
  }
  for (let next = await rest.next(); next.done !== true && !output.closed; next = await rest.next()) {
    await push(next.value);
  }
  splitter.end();
  const last = decoder.decode(waiting);
  await output.write(ready + (isCut ? redactor.redactJson(last) : redactor.redactText(last)));
}

/** Redacts a JSON document, record by record, with all that stands between them. */
async function redactDocument(source: Source, redactor: Redactor, output: Output): Promise<void> {
  const { start, rest } = await readUpTo(source.bytes, WHOLE);
  if (rest !== undefined) {
    await redactStream(start, rest, redactor, output);
    return;
  }
  for (const piece of redactedPieces(redactor, createDecoder().decode(start), 'document')) {
    await output.write(piece);
    if (output.closed) {
      return;
    }
  }
}

/** Redacts one file; false when part of it could not be read. */
async function redactFile(file: string, redactor: Redactor, output: Output): Promise<boolean> {
  const source = await openSource(file);
  const before = redactor.unreadCount;
  if (redactionLayout(createDecoder().decode(source.head)) === 'document') {
    await redactDocument(source, redactor, output);
  } else {
    await redactLines(source.bytes, redactor, output);
  }
  const why = source.problem();
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was redacted`);
  }
  const unread = redactor.unreadCount - before;
  if (unread > 0) {
    const what = unread === 1 ? '1 line or record' : `${unread} lines or records`;
    complain(`${file}: ${what} could not be read and went through as plain text; look at the result`);
  }
  return unread === 0 && why === undefined;
}

/** `s3-logjam redact`: 0 when all was read, 1 when some line or file was not, 2 on wrong use. */
export async function redactCommand(args: readonly string[]): Promise<number> {
  const wanted = readRedactArguments(args);
  if (typeof wanted === 'string') {
    return wrongUse(`${wanted}; see s3-logjam --help`);
  }
  const output = openOutput(true);
  const redactor = createRedactor(wanted.options);
  let status = 0;
  for (const file of wanted.files) {
    try {
      if (!(await redactFile(file, redactor, output))) {
        status = 1;
      }
    } catch (error) {
      complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      status = 1;
    }
  }
  await output.end();
  return status;
}
