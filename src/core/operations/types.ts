import type { OperationRow } from '../catalogue/operations';
import type { Evidence, Json } from '../types';

/** How a text was read. `selector`: a sub-resource such as `?acl`. `misnomer`: a name that is used and wrong. */
export type Form =
  | 'api'
  | 'eventName'
  | 'operation'
  | 'sdk'
  | 'cli'
  | 'cliHighLevel'
  | 'rest'
  | 'url'
  | 'curl'
  | 'iam'
  | 'resource'
  | 'selector'
  | 'misnomer'
  | 'unknown';

/** One operation that a text may mean. */
export interface Match {
  readonly row: OperationRow;
  /** The forms in which the text names this operation. */
  readonly as: readonly Form[];
  /** How sure it is that the text means this operation. */
  readonly evidence: Evidence;
  /** What tells it from the other matches, one sentence; absent for a lone match. */
  readonly tellsApart?: string;
  /** A clause that can stand after "when": of a call that a high-level command does not always make, or of a permission. */
  readonly when?: string;
  /** For a high-level command: how often the call is made in one run. */
  readonly times?: 'once' | 'page' | 'object' | 'part' | 'poll';
  /** What in the record spoke for it, in words that can stand after "this record:". */
  readonly because?: string;
}

/** A name near to what was asked. */
export interface Suggestion {
  readonly row: OperationRow;
  readonly name: string;
  readonly why: string;
}

/** What a text means. */
export interface Translation {
  /** The text as it was given. */
  readonly query: string;
  readonly form: Form;
  /** Most likely first; several where the text, and the record if there is one, do not decide. */
  readonly matches: readonly Match[];
  readonly suggestions: readonly Suggestion[];
  /** Whole sentences on the text or the record as such: a wrong name put right, a refused request. */
  readonly remarks: readonly string[];
}

/** What is known of one record of either log, as plain data. */
export interface RecordFacts {
  readonly log: 'accessLog' | 'cloudTrail';
  /** The Operation field, or the eventName. */
  readonly operation: string;
  readonly bucket?: string;
  /** Whether the record names an object; absent where that is not known. */
  readonly hasKey?: boolean;
  /** The object's key, decoded. */
  readonly key?: string;
  /** Set where the log allows another reading of the key. */
  readonly keyUnsure?: true;
  /** Request-URI field; absent where it is a dash. */
  readonly requestLine?: string;
  readonly host?: string;
  readonly status?: number;
  readonly errorCode?: string;
  readonly eventSource?: string;
  /** The record's `requestParameters`. */
  readonly parameters?: { readonly [name: string]: Json | undefined };
}
