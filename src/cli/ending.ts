import { parseAccessLogLine, problemGrades } from '../core/index';

const NEWLINE = 10;
/** Bytes of a last line that are looked at; a longer one is told as cut anyway. */
const LONGEST = 1 << 20;

/** Keeps the beginning of the last line of an access log that passes by. */
export interface Ending {
  push(slice: Uint8Array): void;
  /** True when the file ends in the middle of a record. */
  isCut(): boolean;
}

export function createEnding(): Ending {
  let parts: Uint8Array[] = [];
  let size = 0;
  return {
    push(slice) {
      const start = slice.lastIndexOf(NEWLINE) + 1;
      if (start > 0) {
        parts = [];
        size = 0;
      }
      const part = slice.slice(start, start + LONGEST - size);
      size += part.length;
      if (part.length > 0) {
        parts.push(part);
      }
    },
    isCut() {
      const { problems } = parseAccessLogLine(new TextDecoder().decode(Buffer.concat(parts)));
      return problems.some(({ code }) => problemGrades[code] === 'error');
    },
  };
}
