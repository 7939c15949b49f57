// The one door of the core: everything that the editor and the headless surface may use. Nothing here throws on input;
// text offsets are UTF-16 units, byte offsets are bytes.

/** Bytes in slices of any size -> lines, with their offsets. */
export { type ByteSink, createLineSplitter, type Line, MAX_LINE_BYTES } from './bytes/lines';
/** The 27 fields: names, positions, meanings, counterparts, sources. */
export { type AccessLogField, accessLogFields } from './catalogue/accessLogFields';
/** The layouts of 17 to 27 fields and when each began. */
export { type AccessLogLayout, accessLogLayouts } from './catalogue/layouts';
/** Pages and public collections that facts rest on, by key. */
export { type SourceId, sources } from './catalogue/sources';
/** Slugs of the fields. */
export { type AccessLogFieldId, accessLogFieldIds } from './catalogue/types';
/** Field -> what it is and what its value means here; plain text. */
export { type Explanation, explainField, fieldCountOf } from './explain/explainField';
/** Record -> plain JSON, everything decoded. */
export { type JsonProblem, type JsonRecord, toJson } from './explain/json';
/** Record -> the layout that it was written in, if it is a known one, and in words. */
export { describeLayout, layoutOf } from './explain/layout';
/** Explanation -> Markdown, with log text escaped. */
export { escapeMarkdown, type HoverLength, renderMarkdown } from './explain/markdown';
/** Problem -> one sentence. */
export { describeProblem } from './explain/problems';
/** What the reader wants: time zone, the present. */
export type { ExplainOptions, Row } from './explain/types';
/** Line -> record; record and offset -> field. */
export {
  type AccessLogRecord,
  type AccessLogRecordField,
  contextOf,
  fieldAt,
  parseAccessLogLine,
} from './fields/accessLog';
/** Raw text of a field -> data. */
export { type DecodedField, decodeField } from './fields/decoders';
/** Text with control, bidirectional and invisible characters written out. */
export { makeVisible } from './fields/hidden';
/** One field as it stands in its line. */
export type { LineField } from './records/accessLog';
/** File name or first lines -> whether this is a server access log. */
export { detectAccessLog, detectAccessLogName } from './records/detect';
/** How grave each problem is. */
export { problemGrades } from './records/problems';
/** Bytes of a whole file -> where its records and their fields lie, without decoding text. */
export { type AccessLogBatch, createAccessLogScanner } from './records/scanner';
/** What the functions above speak in. */
export type { Evidence, Json, Problem, ProblemCode, ProblemGrade, Reference, Span } from './types';
