import { createGunzip } from 'node:zlib';
import type { Gunzip } from '../core/index';

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
