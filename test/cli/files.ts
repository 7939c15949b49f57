import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of a test file's own, which is gone after its tests; `write` puts a file there and gives back its path. */
export function useFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return { folder, write };
}
