import type { SecretOptions } from '../fields/maskText';
import type { RecordContext } from '../fields/types';
import type { Evidence, Reference } from '../types';

/** How the reader wants things shown. */
export interface ExplainOptions extends SecretOptions {
  /** `utc`, `local`, or an IANA name such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** The present, in milliseconds since 1970, for "3 hours ago". */
  readonly nowMs: number;
}

/** What an explainer may look at beside the decoded value. */
export interface ExplainInput {
  /** The field's raw text, without quotes or brackets. */
  readonly text: string;
  readonly context: RecordContext;
  readonly options: ExplainOptions;
}

/** One labelled part of a value. */
export interface Row {
  readonly label: string;
  readonly value: string;
}

/** What a value means. Every string is plain text; the renderer escapes it, so log text may stand in it as it is. */
export interface Meaning {
  /** The value, decoded, in one line: the answer. */
  readonly title: string;
  /** What it means here, in the light of its neighbours; whole sentences, most important first, three at most. */
  readonly meaning?: readonly string[];
  /** The parts of the value, six at most. */
  readonly rows?: readonly Row[];
  /** What else matters; two at most. */
  readonly notes?: readonly string[];
  /** Pages beyond the field's own. */
  readonly references?: readonly Reference[];
  /** Grade of the table row behind `title`, where there is one. */
  readonly evidence?: Evidence;
}

/** Says what a decoded value means. */
export type Explainer<Value> = (value: Value, input: ExplainInput) => Meaning;
