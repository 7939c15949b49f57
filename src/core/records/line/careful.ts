import { addClient, addTokens, dispute, settleClient } from './assemble';
import { type ClientReading, readClient, splitLast } from './client';
import { addToken, clearReading, Flag, fieldEnd, fieldStart, type LineReading } from './lineReading';
import { type RequestEnd, requestEnds, requestScore } from './middle';
import { addBareRequest, addPartial } from './partial';
import { readPrefix } from './prefix';
import {
  contains,
  DASH,
  KEY,
  LAST_DOCUMENTED,
  QUOTE,
  SPACE,
  skipBlanks,
  TIME,
  tokenEnd,
  USER_AGENT,
  yearAt,
} from './shapes';
import { type TailFits, tailFits } from './tail';

// Reads the lines that break simple parsers: quotes inside quoted fields, forged tails, cut lines, fields with blanks.
// Every step is linear in the line's length, whatever the caller wrote into it.

/** Candidates kept from each side where a line could be read in more ways than anyone will look at. */
const CANDIDATES = 8;

/** A request line together with the best reading of what follows its six numbers. */
interface WholeReading {
  readonly request: RequestEnd;
  readonly client: ClientReading;
  readonly others: readonly ClientReading[];
  readonly score: number;
}

/** Points lost by a reading whose request line does not say what S3's own right-hand fields say. */
function contradiction(
  bytes: Uint8Array,
  open: number,
  request: RequestEnd,
  client: ClientReading,
  end: number,
): number {
  const version = skipBlanks(bytes, client.agentEnd, end);
  const versionEnd = tokenEnd(bytes, version, end);
  const named = contains(bytes, open, request.end, 'versionId=');
  const logged = version < end && !(versionEnd - version === 1 && bytes[version] === DASH);
  const presigned = contains(bytes, open, request.end, 'Signature=');
  const queryString = contains(bytes, client.agentEnd, end, ' QueryString');
  return (logged && !named ? 2 : 0) + (presigned !== queryString ? 1 : 0);
}

/** Every complete reading of a line whose request line opens with the quote at `open`, best first. */
function wholeReadings(
  bytes: Uint8Array,
  open: number,
  end: number,
  reading: LineReading,
  fitOf: TailFits,
): WholeReading[] {
  const witness = { keyStart: fieldStart(reading, KEY), keyEnd: fieldEnd(reading, KEY) };
  return requestEnds(bytes, open, end, CANDIDATES)
    .filter(request => request.whole)
    .flatMap(request => {
      const [client, ...others] = readClient(bytes, request.rest, end, fitOf);
      if (client === undefined) {
        return [];
      }
      const score = requestScore(bytes, open, request, witness) - contradiction(bytes, open, request, client, end);
      return [{ request, client, others, score: score - 2 * client.cost }];
    })
    .sort((a, b) => b.score - a.score || a.request.end - b.request.end);
}

const isWithin = (at: number, start: number, end: number): boolean => at > start && at <= end;

/** Reads any line at all. */
export function readCarefully(bytes: Uint8Array, start: number, end: number, reading: LineReading): void {
  clearReading(reading);
  reading.end = end;
  const uri = readPrefix(bytes, start, end, reading);
  const year = reading.count >= TIME ? yearAt(bytes, fieldStart(reading, TIME)) : 0;
  const fitOf = tailFits(bytes, start, end, year);
  if (uri < end && bytes[uri] === QUOTE) {
    const [best, ...others] = wholeReadings(bytes, uri, end, reading, fitOf);
    if (best === undefined) {
      addPartial(bytes, uri, end, reading, fitOf);
    } else {
      addToken(reading, uri, best.request.end);
      addTokens(bytes, best.request.end, best.request.rest, reading, end);
      settleClient(best.client, best.others, best.request.rest, reading);
      if (others.length > 0) {
        dispute(reading, uri, best.client.agentEnd);
      }
      const forgedReferer = others.some(other =>
        isWithin(other.request.end, best.request.rest, best.client.refererEnd),
      );
      const client = forgedReferer ? splitLast(bytes, best.client) : best.client;
      addClient(bytes, best.request.rest, end, client, reading);
    }
  } else if (uri < end) {
    addBareRequest(bytes, uri, end, reading, fitOf);
  }
  finish(bytes, start, end, reading);
}

/** Sets the flags that depend on the whole line. */
function finish(bytes: Uint8Array, start: number, end: number, reading: LineReading): void {
  const fields = reading.count - (reading.stray >= 0 ? 1 : 0);
  if ((reading.flags & Flag.notAccessLog) === 0) {
    if (fields < USER_AGENT) {
      reading.flags |= Flag.truncated;
    } else if (fields > 18 && fields < 23) {
      reading.flags |= Flag.fieldCountUnusual;
    }
    if (fields > LAST_DOCUMENTED) {
      reading.flags |= Flag.extraFields;
    }
  }
  for (let i = start; i < end; i++) {
    if ((bytes[i] as number) < SPACE) {
      reading.flags |= Flag.controlCharacter;
      return;
    }
  }
}
