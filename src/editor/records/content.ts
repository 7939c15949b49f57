import type * as vscode from 'vscode';

/** Where a record stands: as its table has it. */
export interface RecordPlace {
  readonly start: number;
  readonly length: number;
  /** Number of the line, from 1; in JSON, of the record. */
  readonly line: number;
}

/** Takes a log as it is read. */
export interface LogReader {
  /** Bytes of an access log, in slices. */
  bytes(slice: Uint8Array): void;
  /** One record of a JSON log. */
  record(text: string, start: number, length: number): void;
  /** Tells how much was read, from 0 to 1; gives false when the reading is to end. */
  proceed(share: number): Promise<boolean>;
}

/** A log that the tree shows: a document, or a file too large to be one. */
export interface LogContent {
  readonly uri: vscode.Uri;
  readonly format: 'accessLog' | 'json';
  /** Another one as soon as the content is another one. */
  readonly version: string;
  /** Reads all of it; false when it was stopped. */
  read(reader: LogReader): Promise<boolean>;
  /** Texts of some records, in their order. */
  textsOf(places: readonly RecordPlace[]): Promise<readonly string[]>;
  /** Shows a stretch of a record, given in UTF-16 units from the record's start. */
  show(place: RecordPlace, start: number, end: number, preserveFocus: boolean): Promise<void>;
}
