import { readCarefully } from './careful';
import { clearReading, type LineReading } from './lineReading';
import { readStraight } from './straight';
import type { ByteView } from './view';

/**
 * Finds the tokens of one line, from `start` to `end` without its line break. The one set of rules: text and bytes both
 * come here. Ordinary lines take the straight way; the careful one gives the same answer for them, only slower.
 */
export function readLine(view: ByteView, start: number, end: number, reading: LineReading): void {
  clearReading(reading);
  if (!readStraight(view, start, end, reading) || reading.end !== end) {
    readCarefully(view.bytes, start, end, reading);
  }
}
