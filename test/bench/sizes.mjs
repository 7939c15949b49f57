// What is shipped, and how large it is.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../host/workbench.mjs';

const inKiB = bytes => `${(bytes / 1024).toFixed(1)} KiB`;

/** dist holds a build for production; `packaged` is what `packageExtension` gave. */
export function measureSizes(report, { sizeBytes, pictureBytes }) {
  report.heading('Sizes of what is shipped');
  const bytes = sizeBytes - pictureBytes;
  report.row({
    what: 'VSIX without pictures',
    measured: `${inKiB(bytes)}, with pictures ${inKiB(sizeBytes)}`,
    target: 'below 600 KiB',
    isMet: bytes < 600 * 1024,
  });
  for (const name of readdirSync(path.join(root, 'dist')).sort()) {
    const code = readFileSync(path.join(root, 'dist', name));
    report.row({ what: `dist/${name}`, measured: `${inKiB(code.length)}, gzipped ${inKiB(gzipSync(code).length)}` });
  }
}
