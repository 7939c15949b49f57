import type { Span } from '../../types';
import type { JsonRecord } from './readRecord';
import type { JsonNode } from './tree';

/** Member names and list positions from the event down to a value. */
export type JsonPath = readonly (string | number)[];

/** What stands at an offset. */
export interface JsonPlace {
  readonly node: JsonNode;
  /** `between` for blanks, commas and colons inside of an object or list, which is the node then. */
  readonly part: 'key' | 'value' | 'between';
  /** From the event, or from the record's top for what stands in the envelope. */
  readonly path: JsonPath;
  /** The same as text: `resources[0].ARN`. */
  readonly dotted: string;
  readonly isInEvent: boolean;
}

const holds = (span: Span | undefined, offset: number): boolean =>
  span !== undefined && span.start <= offset && offset < span.end;

/** The member or item whose key or value may hold the offset: the last that begins at or before it. */
function childAt(node: JsonNode, offset: number): JsonNode | undefined {
  const { children } = node;
  const startOf = (child: JsonNode | undefined): number => (child?.keySpan ?? child?.span)?.start ?? 0;
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(children[middle]) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const child = children[low];
  return holds(child?.keySpan, offset) || holds(child?.span, offset) ? child : undefined;
}

/** The names from `top` down to `node`; from the top of the node's own tree when `top` does not hold it. */
export function pathOf(node: JsonNode, top: JsonNode | undefined): JsonPath {
  const path: (string | number)[] = [];
  for (let at: JsonNode | undefined = node; at !== undefined && at !== top; at = at.parent) {
    if (at.name !== undefined) {
      path.push(at.name);
    }
  }
  return path.reverse();
}

/** The path that the name of a column is: `userIdentity.arn` is a member of a member. No member stands deeper than eight. */
export const pathOfColumn = (name: string): readonly string[] =>
  /^[A-Za-z]+(?:\.[\w-]+){1,7}$/.test(name) ? name.split('.') : [name];

/**
 * The names from the record's event down to a value. A row of a query is a list of objects of one column each, or an
 * object; the column's position there is no part of its path, and its name may be a path by itself.
 */
export function eventPath(record: JsonRecord, node: JsonNode): JsonPath {
  const path = pathOf(node, record.event);
  if (record.shape !== 'cloudtrail-lake') {
    return path;
  }
  const [column, ...rest] = record.event?.kind === 'array' ? path.slice(1) : path;
  return typeof column === 'string'
    ? [...pathOfColumn(column).map((name, at) => (at > 0 && /^\d+$/.test(name) ? Number(name) : name)), ...rest]
    : path;
}

/** A path as text; names with dots, brackets, quotes or blanks in them stand in brackets and quotes. */
export const dottedPath = (path: JsonPath): string =>
  path
    .map((part, index) => {
      if (typeof part === 'number') {
        return `[${part}]`;
      }
      const isPlain = part !== '' && !/[\s.[\]"\p{Cc}]/u.test(part);
      return isPlain ? `${index > 0 ? '.' : ''}${part}` : `[${JSON.stringify(part)}]`;
    })
    .join('');

/** True when `node` is `top` or below it. */
function isAtOrBelow(node: JsonNode, top: JsonNode | undefined): boolean {
  let at: JsonNode | undefined = node;
  while (at !== undefined && at !== top) {
    at = at.parent;
  }
  return at !== undefined;
}

/**
 * The value whose key or value is at an offset of the document, in JSON that is escaped in a string too. `undefined`
 * outside of the record.
 */
export function nodeAt(record: JsonRecord, offset: number): JsonPlace | undefined {
  let node = record.root;
  if (node === undefined || !holds(node.span, offset)) {
    return undefined;
  }
  let part: JsonPlace['part'] = 'value';
  for (;;) {
    const current: JsonNode = node;
    const inside = record.embedded.find(({ holder, root }) => holder === current && holds(root.span, offset));
    const next = inside?.root ?? childAt(current, offset);
    if (next === undefined) {
      const isBracket = offset === current.span.start || offset === current.span.end - 1;
      part = current.kind === 'object' || current.kind === 'array' ? (isBracket ? 'value' : 'between') : 'value';
      break;
    }
    node = next;
    if (holds(next.keySpan, offset)) {
      part = 'key';
      break;
    }
  }
  const isInEvent = isAtOrBelow(node, record.event);
  const path = eventPath(record, node);
  return { node, part, path, dotted: dottedPath(path), isInEvent };
}
