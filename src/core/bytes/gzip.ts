/** What a host unpacks one gzip member with. */
export interface Gunzip {
  /** Takes packed bytes; gives all that comes out so far, or undefined when it does not take them all. */
  push(packed: Uint8Array): Promise<readonly Uint8Array[] | undefined>;
  /** True when the member ended with what was pushed last, and its checksum is right. */
  end(): Promise<boolean>;
}

/** Unpacked bytes; or, as the last one, why there are no more: the archive is cut or broken, or other bytes follow it. */
export type GunzipSlice = Uint8Array | 'damaged' | 'trailing';

/** Packed bytes pushed at once; where they are refused, they are pushed again one by one. */
const SLICE = 16_384;
/** The shortest member: 10 bytes of header, an empty block of 2 at least, 8 of checksum and size. */
const SHORTEST = 20;
/** Ends of a member that are tried: each unpacks all of it once more, and a damaged archive may have one at every byte. */
const MOST_ENDS = 8;

/** True where the header of a member begins: its two magic bytes, the method deflate, and no flag that does not exist. */
const isHeader = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0) < 32;

/** The first place at or after `from` where a member may begin; the end of the bytes when there is none. */
function nextHeader(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0x1f, from);
  while (at >= 0 && !isHeader(bytes, at)) {
    at = bytes.indexOf(0x1f, at + 1);
  }
  return at < 0 ? bytes.length : at;
}

/** True when the four bytes before `end` are the size that a member says of itself. */
const saysSize = ({ buffer, byteOffset }: Uint8Array, end: number, size: number): boolean =>
  new DataView(buffer, byteOffset + end - 4, 4).getUint32(0, true) === size % 2 ** 32;

const sizeOf = (slices: readonly Uint8Array[]): number => slices.reduce((sum, { length }) => sum + length, 0);

/** A slice of a member: the member's start, the slice's ends, and the bytes that came out before it. */
interface Place {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Pushes a refused slice again byte by byte: what comes out after all. */
async function pushSlowly(packed: Uint8Array, { start, from, to }: Place, open: () => Gunzip) {
  const gunzip = open();
  const slices: Uint8Array[] = [];
  let out = await gunzip.push(packed.subarray(start, from));
  for (let at = from; at < to && out !== undefined; at++) {
    out = await gunzip.push(packed.subarray(at, at + 1));
    slices.push(...(out ?? []));
  }
  return slices;
}

/** Where in a slice a member ends that unpacks to `size` bytes; undefined when it is cut or broken. */
async function findEnd(packed: Uint8Array, { start, from, to, size }: Place, open: () => Gunzip) {
  let tried = 0;
  for (let end = Math.max(from, start + SHORTEST); end <= to && tried < MOST_ENDS; end++) {
    if (!saysSize(packed, end, size)) {
      continue;
    }
    tried++;
    const gunzip = open();
    if ((await gunzip.push(packed.subarray(start, end))) && (await gunzip.end())) {
      return end;
    }
  }
  return undefined;
}

/** Unpacks the member that begins at `start`; gives back where it ends, or undefined where it is cut or broken. */
async function* unpackMember(packed: Uint8Array, start: number, open: () => Gunzip) {
  const gunzip = open();
  let size = 0;
  let header = nextHeader(packed, start + SHORTEST);
  for (let from = start; ; ) {
    const to = Math.min(from + SLICE, header);
    const taken = await gunzip.push(packed.subarray(from, to));
    const slices = taken ?? (await pushSlowly(packed, { start, from, to, size }, open));
    yield* slices;
    size += sizeOf(slices);
    if (taken !== undefined && to === header && saysSize(packed, to, size) && (await gunzip.end())) {
      return to;
    }
    if (taken === undefined || to === packed.length) {
      return findEnd(packed, { start, from, to, size }, open);
    }
    header = to === header ? nextHeader(packed, to + 1) : header;
    from = to;
  }
}

/**
 * Unpacks gzip, slice by slice: all members, one after another. What can be read comes out before the word that says
 * why there is no more. Zeros after the last member are padding, and nothing is said of them.
 */
export async function* unpackGzip(packed: Uint8Array, open: () => Gunzip): AsyncGenerator<GunzipSlice, void> {
  let at: number | undefined = 0;
  while (at !== undefined && at < packed.length && isHeader(packed, at)) {
    at = yield* unpackMember(packed, at, open);
  }
  if (at === undefined || at === 0) {
    yield 'damaged';
  } else if (packed.subarray(at).some(byte => byte !== 0)) {
    yield 'trailing';
  }
}
