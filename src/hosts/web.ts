import type { Gunzip } from '../core/index';

/** Comes back once everything that is ready to run has run. A timer would wait four milliseconds. */
function turn(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Unpacks a member with the browser's stream, which takes one and refuses whatever follows it. */
export function openGunzip(): Gunzip {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  let slices: Uint8Array[] = [];
  const read = async (): Promise<boolean> => {
    const reader = readable.getReader();
    try {
      for (let slice = await reader.read(); !slice.done; slice = await reader.read()) {
        slices.push(slice.value);
      }
      return true;
    } catch {
      return false;
    }
  };
  const reading = read();
  writer.closed.catch(() => undefined);
  return {
    async push(packed) {
      try {
        await writer.write(new Uint8Array(packed));
      } catch {
        return undefined;
      }
      await turn();
      const out = slices;
      slices = [];
      return out;
    },
    async end() {
      writer.close().catch(() => undefined);
      return reading;
    },
  };
}
