import { closesField, isLoneDash, QUOTE, SPACE } from './shapes';
import { bareDashEnd, type TailFit, type TailFits } from './tail';

// Referer and user agent: two texts of the caller's, quoted without escapes, between the numbers and S3's own fields.

/** One way to read referer, user agent and what follows. */
export interface ClientReading extends TailFit {
  readonly refererEnd: number;
  /** Start and end of the user agent, quotes included. */
  readonly agentStart: number;
  readonly agentEnd: number;
  /** True when the border between referer and user agent could lie elsewhere. */
  readonly severalSplits: boolean;
}

/** Closing quotes looked at from the right: the user agent's own is the last one unless S3 adds quoted fields. */
const QUOTES_TRIED = 16;

/** True for `" "` with its first quote at `at`: the border between referer and user agent. */
const isSplit = (bytes: Uint8Array, at: number, end: number): boolean =>
  bytes[at] === QUOTE && bytes[at + 1] === SPACE && bytes[at + 2] === QUOTE && at + 2 < end;

/** The first two borders between a quoted referer at `start` and the user agent; -1 for one that is not there. */
function findSplits(bytes: Uint8Array, start: number, end: number): readonly [number, number] {
  let first = -1;
  for (let i = start + 1; i < end; i++) {
    if (isSplit(bytes, i, end)) {
      if (first >= 0) {
        return [first, i];
      }
      first = i;
    }
  }
  return [first, -1];
}

/** The same reading with the border as far right as it can be: for a referer in which the caller forged fields. */
export function splitLast(bytes: Uint8Array, client: ClientReading): ClientReading {
  let at = client.agentEnd - 3;
  while (at > client.refererEnd && !isSplit(bytes, at, client.agentEnd - 1)) {
    at--;
  }
  return at > client.refererEnd ? { ...client, refererEnd: at + 1, agentStart: at + 2 } : client;
}

/** The last closing quotes between `start` and `end`, rightmost first. */
export function lastClosingQuotes(bytes: Uint8Array, start: number, end: number): number[] {
  const found: number[] = [];
  for (let i = end - 1; i >= start && found.length < QUOTES_TRIED; i--) {
    if (closesField(bytes, i, end)) {
      found.push(i);
    }
  }
  return found;
}

/**
 * Every way to read a line from its referer at `start` on, best first: by how well S3's own fields bear it out, then by
 * how far right the user agent ends. Empty when the line is cut before the user agent's end.
 */
export function readClient(bytes: Uint8Array, start: number, end: number, fitOf: TailFits): ClientReading[] {
  const readings: ClientReading[] = [];
  const add = (refererEnd: number, agentStart: number, agentEnd: number, severalSplits: boolean): void => {
    readings.push({ refererEnd, agentStart, agentEnd, severalSplits, ...fitOf(agentEnd) });
  };
  if (isLoneDash(bytes, start, end)) {
    if (isLoneDash(bytes, start + 2, end)) {
      add(start + 1, start + 2, start + 3, false);
    } else if (bytes[start + 2] === QUOTE) {
      for (const quote of lastClosingQuotes(bytes, start + 3, end)) {
        add(start + 1, start + 2, quote + 1, false);
      }
    }
  } else if (bytes[start] === QUOTE) {
    const [split, second] = findSplits(bytes, start, end);
    for (const quote of lastClosingQuotes(bytes, start + 1, end)) {
      if (split >= 0 && split + 2 < quote) {
        add(split + 1, split + 2, quote + 1, second >= 0 && second + 2 < quote);
      }
      const dashEnd = bareDashEnd(bytes, quote + 1, end);
      if (dashEnd > 0 && (split < 0 || split >= quote)) {
        add(quote + 1, dashEnd - 1, dashEnd, false);
      }
    }
  }
  return readings.sort((a, b) => a.cost - b.cost || b.agentEnd - a.agentEnd);
}
