import { contextOf, parseAccessLogLine } from '../../fields/accessLog';
import { eventOf } from '../../fields/cloudTrail/event';
import { detectAccessLog } from '../../records/detect';
import { detectJsonLog, type JsonLogShape } from '../../records/json/detect';
import { readRecord } from '../../records/json/readRecord';
import { indexRecords, recordAt, recordSpan } from '../../records/json/recordIndex';
import type { Span } from '../../types';
import { viewOfAccessLog } from '../view/accessLogView';
import { viewOfJson } from '../view/jsonView';
import type { RecordView } from '../view/types';
import { type Clue, cluesOf } from './clues';
import { createIdSearch } from './idSearch';
import { idsOf, type RecordId } from './ids';
import { relateTraits } from './relate';
import type { Relation } from './relations';
import { traitsOf } from './traits';

/** A record of a text. */
export interface FoundRecord {
  readonly view: RecordView;
  /** The line, or the record's JSON. */
  readonly span: Span;
  /** The ID that joins it, as it stands there; the record's beginning where none does. */
  readonly place: Span;
}

/** A record that belongs to another one, and how. */
export interface RelatedRecord extends FoundRecord {
  readonly relation: Relation;
}

/** A text as a log. */
interface LogText {
  /** The record around an offset; undefined between records. */
  spanAt(offset: number): Span | undefined;
  read(span: Span): RecordView | undefined;
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

function accessLogText(text: string): LogText {
  return {
    spanAt(offset) {
      let [start, end] = [offset, offset];
      while (start > 0 && !isBreak(text.charCodeAt(start - 1))) {
        start--;
      }
      while (end < text.length && !isBreak(text.charCodeAt(end))) {
        end++;
      }
      return { start, end };
    },
    read({ start, end }) {
      const record = parseAccessLogLine(text.slice(start, end));
      return record.fields.length === 0 ? undefined : viewOfAccessLog(contextOf(record));
    },
  };
}

function jsonText(text: string, shape: JsonLogShape): LogText {
  const records = indexRecords(text, shape);
  return {
    spanAt(offset) {
      const number = recordAt(records, offset);
      return number === undefined ? undefined : recordSpan(records, number);
    },
    read(span) {
      const record = readRecord(text, span);
      return record.event === undefined || record.shape === 'unknown'
        ? undefined
        : viewOfJson(eventOf(record), record.shape);
    },
  };
}

/** A text as a log of either kind, told by its beginning; undefined for all other text. */
function logTextOf(text: string): LogText | undefined {
  const shape = detectJsonLog(text);
  if (shape.name !== 'unknown') {
    return jsonText(text, shape);
  }
  return detectAccessLog(text) ? accessLogText(text) : undefined;
}

/** Where the first text of a clue stands. */
function* placesOf([first = '']: Clue, text: string): Generator<Span> {
  for (let at = text.indexOf(first); first !== '' && at >= 0; at = text.indexOf(first, at + first.length)) {
    yield { start: at, end: at };
  }
}

/** A text as a log, read when the first place of it is asked for; the record that was found last is not looked for again. */
function createSpanFinder(text: string) {
  let log: LogText | undefined;
  let isRead = false;
  let last: Span | undefined;
  return {
    spanAt(offset: number): Span | undefined {
      log = isRead ? log : logTextOf(text);
      isRead = true;
      const isInLast = last !== undefined && last.start <= offset && offset < last.end;
      last = isInLast ? last : log?.spanAt(offset);
      return last;
    },
    read: (span: Span): RecordView | undefined => log?.read(span),
  };
}

/** Records of a text that hold one of the IDs or all texts of a clue, each once, read when they are asked for. */
function* candidates(text: string, ids: readonly RecordId[], clues: readonly Clue[]): Generator<FoundRecord> {
  const seen = new Set<number>();
  const finder = createSpanFinder(text);
  const visitAll = function* (places: Iterable<Span>, clue: Clue): Generator<FoundRecord> {
    const looked = new Set<number>();
    for (const at of places) {
      const span = finder.spanAt(at.start);
      if (span === undefined || seen.has(span.start) || looked.has(span.start)) {
        continue;
      }
      looked.add(span.start);
      const record = clue.length < 2 ? '' : text.slice(span.start, span.end);
      if (clue.length < 2 || clue.every(each => record.includes(each))) {
        seen.add(span.start);
        const view = finder.read(span);
        if (view !== undefined) {
          yield { view, span, place: at.end > at.start ? at : { start: span.start, end: span.start } };
        }
      }
    }
  };
  yield* visitAll(createIdSearch(ids).places(text), []);
  for (const clue of clues) {
    yield* visitAll(placesOf(clue, text), clue);
  }
}

/** Kinds of IDs that join no more than belongs together. */
const isStrong = ({ kind }: RecordId): boolean => kind !== 'accessKey';

/**
 * Records of a text of either kind of log that belong to a record, which may stand in another text. Records that cannot
 * belong to it are not read. The record itself comes back too where it is in the text, as its own `duplicate`.
 */
export function* findRelated(view: RecordView, text: string): Generator<RelatedRecord> {
  const traits = traitsOf(view);
  for (const found of candidates(text, idsOf(view).filter(isStrong), cluesOf(traits))) {
    const relation = relateTraits(traits, traitsOf(found.view));
    if (relation !== undefined) {
      yield { ...found, relation };
    }
  }
}

/** Records of a text of either kind of log that hold an ID, wherever they have it. */
export function* findHolding(id: RecordId, text: string): Generator<FoundRecord> {
  for (const found of candidates(text, [id], [])) {
    if (idsOf(found.view).some(({ kind, text: other }) => kind === id.kind && other === id.text)) {
      yield found;
    }
  }
}
