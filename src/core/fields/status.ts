import {
  type HttpStatusClass,
  type HttpStatusFact,
  httpStatusClasses,
  httpStatuses,
  type StandardStatusFact,
  standardStatuses,
} from '../catalogue/httpStatus';
import type { Evidence } from '../types';
import type { RecordContext } from './types';

/** An HTTP status from 100 to 599. */
export interface HttpStatus {
  readonly kind: 'httpStatus';
  readonly status: number;
  readonly class: HttpStatusClass;
  /** Reason phrase: `Forbidden`; absent when the status has no name known here. */
  readonly phrase?: string;
  /** Grade of the row that names it; `inferred` when only its class is known. */
  readonly evidence: Evidence;
}

/** A value that stands in the status field and is no HTTP status. */
export interface UnknownStatus {
  readonly kind: 'unknownStatus';
}

const named: ReadonlyMap<number, HttpStatusFact | StandardStatusFact> = new Map(
  [...standardStatuses, ...httpStatuses].map(row => [row.status, row]),
);

/** `403` -> { status: 403, class: 'clientError', phrase: 'Forbidden', evidence: 'documented' } */
export function decodeHttpStatus(text: string, _context: RecordContext): HttpStatus | UnknownStatus {
  const digits = /^[1-5]\d\d$/.test(text) ? text : '';
  const statusClass = httpStatusClasses.find(row => String(row.firstDigit) === digits.charAt(0));
  if (statusClass === undefined) {
    return { kind: 'unknownStatus' };
  }
  const status = Number(digits);
  const row = named.get(status);
  return {
    kind: 'httpStatus',
    status,
    class: statusClass.class,
    ...(row !== undefined && { phrase: row.phrase }),
    evidence: row?.evidence ?? 'inferred',
  };
}
