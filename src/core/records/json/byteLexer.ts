// Tells brackets, commas, colons, strings and words of JSON apart, byte by byte, by the rules of `scan`: comments count
// as blanks, and a string without an end is over at the line break.

/** What is told of the bytes, with offsets from the start of the file. */
export interface ByteTokens {
  /** A bracket, a comma or a colon, as its byte. */
  sign(byte: number, at: number): void;
  /** A string or a word begins. */
  open(isString: boolean, at: number): void;
  /** It ends before `end`. */
  close(end: number): void;
}

/** A reader of bytes in slices of any size. */
export interface ByteLexer {
  push(chunk: Uint8Array): void;
  /** False when the bytes end inside of a string. */
  end(): boolean;
  /** The beginning of the last string, as it is written. */
  lastString(): string;
}

/** Bytes of a string that are kept. */
const KEPT = 24;
const [NEWLINE, QUOTE, STAR, SLASH, BACKSLASH] = [10, 34, 42, 47, 92];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** What each byte is outside of strings and comments: 0 part of a word, 1 blank, 2 sign, 3 quote, 4 slash, 5 alone. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 32 || byte === 9 || byte === 10 || byte === 13) {
    return 1;
  }
  return '{}[],:'.includes(String.fromCharCode(byte)) ? 2 : byte === QUOTE ? 3 : byte === SLASH ? 4 : byte < 32 ? 5 : 0;
});

/** Reads bytes as the tokens of JSON. */
export function createByteLexer(tokens: ByteTokens): ByteLexer {
  let state: 'between' | 'word' | 'string' | 'slash' | 'line' | 'block' = 'between';
  let escaped = false;
  /** True behind a star of a block comment that is not the one it began with. */
  let starred = false;
  let consumed = 0;
  const kept = new Uint8Array(KEPT);
  let length = 0;

  const inString = (byte: number, at: number): void => {
    if (byte === QUOTE && !escaped) {
      state = 'between';
      tokens.close(at + 1);
      return;
    }
    escaped = byte === BACKSLASH && !escaped;
    if (length < KEPT) {
      kept[length++] = byte;
    }
  };
  const between = (byte: number, at: number): void => {
    const kind = kinds[byte];
    if (state === 'word' && kind !== 0) {
      state = 'between';
      tokens.close(at);
    }
    if (kind === 2) {
      tokens.sign(byte, at);
    } else if (kind === 3) {
      state = 'string';
      escaped = false;
      length = 0;
      tokens.open(true, at);
    } else if (kind === 4) {
      state = 'slash';
    } else if (kind !== 1 && state !== 'word') {
      state = 'word';
      tokens.open(false, at);
    }
  };
  /** The byte behind a slash, which begins a comment or is the first of a word. */
  const afterSlash = (byte: number, at: number): void => {
    if (byte === SLASH || byte === STAR) {
      state = byte === SLASH ? 'line' : 'block';
      starred = false;
      return;
    }
    state = 'word';
    tokens.open(false, at - 1);
    between(byte, at);
  };
  const read = (byte: number, at: number): void => {
    if (state === 'string' && byte !== NEWLINE) {
      inString(byte, at);
    } else if (state === 'string') {
      state = 'between';
      tokens.close(at);
    } else if (state === 'line') {
      state = byte === NEWLINE ? 'between' : 'line';
    } else if (state === 'block') {
      state = starred && byte === SLASH ? 'between' : 'block';
      starred = byte === STAR;
    } else if (state === 'slash') {
      afterSlash(byte, at);
    } else if (byte !== byteOrderMark[at]) {
      between(byte, at);
    }
  };

  return {
    push(chunk) {
      for (let i = 0; i < chunk.length; i++) {
        read(chunk[i] as number, consumed + i);
      }
      consumed += chunk.length;
    },
    end() {
      if (state === 'slash') {
        tokens.open(false, consumed - 1);
        state = 'word';
      }
      if (state === 'word') {
        state = 'between';
        tokens.close(consumed);
      }
      return state !== 'string';
    },
    lastString: () => String.fromCharCode(...kept.subarray(0, length)),
  };
}
