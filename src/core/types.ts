/** A stretch of text, in UTF-16 code units from the start of the text it was read from; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How well a fact is known: named by AWS documentation, found in a real record, in somebody's table, or our reading. */
export type Evidence = 'documented' | 'seen' | 'third-party' | 'inferred';

/** A page that says more, or that a fact was taken from. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

/**
 * What can be wrong with a line or record; the list is closed.
 * Each code's grade and sentence stand in `records/problems.ts` and `explain/problems.ts`.
 */
export type ProblemCode =
  | 'notAccessLog'
  | 'truncated'
  | 'unterminatedQuote'
  | 'unterminatedTime'
  | 'invalidTime'
  | 'unexpectedValue'
  | 'ambiguousQuotes'
  | 'fieldCountUnusual'
  | 'blankInField'
  | 'controlCharacter'
  | 'undecodableText'
  | 'lineTooLong'
  | 'undocumentedToken'
  | 'extraFields'
  | 'notJsonLog'
  | 'jsonSyntax'
  | 'jsonTruncated'
  | 'tooDeep'
  | 'duplicateKey'
  | 'loneSurrogate'
  | 'unsafeNumber';

/** `error`: something could not be read. `warning`: read, with doubt. `information`: read, and worth knowing. */
export type ProblemGrade = 'error' | 'warning' | 'information';

/** One thing that is wrong, and where. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
}

/** JSON, as the headless surface prints it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Bytes of a file that need not be held in memory. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Bytes from `start` up to but not including `end`; fewer where the file has become shorter. */
  read(start: number, end: number): Promise<Uint8Array>;
}
