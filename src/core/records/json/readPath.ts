import { readEscapedText } from './mappedText';
import type { JsonPath } from './nodeAt';

/** One step: `.name` or `name`, `[0]`, `["a name"]`. */
const step = /\.?([^\s.[\]"\p{Cc}]+)|\[(\d{1,9})\]|\["((?:[^"\\]|\\.)*)"\]/suy;

/**
 * A path that `dottedPath` wrote, or that a person did, as names and positions: `resources[0].ARN`. Nothing gives the
 * empty path; undefined for what is no path.
 */
export function readDottedPath(text: string): JsonPath | undefined {
  const path: (string | number)[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < text.length) {
    const at = step.lastIndex;
    const found = step.exec(text);
    if (found === null) {
      return undefined;
    }
    const [written, name, position, quoted] = found;
    if (name !== undefined && written.startsWith('.') !== at > 0) {
      return undefined;
    }
    path.push(name ?? (position === undefined ? readEscapedText(quoted ?? '').text : Number(position)));
  }
  return path;
}
