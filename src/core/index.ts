// The one door of the core: everything that the editor and the headless surface may use. Nothing here throws on input;
// text offsets are UTF-16 units, byte offsets are bytes.

/** Bytes in slices of any size -> lines, with their offsets. */
export { type ByteSink, createLineSplitter, type Line, MAX_LINE_BYTES } from './bytes/lines';
/** The 27 fields: names, positions, meanings, counterparts, sources. */
export { type AccessLogField, accessLogFields } from './catalogue/accessLogFields';
/** The layouts of 17 to 27 fields and when each began. */
export { type AccessLogLayout, accessLogLayouts } from './catalogue/layouts';
/** Every operation under all its names, with grades. */
export { type OperationRow, operations } from './catalogue/operations';
/** Pages and public collections that facts rest on, by key. */
export { type SourceId, sources } from './catalogue/sources';
/** Slugs of the fields. */
export { type AccessLogFieldId, accessLogFieldIds } from './catalogue/types';
/** A member of an access log as JSON -> what it is and what its value means there. */
export { explainAccessLogJsonField } from './explain/accessLogJson';
/** A CloudTrail record -> what the translation may know of it. */
export { factsOfCloudTrail } from './explain/cloudTrail/context';
/** A member of a CloudTrail record -> what it is and what its value means there; a record -> who did what. */
export { explainCloudTrailField } from './explain/cloudTrail/field';
export { explainCloudTrailRecord } from './explain/cloudTrail/record';
/** Field -> what it is and what its value means here; plain text. */
export { type Explanation, explainField, fieldCountOf } from './explain/explainField';
/** All 27 fields with examples, as a Markdown document. */
export { accessLogFieldReference } from './explain/fieldReference';
/** Record -> plain JSON, everything decoded. */
export { type ProblemJson, type RecordJson, toJson } from './explain/json';
/** Record -> the layout that it was written in, if it is a known one, and in words. */
export { describeLayout, layoutOf } from './explain/layout';
/** Access logs and CloudTrail side by side, as a Markdown document. */
export { loggingComparisonDocument } from './explain/loggingComparison';
/** Explanation -> Markdown, with log text escaped. */
export { escapeMarkdown, type HoverAction, type HoverLength, renderMarkdown } from './explain/markdown';
/** Every operation in two tables with footnotes, as a Markdown document. */
export { operationReference } from './explain/operationReference';
/** Problem -> one sentence. */
export { describeJsonProblem, describeProblem } from './explain/problems';
/** Record -> what the translation may know of it. */
export { factsOf } from './explain/recordFacts';
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
/** One record of a JSON log -> plain JSON, with what it is and who made the request. */
export { type JsonLogRecord, toJsonLogRecord } from './insights/jsonLogRecord';
/** A record, or an ID, and a text of either log -> the records there that belong to it. */
export { type FoundRecord, findHolding, findRelated, type RelatedRecord } from './insights/related/find';
/** Which records of one log may belong together, found once and looked up. */
export { createIdIndex, type IdIndex } from './insights/related/idIndex';
/** IDs -> a look at raw text that tells whether it may hold one of them. */
export { createIdSearch, type IdSearch } from './insights/related/idSearch';
/** Record -> the IDs that other records may share. */
export { type IdKind, idsOf, type RecordId } from './insights/related/ids';
/** Two records -> what one is to the other. */
export { type RelateOptions, relate } from './insights/related/relate';
/** What records can be to each other, with grades. */
export type { Relation, RelationKind } from './insights/related/relations';
/** Record and its relatives -> what it belongs to, in sentences. */
export { summarizeStory } from './insights/related/story/summarize';
/** A record and what it is to the one that is told of. */
export type { Relative } from './insights/related/story/words';
/** A record of either log under the names that both have in common. */
export { viewOfAccessLog } from './insights/view/accessLogView';
/** Names under which both kinds of log can be asked. */
export { type CommonField, type CommonFieldKind, commonFieldOf, commonFields } from './insights/view/commonFields';
export { viewOfJson } from './insights/view/jsonView';
export type { RecordView } from './insights/view/types';
/** Record -> the command or request that repeats it, filled in with its values. */
export { type Filled, fillCliCommand } from './operations/fillCli';
/** Record -> the HTTP request that repeats it. */
export { fillRestRequest } from './operations/fillRest';
/** Record -> its operation. */
export { identifyOperation } from './operations/identify';
/** Translations, and the whole catalogue of operations, as plain JSON: every name with its grade and sources. */
export {
  type MatchJson,
  type TranslationJson,
  type TranslationMatchJson,
  toOperationsJson,
  toTranslationJson,
} from './operations/json';
/** Shells that a command can be quoted for. */
export type { Shell } from './operations/quote';
/** Operation -> its forms in other places. */
export { type RenderedForm, type RenderForm, renderForms } from './operations/render';
/** Any name of an operation -> the operations it may mean. */
export { translate } from './operations/translate';
/** What a translation consists of. */
export type { Form, Match, RecordFacts, Suggestion, Translation } from './operations/types';
/** One field as it stands in its line. */
export type { LineField } from './records/accessLog';
/** File name or first lines -> whether this is a server access log. */
export { detectAccessLog, detectAccessLogName } from './records/detect';
/** JSON -> what kind of log it is. */
export { detectJsonLog, type JsonLogName, type JsonLogShape } from './records/json/detect';
/** Record and offset -> the member there, with its path. */
export { type JsonPlace, nodeAt } from './records/json/nodeAt';
/** Tree -> plain JSON. */
export { toPlainJson } from './records/json/plain';
/** JSON -> the same laid out in lines, with the way back. */
export { makeReadable, type ReadableJson } from './records/json/readable';
/** One record of a JSON log -> its tree. */
export { type JsonRecord, readRecord } from './records/json/readRecord';
/** JSON log -> where its records stand. */
export { indexRecords, type RecordIndex, recordAt, recordSpan } from './records/json/recordIndex';
/** Bytes of a JSON log of any length -> its records, one at a time. */
export { createJsonRecordSplitter, type JsonRecordBytes, recordLevel } from './records/json/splitter';
/** How grave each problem is. */
export { problemGrades } from './records/problems';
/** Bytes of a whole file -> where its records and their fields lie, without decoding text. */
export { type AccessLogBatch, createAccessLogScanner } from './records/scanner';
/** What the functions above speak in. */
export type { Evidence, Json, Problem, ProblemCode, ProblemGrade, Reference, Span } from './types';
