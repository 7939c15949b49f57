import { type ErrorCategory, type ErrorCodeRow, type ErrorFamily, errorCodes } from '../catalogue/errorCodes';
import type { RecordContext } from './types';

/** An error code of S3. */
export interface ErrorCode {
  readonly kind: 'errorCode';
  /** The code, without the prefix of a SOAP fault. */
  readonly code: string;
  /** Whether this version has a row for the code; the next three members are absent where it has none. */
  readonly known: boolean;
  readonly category?: ErrorCategory;
  readonly family?: ErrorFamily;
  /** HTTP status that the code usually comes with; not the status of this record. */
  readonly httpStatus?: number;
  /** Who was at fault, in the words of the SOAP API; absent for REST. */
  readonly soapFault?: 'Client' | 'Server';
}

let rowsByCode: ReadonlyMap<string, readonly ErrorCodeRow[]> | undefined;

/** Every row of a code, one per category, the likeliest in an access log first; empty for a code that is not known. */
export function findErrorCodes(code: string): readonly ErrorCodeRow[] {
  rowsByCode ??= groupByCode(errorCodes);
  return rowsByCode.get(code) ?? [];
}

function groupByCode(rows: readonly ErrorCodeRow[]): Map<string, ErrorCodeRow[]> {
  const groups = new Map<string, ErrorCodeRow[]>();
  for (const row of rows) {
    const group = groups.get(row.code);
    if (group === undefined) {
      groups.set(row.code, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
}

/** `Client.NoSuchKey` -> { code: 'NoSuchKey', known: true, category: 'general', family: 'notFound', httpStatus: 404, soapFault: 'Client' } */
export function decodeErrorCode(text: string, _context: RecordContext): ErrorCode {
  const soapFault = soapFaultOf(text);
  const code = soapFault === undefined ? text : text.slice(soapFault.length + 1);
  const row = findErrorCodes(code)[0];
  return {
    kind: 'errorCode',
    code,
    known: row !== undefined,
    ...(row !== undefined && { category: row.category }),
    ...(row?.family !== undefined && { family: row.family }),
    ...(row?.httpStatus !== undefined && { httpStatus: row.httpStatus }),
    ...(soapFault !== undefined && { soapFault }),
  };
}

/** `Server.InternalError` -> 'Server'; undefined where no code follows the prefix. */
function soapFaultOf(text: string): ErrorCode['soapFault'] {
  return (['Client', 'Server'] as const).find(side => text.startsWith(`${side}.`) && text.length > side.length + 1);
}
