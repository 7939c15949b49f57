import { type CloudTrailField, type CloudTrailShape, cloudTrailFields } from '../../catalogue/cloudTrailFields';
import { cutText } from '../../text/cut';
import type { JsonPath } from './json';

/** What is known of a path. */
export interface CloudTrailPath {
  /** The path as it can be shown: `resources[0].ARN`. */
  readonly text: string;
  /** The path as the table has it, with `[]` for any item: `resources[].ARN`. */
  readonly pattern: string;
  /**
   * `exact`: the table has the path. `spelling`: it has it in another spelling. `item`: it has the list that this is an
   * item of. `inside`: it has something around it only. `unknown`: not even that.
   */
  readonly match: 'exact' | 'spelling' | 'item' | 'inside' | 'unknown';
  /** The row of the path, or of what is around it; absent where nothing is known. */
  readonly field?: CloudTrailField;
}

type Table = ReadonlyMap<string, CloudTrailField>;

const keyOf = (shape: CloudTrailShape, path: string): string => `${shape} ${path}`;

const exact: Table = new Map(cloudTrailFields.map(field => [keyOf(field.shape, field.path), field]));
const spelled: Table = new Map(
  cloudTrailFields.flatMap(field => field.otherPaths.map(path => [keyOf(field.shape, path), field] as const)),
);
/** Columns of event data stores are members of the record in lower case. */
const lowerCase: Table = new Map(
  cloudTrailFields.filter(({ shape }) => shape === 'event').map(field => [field.path.toLowerCase(), field]),
);

/** Shapes that have the members of a record beside their own. */
const records: ReadonlySet<CloudTrailShape> = new Set(['networkActivity', 'insight']);

/** Deeper paths are not looked up by their end: nothing in the table is as deep. */
const deepest = 12;
/** Longest name of a member that is shown in full. */
const longestName = 100;

function find(shape: CloudTrailShape, pattern: string): Pick<CloudTrailPath, 'field' | 'match'> | undefined {
  const own = exact.get(keyOf(shape, pattern));
  if (own !== undefined) {
    return { field: own, match: 'exact' };
  }
  const other = spelled.get(keyOf(shape, pattern));
  if (other !== undefined) {
    return { field: other, match: 'spelling' };
  }
  const column = shape === 'lake' ? lowerCase.get(pattern.toLowerCase()) : undefined;
  if (column !== undefined) {
    return { field: column, match: 'spelling' };
  }
  const end = pattern.lastIndexOf('.');
  const wild = end < 0 ? undefined : exact.get(keyOf(shape, `${pattern.slice(0, end)}.*`));
  if (wild !== undefined) {
    return { field: wild, match: 'exact' };
  }
  return records.has(shape) ? find('event', pattern) : undefined;
}

/** Names that cannot be taken for a path of several. */
const isPlain = /^[^.[\]"]+$/;

/** `['resources', 0, 'ARN']` -> `resources[].ARN`; with `numbered`, `resources[0].ARN`. */
function write(path: JsonPath, numbered: boolean): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') {
      text += numbered ? `[${step}]` : '[]';
    } else {
      const name = step.length > longestName ? `${cutText(step, longestName)}...` : step;
      text += isPlain.test(name) ? `${text === '' ? '' : '.'}${name}` : `[${JSON.stringify(name)}]`;
    }
  }
  return text;
}

/**
 * Looks a path up, starting at the record. What the table does not have comes back with the row of what is around it, as
 * `inside`, and with nothing where that is not known either: `['toString']` is `unknown`.
 */
export function lookUpCloudTrailField(path: JsonPath, shape: CloudTrailShape = 'event'): CloudTrailPath {
  const text = write(path.slice(0, 100), true);
  const pattern = write(path.slice(0, 100), false);
  for (let length = Math.min(path.length, deepest); length > 0; length -= 1) {
    const part = length === path.length ? pattern : write(path.slice(0, length), false);
    const found = find(shape, part);
    if (found !== undefined) {
      const isItem = length === path.length - 1 && typeof path.at(-1) === 'number';
      const match = length === path.length ? found.match : isItem ? 'item' : 'inside';
      return { text, pattern, ...found, match };
    }
  }
  return { text, pattern, match: 'unknown' };
}
