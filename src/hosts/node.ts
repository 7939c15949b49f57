import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { ByteSource, Gunzip } from '../core/index';

/** Unpacks a member with Node's zlib. */
export function openGunzip(): Gunzip {
  const stream = createGunzip();
  let slices: Uint8Array[] = [];
  let hasFailed = false;
  stream.on('data', (slice: Uint8Array) => slices.push(slice));
  const failure = new Promise<void>(resolve => {
    stream.once('error', () => {
      hasFailed = true;
      resolve();
    });
  });
  const ended = new Promise<void>(resolve => stream.once('end', resolve));
  return {
    async push(packed) {
      const before = stream.bytesWritten;
      await Promise.race([failure, new Promise<void>(resolve => stream.write(packed, () => resolve()))]);
      const out = slices;
      slices = [];
      return hasFailed || stream.bytesWritten - before < packed.length ? undefined : out;
    },
    async end() {
      stream.end();
      await Promise.race([failure, ended]);
      return !hasFailed;
    },
  };
}

/** A file that is read in ranges and opened anew for each, so that nothing keeps it open. */
export async function openFile(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    sizeBytes: size,
    async read(start, end) {
      const file = await open(path);
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
