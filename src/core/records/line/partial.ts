import { addClient, addTokens, settleClient } from './assemble';
import { readClient } from './client';
import { addToken, Flag, type LineReading } from './lineReading';
import { endsWithProtocol, type RequestEnd, requestEnds } from './middle';
import { closesField, QUOTE, REFERER, REQUEST_URI, skipBlanks, tokenEnd, USER_AGENT } from './shapes';
import type { TailFits } from './tail';

// Lines that end early, or without a request line, or whose numbers are not where they belong.

/** Request lines looked at where nothing behind them reads as it should. */
const CANDIDATES = 8;

/** Referer and user agent of a line that ends inside one of them. */
function addCutClient(bytes: Uint8Array, start: number, end: number, reading: LineReading): void {
  let i = start;
  while (i < end && reading.count < USER_AGENT) {
    let after = tokenEnd(bytes, i, end);
    if (bytes[i] === QUOTE) {
      after = i + 1;
      while (after < end && !closesField(bytes, after, end)) {
        after++;
      }
      if (after >= end) {
        reading.flags |= Flag.unterminatedQuote;
      }
      after = Math.min(after + 1, end);
    }
    addToken(reading, i, after);
    i = skipBlanks(bytes, after, end);
  }
  addTokens(bytes, i, end, reading);
}

/** Where the request line most likely ends when nothing behind it reads as it should. */
function likelyRequestEnd(bytes: Uint8Array, open: number, end: number): RequestEnd | undefined {
  const cut = requestEnds(bytes, open, end, CANDIDATES);
  const best = cut.find(candidate => endsWithProtocol(bytes, candidate.end - 1, open + 1)) ?? cut[0];
  if (best !== undefined) {
    return best;
  }
  let first = -1;
  for (let i = open + 1; i < end; i++) {
    if (closesField(bytes, i, end)) {
      if (endsWithProtocol(bytes, i, open + 1)) {
        return { end: i + 1, rest: end, whole: false };
      }
      first = first < 0 ? i : first;
    }
  }
  return first < 0 ? undefined : { end: first + 1, rest: end, whole: false };
}

/** A line that ends early, or whose numbers are not where they belong: field by field, as far as it goes. */
export function addPartial(bytes: Uint8Array, open: number, end: number, reading: LineReading, fitOf: TailFits): void {
  const request = likelyRequestEnd(bytes, open, end);
  if (request === undefined) {
    addToken(reading, open, end);
    reading.flags |= Flag.unterminatedQuote;
    return;
  }
  addToken(reading, open, request.end);
  let i = skipBlanks(bytes, request.end, end);
  while (i < end && reading.count < REFERER - 1 && bytes[i] !== QUOTE) {
    const after = tokenEnd(bytes, i, end);
    addTokens(bytes, i, after, reading, end);
    i = skipBlanks(bytes, after, end);
  }
  addRest(bytes, i, end, reading, fitOf);
}

/** Adds referer, user agent and tail from `start` on, cut or whole. */
function addRest(bytes: Uint8Array, start: number, end: number, reading: LineReading, fitOf: TailFits): void {
  const [client, ...others] = readClient(bytes, start, end, fitOf);
  if (client === undefined || reading.count !== REFERER - 1) {
    addCutClient(bytes, start, end, reading);
    return;
  }
  settleClient(client, others, start, reading);
  addClient(bytes, start, end, client, reading);
}

/** A request line that is a dash, as on records without one of their own. */
export function addBareRequest(
  bytes: Uint8Array,
  start: number,
  end: number,
  reading: LineReading,
  fitOf: TailFits,
): void {
  let i = start;
  while (i < end && reading.count < REFERER - 1 && (bytes[i] !== QUOTE || reading.count < REQUEST_URI)) {
    const after = tokenEnd(bytes, i, end);
    addTokens(bytes, i, after, reading, end);
    i = skipBlanks(bytes, after, end);
  }
  addRest(bytes, i, end, reading, fitOf);
}
