/** One record of either log, as filters, tables and searches look at it. */
export interface RecordView {
  readonly log: 'accessLog' | 'json';
  /** When the request was made, in milliseconds since 1970; undefined where the record does not tell. */
  readonly epochMs: number | undefined;
  /**
   * The text of a field: under a common name, under its name in the access log, or, in JSON, at a path such as
   * `userIdentity.arn`. A field that holds nothing is `-`; undefined where the record has no such field.
   */
  text(name: string): string | undefined;
}
