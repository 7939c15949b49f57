// The one door of the core: everything that the editor and the headless surface may use. Nothing here throws on input;
// text offsets are UTF-16 units, byte offsets are bytes.

/** Bytes of a gzip archive, of any number of members -> what is in it, as far as it goes. */
export { type Gunzip, type GunzipSlice, unpackGzip } from './bytes/gzip';
/** Bytes in slices of any size -> lines, with their offsets. */
export { type ByteSink, createLineSplitter, type Line, MAX_LINE_BYTES } from './bytes/lines';
/** Places of a text -> where they stand in its UTF-8 bytes. */
export { createBytePlaces } from './bytes/places';
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
/** A member of a CloudTrail record -> what it is and what its value means there. */
export { explainCloudTrailField } from './explain/cloudTrail/field';
/** A CloudTrail event -> who did what. */
export { explainCloudTrailRecord } from './explain/cloudTrail/record';
/** Field -> what it is and what its value means here; plain text. */
export { type Explanation, explainField, fieldCountOf } from './explain/explainField';
/** All 27 fields with examples, as a Markdown document. */
export { accessLogFieldReference } from './explain/fieldReference';
/** Bytes -> text such as 3.3 MiB. */
export { formatSize } from './explain/formatAmount';
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
/** Line of an access log -> its fields in groups, for a tree. */
export { outlineAccessLogRecord } from './explain/outline/accessLog';
/** Line of an access log -> one line about it, cheap enough for hundreds at once. */
export { headlineOfAccessLog } from './explain/outline/accessLogHeadline';
/** Record of a JSON log -> its members in groups, for a tree. */
export { outlineJsonRecord } from './explain/outline/json';
/** Record of a JSON log -> one line about it. */
export { headlineOfJson } from './explain/outline/jsonHeadline';
/** Outline and offset -> the way to the field or member there, as positions. */
export { nodeAtOffset } from './explain/outline/nodeAtOffset';
/** What the tree of a record consists of. */
export type { OutlineIcon, OutlineNode, RecordHeadline } from './explain/outline/types';
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
/** Record of a JSON log -> its event, under the names that stand there or that CloudTrail writes. */
export { eventOf, plainEvent } from './fields/cloudTrail/event';
/** Raw text of a field -> data. */
export { type DecodedField, decodeField } from './fields/decoders';
/** Text with control, bidirectional and invisible characters written out. */
export { makeVisible } from './fields/hidden';
/** Text of a log -> the same with its secrets masked; how log text is shown. */
export { maskText, type SecretOptions } from './fields/maskText';
/** One record of a JSON log -> what it is about: who did what, what a digest covers, what a look-alike tells. */
export { explainJsonLogRecord } from './insights/explainJsonLogRecord';
/** Records -> JSON, JSON Lines, CSV or a Markdown table, one record at a time. */
export { defaultColumns } from './insights/export/cells';
export { createExporter, type Exporter, type ExportFormat, type ExportRecord } from './insights/export/exporter';
/** Anything -> JSON in one line, safe to show on a terminal. */
export { toJsonLine } from './insights/export/jsonLine';
/** One record of a JSON log -> plain JSON, with what it is and who made the request. */
export { type JsonLogRecord, type JsonRecordName, nameJsonRecord, toJsonLogRecord } from './insights/jsonLogRecord';
/** Text and offset -> what can be written there: fields, operators, values. */
export { completeQuery, type QueryCompletion, type SeenValues } from './insights/query/complete';
/** Query -> words, to follow a number of records; field and value -> the query that asks for it. */
export { describeQuery, queryForValue, quoteValue } from './insights/query/describe';
/** Query and record -> whether the query asks for it; compiled once, for many records. */
export { compileQuery, type QueryTest } from './insights/query/match';
/** Text -> query, or what is wrong with it and where. */
export { parseQuery } from './insights/query/parse';
/** Ready-made queries. */
export { type QueryPreset, queryPresets } from './insights/query/presets';
/** How filters are written, as a Markdown document. */
export { queryReference } from './insights/query/reference';
/** What queries consist of. */
export type {
  Comparison,
  ParsedQuery,
  Query,
  QueryOperator,
  QueryProblem,
  QueryValue,
} from './insights/query/types';
/** Text of a log and name of a field -> the explanation, for the first record. */
export { type ExplainInOptions, explainIn } from './insights/reading/explainIn';
/** Where a page of a log begins. */
export type { LogPosition } from './insights/reading/positions';
/** Text of a log of either kind -> some of its records as plain JSON, and where to go on. */
export { readLog } from './insights/reading/readLog';
/** What such a page consists of. */
export type { LogPage, ReadOptions, ReadProblem, ReadRecord, RecordSummary } from './insights/reading/types';
/** A whole log -> the same redacted, piece by piece; whether it is read as lines or as one document. */
export { redactedPieces, redactionLayout } from './insights/redact/document';
/** Line, JSON record or text -> the same with placeholders in place of what identifies somebody. */
export { createRedactor, type Redactor } from './insights/redact/redactor';
/** What can be kept in a redacted log. */
export { type RedactOptions, redactableNames } from './insights/redact/types';
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
/** Logs -> what they tell as a whole: as data, as plain JSON, as a Markdown document. */
export { summaryDocument, toSummaryJson } from './insights/summary/document';
export { createSummary, type LogSummary, type Summary } from './insights/summary/summary';
/** Bytes or records -> rows of numbers, and a table of them for logs of any length. */
export { createAccessLogRows } from './insights/table/accessLogRows';
export { createByteInterner, createTextInterner } from './insights/table/intern';
export { createJsonRows, type JsonRows } from './insights/table/jsonRows';
export { type ColumnName, type Columns, columnNames, createColumns, valueText } from './insights/table/rows';
export { createLogTable, type LogTable } from './insights/table/table';
/** Input of a language model's tool -> its answer, short and with log text marked as such; and what it is about to do. */
export { describeToolUse, runTool, type ToolName } from './insights/tools/tools';
/** The tree of records: stretches of a long list, groups, order. */
export { MOST_CHILDREN, type Stretch, splitStretch, stretchesTo } from './insights/tree/chunks';
/** Bytes or records -> those that a query asks for, by number. */
export { createAccessLogFilter, testJsonRecord } from './insights/tree/filter';
export { type Grouping, groupings, groupRecords, placeInGroups, type RecordGroup } from './insights/tree/groups';
export { allRecords, orderRecords, type RecordOrder } from './insights/tree/order';
/** A record of either log under the names that both have in common. */
export { viewOfAccessLog } from './insights/view/accessLogView';
/** Records of a batch of the scanner -> their fields as text, read one at a time. */
export { type BatchContext, contextOfBatch } from './insights/view/batchView';
/** Names under which both kinds of log can be asked. */
export { type CommonField, type CommonFieldKind, commonFields } from './insights/view/commonFields';
/** A record of a JSON log under the same names. */
export { viewOfJson } from './insights/view/jsonView';
/** One record of either log, asked by name. */
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
/** Flags of a scanned record -> codes of its problems; one field as it stands in its line. */
export { codesOf, type LineField } from './records/accessLog';
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
export {
  createJsonRecordSplitter,
  type JsonRecordBytes,
  type JsonSplitVisitor,
  recordLevel,
} from './records/json/splitter';
/** Bytes of a JSON log of any length -> the text of its records, as they come. */
export { createJsonRecordStream, JSON_HEAD_BYTES, type StreamedJsonRecord } from './records/json/stream';
/** How grave each problem is. */
export { problemGrades } from './records/problems';
/** Bytes of a whole file -> where its records and their fields lie, without decoding text. */
export { type AccessLogBatch, createAccessLogScanner } from './records/scanner';
/** A long text -> its beginning, without half of a character. */
export { cutText } from './text/cut';
/** In which language everything above speaks. */
export { count, formatNumber, type Messages, setLanguage } from './text/language';
/** What the functions above speak in. */
export type { ByteSource, Evidence, Json, Problem, ProblemCode, ProblemGrade, Reference, Span } from './types';
