import { toJsonLine } from '../export/jsonLine';
import { notice } from './logText';

/** Most characters of a result: some thousand tokens, so that one call cannot fill a conversation. */
export const LONGEST_RESULT = 16_000;

/** Room kept for what is said of the parts that are left out. */
const RESERVED = 600;

/** A result: JSON in one line that begins with the notice. */
export const toResult = (content: object): string => toJsonLine({ notice, ...content });

/** A result that tells why there is none. */
export const toFailure = (error: string): string => toResult({ error });

/**
 * The first parts that a result has room for. Each part is given in versions, longest first; where not even the shortest
 * of a part fits, it and all after it are left out. `content` is what stands beside the parts.
 */
export function fitParts<Part extends object>(content: object, parts: Iterable<Iterable<Part>>): readonly Part[] {
  let room = LONGEST_RESULT - RESERVED - toResult(content).length;
  const fitting: Part[] = [];
  for (const versions of parts) {
    let isIn = false;
    for (const version of versions) {
      const length = toJsonLine(version).length + 1;
      if (length <= room) {
        fitting.push(version);
        room -= length;
        isIn = true;
        break;
      }
    }
    if (!isIn) {
      break;
    }
  }
  return fitting;
}
