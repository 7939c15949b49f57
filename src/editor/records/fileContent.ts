import * as vscode from 'vscode';
import type { ByteSource } from '../../core/index';
import { loadCore } from '../core';
import type { Host } from '../host';
import type { LogContent, LogReader, RecordPlace } from './content';

/** Bytes read at a time, and the longest stretch that is read at once for several records. */
const SLICE_BYTES = 1 << 20;
const STRETCH_BYTES = 4 << 20;

/** A file held in memory, for file systems that give whole files only. */
async function wholeFile(uri: vscode.Uri): Promise<ByteSource> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return { sizeBytes: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** Reads a stretch that was there when the file was read first. */
async function readStretch(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  const bytes = await source.read(start, end);
  if (bytes.length < end - start) {
    throw new Error(vscode.l10n.t('it has become shorter; Refresh Records reads it again'));
  }
  return bytes;
}

/** Size and time of the last writing of a file; undefined where its file system does not tell. */
async function stampOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return mtime > 0 ? `${size} ${mtime}` : undefined;
  } catch {
    return undefined;
  }
}

/** Contents as long as something holds them, so that looking at a file that stayed as it was does not read it again. */
const known = new Map<string, WeakRef<LogContent>>();

async function readSlices(source: ByteSource, push: (slice: Uint8Array) => void, { proceed }: LogReader) {
  for (let at = 0; at < source.sizeBytes; ) {
    const slice = await source.read(at, Math.min(at + SLICE_BYTES, source.sizeBytes));
    if (slice.length === 0) {
      break;
    }
    push(slice);
    at += slice.length;
    if (!(await proceed(at / source.sizeBytes))) {
      return false;
    }
  }
  return true;
}

/** Texts of records: in one piece where they stand close together. */
async function readTexts(source: ByteSource, places: readonly RecordPlace[]): Promise<readonly string[]> {
  const decoder = new TextDecoder();
  const start = Math.min(...places.map(place => place.start));
  const end = Math.max(...places.map(place => place.start + place.length));
  if (end - start <= STRETCH_BYTES) {
    const bytes = await readStretch(source, start, end);
    return places.map(place => decoder.decode(bytes.subarray(place.start - start, place.start - start + place.length)));
  }
  return Promise.all(
    places.map(async place => decoder.decode(await readStretch(source, place.start, place.start + place.length))),
  );
}

/**
 * A log file that is too large for a document of its own, read through ranges where the host can; undefined for a file
 * that is no log.
 */
export async function fileContent(uri: vscode.Uri, host: Host): Promise<LogContent | undefined> {
  const stamp = await stampOf(uri);
  const id = uri.toString();
  const before = known.get(id)?.deref();
  if (before !== undefined && before.version === stamp) {
    return before;
  }
  const content = await openContent(uri, host, stamp);
  known.delete(id);
  if (content !== undefined && stamp !== undefined) {
    known.set(id, new WeakRef(content));
  }
  return content;
}

async function openContent(
  uri: vscode.Uri,
  { openFile }: Host,
  stamp: string | undefined,
): Promise<LogContent | undefined> {
  const core = await loadCore();
  const source = await (openFile !== undefined && uri.scheme === 'file' ? openFile(uri.fsPath) : wholeFile(uri));
  const head = await source.read(0, core.JSON_HEAD_BYTES);
  const text = new TextDecoder().decode(head);
  const isJson = core.detectJsonLog(text).name !== 'unknown';
  if (!isJson && !core.detectAccessLog(text) && !core.detectAccessLogName(uri.path)) {
    return undefined;
  }
  return {
    uri,
    format: isJson ? 'json' : 'accessLog',
    version: stamp ?? String(source.sizeBytes),
    async read(reader) {
      if (!isJson) {
        return readSlices(source, reader.bytes, reader);
      }
      const stream = core.createJsonRecordStream(head, ({ text: record, byteOffset, byteLength }) =>
        reader.record(record, byteOffset, byteLength),
      );
      const isWhole = await readSlices(source, slice => stream.push(slice), reader);
      stream.end();
      return isWhole;
    },
    textsOf: places => (places.length === 0 ? Promise.resolve([]) : readTexts(source, places)),
    async show({ line }, start, end, preserveFocus) {
      // VS Code shows extensions no such document, but it opens it, and selects what it is told to. The place inside of
      // a long line of JSON is not known in the units that it counts in.
      const selection = isJson ? undefined : new vscode.Range(line - 1, start, line - 1, end);
      await vscode.commands.executeCommand('vscode.open', uri, { preserveFocus, ...(selection && { selection }) });
    },
  };
}
