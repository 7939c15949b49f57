/** Text that was escaped inside of other text, and where each of its characters stands there. */
export interface MappedText {
  readonly text: string;
  /** Offset in the outer text of each UTF-16 unit of `text`, and of the end. */
  readonly offsets: Uint32Array;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Length of the escape at `at`, and what it stands for; a backslash that begins none stands for itself. */
function readEscape(text: string, at: number): readonly [length: number, meaning: string] {
  const sign = text[at + 1] ?? '';
  const digits = text.slice(at + 2, at + 6);
  if (sign === 'u' && /^[\da-fA-F]{4}$/.test(digits)) {
    return [6, String.fromCharCode(Number.parseInt(digits, 16))];
  }
  const meaning = escapes[sign];
  return meaning === undefined ? [1, '\\'] : [2, meaning];
}

/**
 * Reads the inside of a JSON string, without its quotes: `a\"b` to `a"b`, with the offsets 0, 1, 3 and 4. `base` is the
 * offset of its first unit in the outer text. Any text may be given; broken escapes come back as they are.
 */
export function readEscapedText(text: string, base = 0): MappedText {
  const end = text.length;
  const parts: string[] = [];
  const offsets = new Uint32Array(end + 1);
  let count = 0;
  let i = 0;
  while (i < end) {
    const backslash = text.indexOf('\\', i);
    const plainEnd = backslash < 0 ? end : backslash;
    parts.push(text.slice(i, plainEnd));
    for (; i < plainEnd; i++) {
      offsets[count++] = base + i;
    }
    if (i < end) {
      const [length, meaning] = readEscape(text, i);
      parts.push(meaning);
      offsets[count++] = base + i;
      i += length;
    }
  }
  offsets[count] = base + end;
  return { text: parts.join(''), offsets: offsets.slice(0, count + 1) };
}

/** The same text, with its offsets in the text that `outer` itself was escaped in. */
export const mapThrough = (inner: MappedText, outer: MappedText | undefined): MappedText =>
  outer === undefined
    ? inner
    : { text: inner.text, offsets: inner.offsets.map(offset => outer.offsets[offset] ?? offset) };
