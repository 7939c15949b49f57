import { createScan, type Scan, skipBlanks, stringEnd, Unit, valueEnd } from './scan';

/** One `"key": value` of an object. */
export interface Member {
  /** The key as it is written, escapes and all, without its quotes. */
  readonly key: string;
  /** Offset of the value's first character. */
  readonly start: number;
}

/**
 * The members of the object whose brace stands at `start`, one by one, none of them read. Ends quietly where the text
 * does, or where it stops being an object.
 */
export function* membersOf(scan: Scan, start: number): Generator<Member> {
  let i = scan.text.charCodeAt(start) === Unit.openBrace ? start + 1 : scan.end;
  for (;;) {
    i = skipBlanks(scan, i);
    while (scan.text.charCodeAt(i) === Unit.comma) {
      i = skipBlanks(scan, i + 1);
    }
    const keyEnd = scan.text.charCodeAt(i) === Unit.quote ? stringEnd(scan, i) : -1;
    const colon = keyEnd < 0 ? scan.end : skipBlanks(scan, keyEnd);
    const value = skipBlanks(scan, colon + 1);
    if (scan.text.charCodeAt(colon) !== Unit.colon || value >= scan.end) {
      return;
    }
    yield { key: scan.text.slice(i + 1, keyEnd - 1), start: value };
    i = valueEnd(scan, value);
    if (i < 0) {
      return;
    }
  }
}

/** The values of the list whose bracket stands at `start`, as offsets of their first characters. */
export function* itemsOf(scan: Scan, start: number): Generator<number> {
  let i = skipBlanks(scan, start + 1);
  while (i >= 0 && i < scan.end && scan.text.charCodeAt(i) !== Unit.closeBracket) {
    yield i;
    i = valueEnd(scan, i);
    if (i >= 0) {
      i = skipBlanks(scan, i);
      i = scan.text.charCodeAt(i) === Unit.comma ? skipBlanks(scan, i + 1) : i;
    }
  }
}

/** A cell of a row, `{"field":"@message","value":"..."}`; undefined for any other object. */
function cellOf(text: string, members: readonly Member[]): Member | undefined {
  const [field, value] = members;
  if (members.length !== 2 || field?.key !== 'field' || value?.key !== 'value') {
    return undefined;
  }
  const end = stringEnd(createScan(text), field.start);
  return { key: text.slice(field.start + 1, Math.max(field.start + 1, end - 1)), start: value.start };
}

/**
 * The top-level members of an object as key to offset of the value; of the rows of a query, which are lists of objects
 * of one member each, those members. Rows of CloudWatch Logs Insights name and value each cell; of these only what the
 * service itself names, as `@message`, is given. Empty for anything else.
 */
export function topMembers(text: string, start: number, end: number): ReadonlyMap<string, number> {
  const scan = createScan(text, end);
  const members = new Map<string, number>();
  const first = text.charCodeAt(start);
  const objects = first === Unit.openBrace ? [start] : first === Unit.openBracket ? itemsOf(scan, start) : [];
  for (const object of objects) {
    const found = [...membersOf(scan, object)];
    const cell = object === start ? undefined : cellOf(text, found);
    if (object !== start && cell === undefined && found.length > 1) {
      return new Map();
    }
    for (const { key, start: value } of cell === undefined ? found : cell.key.startsWith('@') ? [cell] : []) {
      members.set(key, value);
    }
  }
  return members;
}
