/** What came of one step of percent-decoding. */
export interface PercentDecoded {
  readonly text: string;
  /** Something was kept as it was written: a `%` without two hex digits, or bytes that are not UTF-8. */
  readonly invalid: boolean;
}

const lowestOfLength = [0, 0x80, 0x800, 0x10000];

const hexValue = (code: number): number => {
  if (code >= 48 && code <= 57) {
    return code - 48;
  }
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** The byte that `%XX` at `index` stands for, or -1. */
const byteAt = (text: string, index: number): number => {
  if (text.charCodeAt(index) !== 37) {
    return -1;
  }
  const high = hexValue(text.charCodeAt(index + 1));
  const low = hexValue(text.charCodeAt(index + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

const followingBytes = (lead: number): number => {
  if (lead < 0x80) {
    return 0;
  }
  if (lead >= 0xc2 && lead < 0xe0) {
    return 1;
  }
  if (lead >= 0xe0 && lead < 0xf0) {
    return 2;
  }
  return lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
};

/** The code point whose first `%XX` stands at `index`, with the number of bytes it takes; undefined when it is not UTF-8. */
const readCodePoint = (text: string, index: number): { codePoint: number; bytes: number } | undefined => {
  const lead = byteAt(text, index);
  const following = lead < 0 ? -1 : followingBytes(lead);
  if (following < 0) {
    return undefined;
  }
  let codePoint = following === 0 ? lead : lead & (0x3f >> following);
  for (let n = 1; n <= following; n++) {
    const byte = byteAt(text, index + n * 3);
    if (byte < 0x80 || byte > 0xbf) {
      return undefined;
    }
    codePoint = codePoint * 64 + (byte & 0x3f);
  }
  const wellFormed =
    codePoint >= (lowestOfLength[following] ?? 0) &&
    codePoint <= 0x10ffff &&
    !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return wellFormed ? { codePoint, bytes: following + 1 } : undefined;
};

/**
 * Undoes one step of percent-encoding, as UTF-8. Never throws: what cannot be decoded stays as it is written.
 * `M%C3%A4rz%201` gives `März 1`; `100%` and `%FF` give themselves, with `invalid` set.
 * With `plusIsBlank`, the form encoding, `+` becomes a blank.
 */
export function percentDecode(text: string, options: { readonly plusIsBlank: boolean }): PercentDecoded {
  const blanked = options.plusIsBlank ? text.replace(/\+/g, ' ') : text;
  const pieces: string[] = [];
  let invalid = false;
  let written = 0;
  let index = blanked.indexOf('%');
  while (index >= 0) {
    const read = readCodePoint(blanked, index);
    if (read) {
      pieces.push(blanked.slice(written, index), String.fromCodePoint(read.codePoint));
      written = index + read.bytes * 3;
      index = written;
    } else {
      invalid = true;
      index += 1;
    }
    index = blanked.indexOf('%', index);
  }
  return { text: pieces.length === 0 ? blanked : pieces.join('') + blanked.slice(written), invalid };
}

/** True when `text` can be what an encoder wrote: printable ASCII without blanks, and every `%` followed by two hex digits. */
export function isPercentEncodedText(text: string): boolean {
  return !/[^!-~]|%(?![0-9A-Fa-f]{2})/.test(text);
}
