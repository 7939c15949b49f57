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
import { readFiles, readUpTo, type Source } from './source';
import { createWaiting } from './waiting';

const NEWLINE = 10;
/** Bytes of one line or record that are waited for; what is longer is looked through as plain text. */
const LONGEST = 1 << 24;
/** Bytes of a document that tell where its records begin. */
const HEAD = 1 << 20;

const createDecoder = (): TextDecoder => new TextDecoder('utf-8', { ignoreBOM: true });

/** Redacts line by line, as the lines come; gives the number of lines too long. */
async function redactLines(bytes: AsyncIterable<Uint8Array>, redactor: Redactor, output: Output): Promise<number> {
  const decoder = createDecoder();
  const waiting = createWaiting();
  let tooLong = 0;
  let isInLong = false;
  const asText = (part: Uint8Array): Promise<void> => output.write(redactor.redactText(decoder.decode(part)));
  const asLines = (part: Uint8Array): Promise<void> =>
    output.write([...redactedPieces(redactor, decoder.decode(part), 'lines')].join(''));
  for await (const chunk of bytes) {
    const before = waiting.size;
    waiting.add(chunk);
    if (isInLong && chunk.includes(NEWLINE)) {
      await asText(waiting.take(before + chunk.indexOf(NEWLINE) + 1));
      isInLong = false;
    }
    if (chunk.includes(NEWLINE)) {
      const after = chunk.length - chunk.lastIndexOf(NEWLINE) - 1;
      await asLines(waiting.take(waiting.size - after));
    } else if (waiting.size > LONGEST) {
      tooLong += isInLong ? 0 : 1;
      isInLong = true;
      for (const piece of waiting.takePieces()) {
        await asText(piece);
      }
    }
    if (output.closed) {
      return tooLong;
    }
  }
  await (isInLong ? asText : asLines)(waiting.take(waiting.size));
  return tooLong;
}

/**
 * Redacts a long document with one record in memory at a time; a record beyond `LONGEST` goes through as plain text. Gives
 * the number of those.
 */
async function redactStream(
  start: Buffer,
  rest: AsyncIterator<Uint8Array>,
  redactor: Redactor,
  output: Output,
): Promise<number> {
  const decoder = createDecoder();
  let ready = '';
  /** Bytes from `written` on that no record has claimed yet. */
  const waiting = createWaiting();
  let written = 0;
  const asText = (bytes: Uint8Array): void => {
    ready += redactor.redactText(decoder.decode(bytes));
    written += bytes.length;
  };
  let tooLong = 0;
  let isLast = false;
  const splitter = createJsonRecordSplitter({
    problem: () => undefined,
    record({ bytes, byteOffset, cut }) {
      asText(waiting.take(Math.max(0, byteOffset - written)));
      if (written > byteOffset || (cut && !isLast)) {
        tooLong++;
      } else {
        ready += redactor.redactJson(decoder.decode(waiting.take(cut ? waiting.size : bytes.length)));
        written += bytes.length;
      }
    },
  });
  const push = async (chunk: Uint8Array): Promise<void> => {
    waiting.add(chunk);
    splitter.push(chunk);
    if (waiting.size > LONGEST) {
      waiting.takePieces().forEach(asText);
    }
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
  if (output.closed) {
    return tooLong;
  }
  isLast = true;
  splitter.end();
  asText(waiting.take(waiting.size));
  await output.write(ready);
  return tooLong;
}

/** Redacts a JSON document, record by record, with all that stands between them; gives the number of records too long. */
async function redactDocument(source: Source, redactor: Redactor, output: Output): Promise<number> {
  const { start, rest } = await readUpTo(source.bytes, WHOLE);
  if (rest !== undefined) {
    return redactStream(start, rest, redactor, output);
  }
  for (const piece of redactedPieces(redactor, createDecoder().decode(start), 'document')) {
    await output.write(piece);
    if (output.closed) {
      break;
    }
  }
  return 0;
}

/** Redacts one file; false when part of it could not be read. */
async function redactFile(source: Source, file: string, redactor: Redactor, output: Output): Promise<boolean> {
  const before = redactor.unreadCount;
  const isDocument = redactionLayout(createDecoder().decode(source.head)) === 'document';
  const tooLong = await (isDocument
    ? redactDocument(source, redactor, output)
    : redactLines(source.bytes, redactor, output));
  const why = source.problem();
  if (why !== undefined) {
    complain(`${file}: ${why}; everything before that was redacted`);
  }
  const unread = redactor.unreadCount - before + tooLong;
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
  const good = await readFiles(wanted.files, output, (source, file) => redactFile(source, file, redactor, output));
  await output.end();
  return good ? 0 : 1;
}
