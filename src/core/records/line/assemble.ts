import type { ClientReading } from './client';
import { addToken, Flag, fieldEnd, fieldStart, type LineReading } from './lineReading';
import { HTTP_STATUS, numberEnd, REFERER, skipBlanks, statusEnd, USER_AGENT } from './shapes';
import { isHostId, isStrayToken, lastClosingQuote, tailTokenEnd } from './tail';

// Puts decided pieces into a reading.

/** True for a status that is no status, or an amount that is no number. */
function isUnexpected(bytes: Uint8Array, start: number, end: number, position: number): boolean {
  if (position === HTTP_STATUS) {
    return statusEnd(bytes, start, end) < 0;
  }
  return position > 11 && position < REFERER && numberEnd(bytes, start, end) < 0;
}

/** Adds what stands between `start` and `end` as bare tokens. The last token of a line may be cut, so it is not judged. */
export function addTokens(bytes: Uint8Array, start: number, end: number, reading: LineReading, lineEnd = end): void {
  const lastQuote = reading.count >= USER_AGENT ? lastClosingQuote(bytes, start, end) : -1;
  for (let i = skipBlanks(bytes, start, end); i < end; ) {
    const after = tailTokenEnd(bytes, i, end, lastQuote);
    if (after < lineEnd && isUnexpected(bytes, i, end, reading.count + 1)) {
      reading.flags |= Flag.unexpectedValue;
    }
    addToken(reading, i, after);
    i = skipBlanks(bytes, after, end);
  }
}

/** Adds referer, user agent and the fields behind them. */
export function addClient(
  bytes: Uint8Array,
  start: number,
  end: number,
  client: ClientReading,
  reading: LineReading,
): void {
  addToken(reading, start, client.refererEnd);
  addToken(reading, client.agentStart, client.agentEnd);
  addTokens(bytes, client.agentEnd, end, reading);
  const [stray, host] = [USER_AGENT + 2, USER_AGENT + 3];
  if (
    isHostId(bytes, fieldStart(reading, host), fieldEnd(reading, host)) &&
    isStrayToken(bytes, fieldStart(reading, stray), fieldEnd(reading, stray))
  ) {
    reading.stray = stray - 1;
    reading.flags |= Flag.undocumentedToken;
  }
}

/** Marks the stretch that reads in more than one way. */
export function dispute(reading: LineReading, start: number, end: number): void {
  reading.flags |= Flag.ambiguousQuotes;
  reading.disputeStart = start;
  reading.disputeEnd = end;
}

/** Marks the user agent when its end, or its border with the referer, could lie elsewhere. */
export function settleClient(
  client: ClientReading,
  others: readonly ClientReading[],
  start: number,
  reading: LineReading,
): void {
  if (client.severalSplits || others.some(other => other.convincing || other.cost <= client.cost)) {
    dispute(reading, client.severalSplits ? start : client.agentStart, client.agentEnd);
  }
}
