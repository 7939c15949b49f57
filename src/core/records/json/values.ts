// Where the records of a document stand: in the list of an envelope, in a list, or one after another.

import { closeOfObject } from './hop';
import { membersOf } from './members';
import { closeOf, type Scan, skipBlanks, Unit, valueEnd } from './scan';

/** Names of the members that hold records as a list: trail files, LookupEvents, CloudWatch Logs twice and its queries, Lake, SQS. */
const listNames: ReadonlySet<string> = new Set([
  'Records',
  'Events',
  'events',
  'logEvents',
  'results',
  'QueryResultRows',
  'Messages',
]);
/** Members looked at for such a list; in all known envelopes it is one of the first six. */
export const MEMBERS_LOOKED_AT = 8;

/** True for the name of a member that holds records as a list. */
export const isListName = (key: string): boolean => listNames.has(key);
/** False for a member of an event, which holds no list of records beside it. */
export const mayHoldList = (key: string): boolean => !/^event[A-Z]/.test(key);

/** What a walk over the records tells; spans are offsets in the text. */
export interface ValueVisitor {
  /** One record. `isListed` when it stands in a list. */
  record(start: number, end: number, isListed: boolean): void;
  /** Text that does not belong where it stands. */
  stray(start: number, end: number): void;
  /** The text ends before its last bracket or quote is closed. */
  cut(): void;
  /** True when no more records are wanted. */
  isDone(): boolean;
}

/** Offset of the bracket of the list of records in the object at `start`, or -1 when the object is itself a record. */
export function listStart(scan: Scan, start: number): number {
  let looked = 0;
  for (const { key, start: value } of membersOf(scan, start)) {
    if (isListName(key) && scan.text.charCodeAt(value) === Unit.openBracket) {
      return value;
    }
    looked++;
    if (looked === MEMBERS_LOOKED_AT || !mayHoldList(key)) {
      break;
    }
  }
  return -1;
}

/** The end of the text without the blanks before it. */
function lastEnd({ text, end }: Scan, start: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Visits the items of the list whose bracket stands before `from`; gives the offset after the list, or -1 without an end. */
function walkList(scan: Scan, from: number, visit: ValueVisitor): number {
  const { text } = scan;
  let i = from;
  while (!visit.isDone()) {
    i = skipBlanks(scan, i);
    const unit = text.charCodeAt(i);
    if (i >= scan.end) {
      return -1;
    }
    if (unit === Unit.closeBracket) {
      return i + 1;
    }
    if (unit === Unit.comma) {
      i++;
    } else if (unit === Unit.closeBrace || unit === Unit.colon) {
      visit.stray(i, i + 1);
      i++;
    } else {
      const end = unit === Unit.openBrace ? closeOfObject(scan, i + 1) : valueEnd(scan, i);
      visit.record(i, end < 0 ? lastEnd(scan, i) : end, true);
      if (end < 0) {
        return -1;
      }
      i = end;
    }
  }
  return scan.end;
}

/** Visits the records of the object or list at `start`; gives the offset after the value, or -1 when it has no end. */
function walkValue(scan: Scan, start: number, visit: ValueVisitor): number {
  if (scan.text.charCodeAt(start) === Unit.openBracket) {
    return walkList(scan, start + 1, visit);
  }
  const list = listStart(scan, start);
  if (list >= 0) {
    const end = walkList(scan, list + 1, visit);
    return end < 0 ? -1 : closeOf(scan, end);
  }
  const end = closeOfObject(scan, start + 1);
  visit.record(start, end < 0 ? lastEnd(scan, start) : end, false);
  return end;
}

/** Visits the records between `from` and the end of the scan. */
export function walkRecords(scan: Scan, from: number, visit: ValueVisitor): void {
  let i = skipBlanks(scan, from);
  while (i >= 0 && i < scan.end && !visit.isDone()) {
    const unit = scan.text.charCodeAt(i);
    if (unit === Unit.openBrace || unit === Unit.openBracket) {
      i = walkValue(scan, i, visit);
    } else {
      const end = valueEnd(scan, i);
      visit.stray(i, end < 0 ? scan.end : end);
      i = end;
    }
    i = i < 0 ? -1 : skipBlanks(scan, i);
  }
  if (i < 0 && !visit.isDone()) {
    visit.cut();
  }
}
