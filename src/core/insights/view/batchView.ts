import { type AccessLogFieldId, accessLogFieldIds } from '../../catalogue/types';
import type { RecordContext } from '../../fields/types';
import type { AccessLogBatch } from '../../records/scanner';

/** The records of a batch as decoders and views look at them, one at a time. */
export interface BatchContext extends RecordContext {
  /** Number of the record in the batch, from 0; to be set before its fields are read. */
  record: number;
}

const [QUOTE, OPENING, CLOSING] = [34, 91, 93];
const TIME = 3;
/** Fields up to this one are never quoted; a quote there is part of the value. */
const LAST_BARE = 8;
/** Longest text that is put together byte by byte; a decoder costs more than that to call. */
const SHORT = 48;

const positions = new Map(accessLogFieldIds.map((id, index) => [id, index + 1] as const));
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text; what is no UTF-8 becomes U+FFFD. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT) {
    let text = '';
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte > 127) {
        return decoder.decode(bytes.subarray(start, end));
      }
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return decoder.decode(bytes.subarray(start, end));
}

/** Text of a token without its quotes or brackets, by the rules of `splitAccessLogLine`. */
function valueText(bytes: Uint8Array, start: number, end: number, position: number): string {
  const first = bytes[start];
  const enclosed =
    end > start && ((first === QUOTE && position > LAST_BARE) || (first === OPENING && position === TIME));
  const last = bytes[end - 1];
  const closed = enclosed && end - start > 1 && (last === QUOTE || last === CLOSING);
  return textOf(bytes, enclosed ? start + 1 : start, closed ? end - 1 : end);
}

/**
 * Reads the fields of a batch's records as text, each only when it is asked for. A scanner hands over the same batch
 * every time, so that one context serves a whole file; what it says holds until the scanner's callback returns.
 */
export function contextOfBatch(batch: AccessLogBatch): BatchContext {
  return {
    record: 0,
    text(id: AccessLogFieldId) {
      const { record } = this;
      const position = positions.get(id);
      if (position === undefined || record >= batch.count) {
        return undefined;
      }
      const stray = batch.strays[record] as number;
      const token = (batch.firstTokens[record] as number) + (stray < 0 || position <= stray ? position - 1 : position);
      return token < (batch.firstTokens[record + 1] as number)
        ? valueText(batch.bytes, batch.tokenStarts[token] as number, batch.tokenEnds[token] as number, position)
        : undefined;
    },
  };
}
