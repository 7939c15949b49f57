import { classifyRecord, type JsonLogName, type RecordKind } from './classify';
import { isJsonLines, linesOf } from './lines';
import { createScan, skipBlanks, Unit } from './scan';
import { type ValueVisitor, walkRecords } from './values';

export type { JsonLogName } from './classify';

/** What a JSON document is as a log. */
export interface JsonLogShape {
  readonly name: JsonLogName;
  /** `lines` when every line is read by itself, so that a broken one spoils no other. */
  readonly layout: 'document' | 'lines';
  /** True when the records are messages of CloudWatch Logs. */
  readonly isMessage: boolean;
}

/** Text looked at, in UTF-16 units, and records of it. */
const TEXT_LOOKED_AT = 262_144;
const RECORDS_LOOKED_AT = 10;

const unknown: RecordKind = { name: 'unknown', inner: undefined, isMessage: false };

interface Look {
  readonly kind: RecordKind;
  readonly isListed: boolean;
  /** Records seen, at most `RECORDS_LOOKED_AT`. */
  readonly count: number;
}

/** The first record of the look that is of a known kind. */
function lookAt(text: string, from: number, layout: JsonLogShape['layout']): Look {
  let kind = unknown;
  let isListed = false;
  let count = 0;
  const visit: ValueVisitor = {
    record(start, recordEnd, listed) {
      count++;
      if (kind.name === 'unknown') {
        kind = classifyRecord(text, start, recordEnd);
        isListed = listed;
      }
    },
    stray: () => undefined,
    cut: () => undefined,
    isDone: () => count >= RECORDS_LOOKED_AT,
  };
  if (layout === 'document') {
    walkRecords(createScan(text), from, visit);
  } else {
    for (const [start, lineEnd] of linesOf(createScan(text), from)) {
      walkRecords(createScan(text, lineEnd), start, visit);
      if (visit.isDone()) {
        break;
      }
    }
  }
  return { kind, isListed, count };
}

/** True for `{"Records":[]}`, which a trail may deliver too. */
const isEmptyTrailFile = (text: string, from: number): boolean =>
  /^\{\s*"Records"\s*:\s*\[\s*\]\s*\}\s*$/.test(text.slice(from, from + 256)) && text.length < from + 256;

/** Where a value begins; a byte order mark and blanks come before it. */
const firstValue = (text: string): number => skipBlanks(createScan(text), 0);

/**
 * Says what a JSON document is: a CloudTrail log in one of its shapes, an access log as JSON, or one of the look-alikes
 * that S3 writes. Plain events are named after how they stand: `cloudtrail-records` in a list, `cloudtrail-lines` one
 * after another, `cloudtrail-event` alone; all others after what the first known record is. Only the beginning is
 * looked at, so it is cheap for text of any length.
 */
export function detectJsonLog(text: string): JsonLogShape {
  const head = text.slice(0, TEXT_LOOKED_AT);
  const from = firstValue(head);
  const first = head.charCodeAt(from);
  const mayBeLog = first === Unit.openBrace || first === Unit.openBracket;
  const isLines = isJsonLines(head, from, head.length < text.length);
  const layout = isLines ? 'lines' : 'document';
  if (!mayBeLog && !isLines) {
    return { name: 'unknown', layout, isMessage: false };
  }
  const { kind, isListed, count } = lookAt(head, from, layout);
  const { isMessage } = kind;
  if (kind.name === 'cloudtrail-event') {
    const name = isListed ? 'cloudtrail-records' : count > 1 || isLines ? 'cloudtrail-lines' : kind.name;
    return { name, layout, isMessage };
  }
  return { name: isEmptyTrailFile(text, from) ? 'cloudtrail-records' : kind.name, layout, isMessage };
}
