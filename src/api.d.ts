// What other extensions can ask of S3 Logjam. Copy this file into your own sources; it needs nothing else.
//
//   const extension = vscode.extensions.getExtension<S3LogjamApi>('s3-logjam.s3-logjam');
//   const api = await extension?.activate();
//   const page = await api?.parse(document.getText());
//
// Everything given back is plain JSON, is made from the text alone, and holds log text as it is in the log: callers of the
// bucket write it, so escape it before you show it. No function fails on any text.

/** What `activate` gives. `version` changes only with what would break a caller; members can be added without that. */
export interface S3LogjamApi {
  readonly version: 1;
  /** Some records of a log: 100, or fewer where they are long, and where to go on. */
  parse(text: string, options?: ParseOptions): Promise<LogPage>;
  /**
   * What a field of the first record of `text` is, and what its value means there; null where there is no such field.
   * `field`: of an access log its name or number (`http_status`, `HTTP status`, `10`); of a JSON record a path from the
   * event on, as text (`resources[0].ARN`) or as a list (`['resources', 0, 'ARN']`), '' for a CloudTrail event as a whole.
   */
  explain(text: string, field: string | readonly (string | number)[]): Promise<Explanation | null>;
  /** The operations that a name in any form may mean: `REST.PUT.ACL`, `aws s3api put-object-acl`, `PUT /key?acl`. */
  translate(text: string): Promise<Translation>;
}

/** How well a fact is known: AWS says it, it is in real records, in somebody else's table, or it is our reading. */
export type Evidence = 'documented' | 'seen' | 'third-party' | 'inferred';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Where a page of a log begins. Offsets are UTF-16 units from the start of the text; lines and records count from 1. */
export interface LogPosition {
  readonly offset: number;
  readonly line: number;
  readonly record: number;
}

export interface ParseOptions {
  /** 100 unless given, at most 10,000. A page is also full when it has read 4 Mi UTF-16 units. */
  readonly maximumRecords?: number;
  /** The `next` of the page before, for the same text. */
  readonly from?: LogPosition;
}

export interface LogPage {
  readonly kind: 'access-log' | 'json' | 'unknown';
  /** `access-log`, `cloudtrail-records` and the like for JSON, `unknown` for what is no log. */
  readonly shape: string;
  readonly records: readonly LogRecord[];
  /** What is wrong between records. */
  readonly problems: readonly LogProblem[];
  /** Where to go on; null after the last record. */
  readonly next: LogPosition | null;
}

export interface LogRecord {
  readonly number: number;
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  /** Name of the API operation where one fits best. */
  readonly operation: string | null;
  /** For showing: cut, hidden characters written out, '' for what the record does not tell; `time` in ISO 8601, UTC. */
  readonly summary: {
    readonly time: string | null;
    readonly operation: string;
    /** The key, else the bucket. */
    readonly what: string;
    readonly outcome: string;
    readonly who: string;
  };
  /** Of an access log the raw text by field, `-` as `-`; of a JSON log every value that holds no others, by its path. */
  readonly fields: { readonly [name: string]: Json };
  /** Fields of an access log that are not documented. */
  readonly extra: readonly string[];
  readonly problems: readonly LogProblem[];
}

export interface LogProblem {
  /** One of the codes in the README. */
  readonly code: string;
  readonly grade: 'error' | 'warning' | 'information';
  /** One sentence. */
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  /** The field or path that it begins in; null where it concerns the record. */
  readonly field: string | null;
}

/** Plain text throughout, hidden characters written out. */
export interface Explanation {
  /** The value, decoded, in one line. */
  readonly title: string;
  /** What the field is: `HTTP status, field 10 of 27`. */
  readonly subtitle: string;
  readonly problems: readonly string[];
  /** What the value means here. */
  readonly meaning: readonly string[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
  /** What the field is for, in general. */
  readonly field: string;
  /** The same thing in the other log: a path of CloudTrail, or the name of a field of the access log. */
  readonly cloudTrail?: string;
  readonly accessLog?: string;
  readonly references: readonly { readonly title: string; readonly url: string }[];
  readonly evidence: Evidence;
}

export interface Translation {
  readonly query: string;
  /** How the text was read: `operation`, `eventName`, `api`, `cli`, `rest`, `url`, `iam`, ..., `unknown`. */
  readonly form: string;
  /** Most likely first. */
  readonly matches: readonly TranslationMatch[];
  /** Names near to one that is not known. */
  readonly suggestions: readonly { readonly api: string; readonly name: string; readonly why: string }[];
  /** Whole sentences on the text as such. */
  readonly remarks: readonly string[];
}

interface Graded {
  readonly evidence: Evidence;
  /** Addresses of pages and collections. */
  readonly sources: readonly string[];
}

interface Name extends Graded {
  readonly name: string;
}

/** An operation under all its names. `s3-logjam translate --json` prints the same, with members beyond these. */
export interface TranslationMatch {
  readonly id: string;
  /** Null for what is no API operation. */
  readonly api: string | null;
  /** One sentence. */
  readonly title: string;
  readonly writes: boolean;
  readonly deprecated: boolean;
  /** How sure it is that the text means this operation, and what tells it from the other matches. */
  readonly evidence: Evidence;
  readonly tellsApart?: string;
  /** In one line in `text`: `PUT /{Key}?acl`. */
  readonly rest: (Graded & { readonly method: string; readonly path: string; readonly text: string }) | null;
  readonly cli: readonly Name[];
  readonly sdk: { readonly js3?: Name; readonly boto3?: Name; readonly java2?: Name };
  /** CloudTrail. */
  readonly eventNames: readonly (Name & { readonly category: string; readonly eventSource: string })[];
  /** Values of the Operation field of an access log. */
  readonly operations: readonly (Graded & { readonly value: string })[];
  readonly iam: readonly (Graded & { readonly action: string })[];
  readonly references: readonly { readonly title: string; readonly url: string }[];
}
