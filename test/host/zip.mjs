// Reads zip archives, as far as packaging needs it: stored and deflated files, no encryption, no more than 4 GiB.
import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive as [name, content], in the order of its directory. */
export function* zipFiles(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) {
    throw new Error('not a zip archive');
  }
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    if (!name.endsWith('/')) {
      yield [name, method === 0 ? content : inflateRawSync(content)];
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
}
