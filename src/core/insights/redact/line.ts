import {
  type AccessLogRecord,
  type AccessLogRecordField,
  contextOf,
  type LineField,
  parseAccessLogLine,
} from '../../fields/accessLog';
import { decodeKey } from '../../fields/key';
import type { RecordContext } from '../../fields/types';
import { problemGrades } from '../../records/problems';
import { findInHost } from './hosts';
import { findInRequest } from './request';
import { findInText } from './text';
import type { Find, Piece } from './types';
import { findValue, wholeFind } from './values';

/** Fields that hold nothing of the caller's, and how they look when that is so. */
const plainFields: Readonly<Partial<Record<AccessLogRecordField['id'], RegExp>>> = {
  time: /^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}$/,
  request_id: /^(?:[0-9A-Z]{16}|[0-9a-f]{8}-[0-9a-f-]{27})$/i,
  operation: /^[A-Z]+\.[A-Z0-9_.]+$/,
  http_status: /^\d{3}$/,
  error_code: /^[A-Za-z.]+$/,
  bytes_sent: /^-?\d+$/,
  object_size: /^-?\d+$/,
  total_time: /^-?\d+$/,
  turn_around_time: /^-?\d+$/,
  version_id: /^[\w.-]{1,64}$/,
  host_id: /^[0-9A-Za-z+/]{20,}={0,2}$/,
  signature_version: /^SigV\w+$/,
  cipher_suite: /^[A-Z][A-Z0-9_-]+$/,
  authentication_type: /^\w+$/,
  tls_version: /^TLSv[\d.]+$/,
  acl_required: /^Yes$/,
  source_region: /^[a-z0-9-]{1,30}$/,
};

/** A requester of an unknown form is a name as a whole. */
function* inRequester(text: string): Generator<Find> {
  const finds = findInText(text, { isWhole: true });
  yield* finds;
  if (finds.length === 0 && !text.startsWith('arn:')) {
    yield* wholeFind('name', text, 0, text.length);
  }
}

function* findInField(id: AccessLogRecordField['id'], text: string, context: RecordContext): Generator<Find> {
  const bucket = context.text('bucket');
  switch (id) {
    case 'bucket_owner':
      yield* wholeFind('canonicalId', text, 0, text.length);
      return;
    case 'bucket':
      yield* wholeFind('bucket', text, 0, text.length);
      return;
    case 'key':
      yield* wholeFind('key', text === '-' ? text : decodeKey(text, context).text, 0, text.length);
      return;
    case 'requester':
      yield* inRequester(text);
      return;
    case 'request_uri':
      if (text !== '-') {
        yield* findInRequest(text, context);
      }
      return;
    case 'host_header':
      yield* findInHost(text, 0, bucket);
      break;
    case 'user_agent':
      yield* findInText(text, { isAgent: true, ...(bucket !== undefined && { bucket }) });
      return;
    default:
  }
  yield* findInText(text, { isWhole: id === 'access_point_arn', ...(bucket !== undefined && { bucket }) });
}

/** A field that is not plain, with what was found in it. */
function pieceOf(field: AccessLogRecordField | LineField, context: RecordContext): Piece | undefined {
  const { text, valueSpan } = field;
  const id = 'id' in field ? field.id : undefined;
  if (text === '-' || text === '' || (id !== undefined && plainFields[id]?.test(text))) {
    return undefined;
  }
  const finds = id === undefined ? findValue('text', text, text, 0) : findInField(id, text, context);
  return {
    text,
    offsets: valueSpan.start,
    finds: [...finds, ...(id === undefined ? findInText(text) : [])],
    isSearched: true,
  };
}

/** The beginning of a line that is too short or too odd to be taken apart: owner, bucket. */
const lineStart = /^\uFEFF?([0-9a-f]{64}) ([A-Za-z0-9][A-Za-z0-9._-]{2,254})(?= |$)/;

/** A line of which part could not be read, looked through as plain text. */
function brokenPiece(record: AccessLogRecord): Piece {
  const { line } = record;
  const finds = [...findInText(line)];
  const start = record.fields.length === 0 ? lineStart.exec(line) : null;
  if (start?.[2] !== undefined) {
    const end = start[0].length;
    finds.push({ start: end - start[2].length, end, kind: 'bucket', value: start[2] });
  }
  return { text: line, offsets: 0, finds, isSearched: true };
}

/** A record as pieces. */
export interface PiecesOfRecord {
  readonly pieces: readonly Piece[];
  /** True where some of it was looked through as plain text, as its parts are not sure. */
  readonly isText: boolean;
  /** True where part of it could not be read. */
  readonly isUnread: boolean;
}

/** One line of a server access log as pieces; with the line as a whole where part of it could not be read. */
export function piecesOfLine(line: string): PiecesOfRecord {
  const record = parseAccessLogLine(line);
  const context = contextOf(record);
  const isUnread = record.problems.some(({ code }) => problemGrades[code] === 'error');
  const isText = isUnread || record.problems.some(({ code }) => code === 'ambiguousQuotes');
  const pieces = [...record.fields, ...record.extra].flatMap(field => pieceOf(field, context) ?? []);
  return { pieces: isText ? [...pieces, brokenPiece(record)] : pieces, isText, isUnread };
}
