import type { Span } from '../../types';

/** Something in the text of a query that makes no sense, and where. */
export interface QueryProblem {
  /** One or two sentences, plain text. */
  readonly message: string;
  readonly span: Span;
}

/** How a field is compared; `in` asks whether one of the values fits. */
export type QueryOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in';

/** What a field is compared with. `written` is the text as the query has it, without quotes. */
export type QueryValue =
  /** `-`: the field holds nothing, or the record has no such field. */
  | { readonly kind: 'nothing'; readonly written: string }
  /** Exactly this text. */
  | { readonly kind: 'text'; readonly written: string }
  /** A text with `*` for anything. */
  | { readonly kind: 'wildcard'; readonly written: string }
  /** Part of a text, as a regular expression. */
  | { readonly kind: 'pattern'; readonly written: string }
  /** Numbers from `min` to `max`, both included; times in milliseconds since 1970. A single number is a range of one. */
  | {
      readonly kind: 'range';
      readonly of: 'number' | 'time';
      readonly min: number;
      readonly max: number;
      readonly written: string;
    };

/** One field compared with one value or, with `in`, with several. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly field: string;
  readonly operator: QueryOperator;
  readonly values: readonly QueryValue[];
}

/** A question that each record answers with yes or no; made by `parseQuery`. */
export type Query =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

/** A text read as a query. */
export interface ParsedQuery {
  /** Undefined where there are problems, and for a text of nothing but blanks. */
  readonly query: Query | undefined;
  readonly problems: readonly QueryProblem[];
}
