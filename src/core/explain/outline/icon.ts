import type { OperationRow, ValueRole } from '../../catalogue/operations';
import { decodeErrorCode } from '../../fields/errorCode';
import type { RecordContext } from '../../fields/types';
import type { OutlineIcon } from './types';

/** Verbs that titles of operations which change something begin with; all others write. */
const verbs: ReadonlyMap<string, OutlineIcon> = new Map<string, OutlineIcon>([
  ['Aborts', 'delete'],
  ['Deletes', 'delete'],
  ...['Adds', 'Changes', 'Confirms', 'Connects', 'Disconnects', 'Registers', 'Removes', 'Replaces', 'Sets'].map(
    verb => [verb, 'configuration'] as const,
  ),
]);

/** What an operation does; `value` is the Operation field, one of whose roles is to read the source of a copy. */
export function iconOfOperation(row: OperationRow | undefined, value: string): OutlineIcon {
  const role: ValueRole | undefined = row?.operations.find(each => each.value === value)?.role;
  if (row === undefined || row.kind === 'unknown' || row.kind === 'refused') {
    return 'unknown';
  }
  if (row.kind === 'internal') {
    return 'system';
  }
  const [verb = ''] = row.title.split(' ', 1);
  if (!row.writes || role === 'copySource') {
    return verb === 'Lists' ? 'list' : 'read';
  }
  return verbs.get(verb) ?? 'write';
}

const nothing: RecordContext = { text: () => undefined };

/** How a request failed; undefined for one that did not, such as 304 NotModified or 302 Found. Either may be missing. */
export function iconOfOutcome(status: number | undefined, code: string | undefined): 'refused' | 'failed' | undefined {
  const meant = status ?? (code === undefined ? undefined : (decodeErrorCode(code, nothing).httpStatus ?? 400));
  if (meant === 403 || code === 'AccessDenied') {
    return 'refused';
  }
  const sentElsewhere = (meant === 301 || meant === 307) && code !== undefined;
  const failedLate = meant !== undefined && meant < 300 && code !== undefined;
  return (meant !== undefined && meant >= 400) || sentElsewhere || failedLate ? 'failed' : undefined;
}
