import type { JsonLogName } from '../../records/json/detect';
import type { Json, ProblemCode, ProblemGrade } from '../../types';
import type { LogPosition } from './positions';

/** What is wrong, and where, in UTF-16 units from the start of the text. */
export interface ReadProblem {
  readonly code: ProblemCode;
  readonly grade: ProblemGrade;
  /** One sentence. */
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  /** Slug or path of the field that it begins in; null where it concerns the record. */
  readonly field: string | null;
}

/** A record in a few words, for showing: all are cut, hidden characters made visible, '' for what the record does not tell. */
export interface RecordSummary {
  /** In UTC, ISO 8601; null where the record holds no time. */
  readonly time: string | null;
  readonly operation: string;
  /** The key, else the bucket. */
  readonly what: string;
  readonly outcome: string;
  readonly who: string;
}

/** One record of either log as plain JSON. */
export interface ReadRecord {
  /** From 1, over all pages; so is the line that it begins on. */
  readonly number: number;
  readonly line: number;
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly length: number;
  /** Name of the API operation where one fits best. */
  readonly operation: string | null;
  readonly summary: RecordSummary;
  /** Raw text by slug, `-` as `-`, of an access log; of a JSON log every value that holds no others, by its path. */
  readonly fields: { readonly [name: string]: Json };
  /** Fields of an access log that are not documented. */
  readonly extra: readonly string[];
  readonly problems: readonly ReadProblem[];
}

/** Some records of a log. */
export interface LogPage {
  readonly kind: 'access-log' | 'json' | 'unknown';
  readonly shape: 'access-log' | JsonLogName;
  readonly records: readonly ReadRecord[];
  /** What is wrong between records, at most ten. */
  readonly problems: readonly ReadProblem[];
  /** Where to go on; null when the page holds the last record. */
  readonly next: LogPosition | null;
}

/** How much of a log is read. */
export interface ReadOptions {
  /** 100 unless given, at most 10,000. */
  readonly maximumRecords?: number;
  /** Where the page begins: the `next` of the page before. */
  readonly from?: LogPosition;
}
