import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type GunzipSlice, JSON_HEAD_BYTES, unpackGzip } from '../core/index';
import { openGunzip } from '../hosts/node';
import { complain, messageOf, type Output } from './output';

/** The beginning of a stream: all of it, or a little more than `most` bytes and the rest. */
export async function readUpTo(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ start: Buffer; rest?: AsyncIterator<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > most) {
      return { start: Buffer.concat(parts), rest: iterator };
    }
  }
  return { start: Buffer.concat(parts) };
}

/** Bytes looked at to tell what a file is. */
const PEEK = JSON_HEAD_BYTES;

/** A file as it is read: unpacked, if it was compressed with gzip. */
export interface Source {
  /** The first bytes. */
  readonly head: Uint8Array;
  /** All bytes, the first ones included. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Why the reading ended early, once it has; undefined when it did not. */
  problem(): string | undefined;
  /** Closes the file, read to its end or not; standard input stays open. */
  close(): Promise<void>;
}

/** The first bytes of a stream, and the stream with them put back. */
async function peek(stream: AsyncIterable<Uint8Array>): Promise<Pick<Source, 'head' | 'bytes'>> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < PEEK) {
    const { value, done } = await iterator.next();
    if (done === true) {
      break;
    }
    chunks.push(value);
    size += value.length;
  }
  async function* all(): AsyncIterable<Uint8Array> {
    yield* chunks;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(chunks), bytes: all() };
}

/** Packed bytes that are kept to look closer at what is broken; a longer archive is unpacked as it comes. */
const KEPT = 16 * 1024 * 1024;

/** Why an archive gives no more. */
const reasons: Readonly<Record<Exclude<GunzipSlice, Uint8Array>, string>> = {
  damaged: 'the compressed data is cut short or damaged',
  trailing: 'what follows the compressed data is no gzip',
};

/** Unpacks as far as the archive goes; `stopped` is told why it went no further. */
async function* unpack(packed: AsyncIterable<Uint8Array>, stopped: (why: string) => void): AsyncIterable<Uint8Array> {
  const { start, rest } = await readUpTo(packed, KEPT);
  if (rest === undefined) {
    for await (const slice of unpackGzip(start, openGunzip)) {
      if (typeof slice === 'string') {
        stopped(reasons[slice]);
      } else {
        yield slice;
      }
    }
    return;
  }
  const gunzip = createGunzip();
  const input = Readable.from(
    (async function* () {
      yield start;
      yield* { [Symbol.asyncIterator]: () => rest };
    })(),
  );
  input.on('error', error => gunzip.destroy(error));
  try {
    yield* input.pipe(gunzip);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    stopped(
      code === 'Z_BUF_ERROR' ? 'the compressed data is cut short' : `the compressed data is damaged (${message})`,
    );
  }
}

/** The bytes of a file; `stopped` is told when there came fewer than it had at first. */
async function* readFile(handle: FileHandle, stopped: (why: string) => void): AsyncIterable<Uint8Array> {
  const { size } = await handle.stat();
  let read = 0;
  for await (const chunk of handle.createReadStream()) {
    read += chunk.length;
    yield chunk;
  }
  if (read < size) {
    stopped('the file became shorter while it was read');
  }
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** UTF-16 as its byte order mark tells it, which Windows PowerShell writes with `>`; undefined for all else. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The same text in UTF-8, without the byte order mark. */
async function* toUtf8(bytes: AsyncIterable<Uint8Array>, from: 'utf-16le' | 'utf-16be'): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(from);
  for await (const chunk of bytes) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

/** Opens a file, or standard input for `-`; what was compressed with gzip comes unpacked, and UTF-16 as UTF-8. */
async function openSource(file: string): Promise<Source> {
  let why: string | undefined;
  const stopped = (text: string): void => {
    why ??= text;
  };
  const problem = (): string | undefined => why;
  const handle = file === '-' ? undefined : await open(file);
  const close = async (): Promise<void> => handle?.close();
  try {
    const raw = await peek(handle === undefined ? process.stdin : readFile(handle, stopped));
    const plain = isGzip(raw.head) ? await peek(unpack(raw.bytes, stopped)) : raw;
    const utf16 = utf16Of(plain.head);
    return { ...(utf16 === undefined ? plain : await peek(toUtf8(plain.bytes, utf16))), problem, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Reads files one after another, `-` for standard input, until nobody reads on what is printed. `read` gives false for a
 * file that could not be read, or in part only; so does this when that or an error befell one of them.
 */
export async function readFiles(
  files: readonly string[],
  output: Output,
  read: (source: Source, file: string) => Promise<boolean>,
): Promise<boolean> {
  let good = true;
  for (const file of files) {
    try {
      const source = await openSource(file);
      try {
        good = (await read(source, file)) && good;
      } finally {
        await source.close();
      }
    } catch (error) {
      complain(`${file}: ${messageOf(error)}`);
      good = false;
    }
    if (output.closed) {
      break;
    }
  }
  return good;
}
