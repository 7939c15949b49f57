import { visit } from 'jsonc-parser';
import type { Problem, Span } from '../../types';
import { withoutDepth } from './depth';
import type { MappedText } from './mappedText';

/** A value of a JSON text. All spans are offsets in the document, for values of escaped text too. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** Where the value stands: with its quotes or brackets. */
  readonly span: Span;
  /** Member name in the object that holds it, or position in the list; `undefined` at the top. */
  readonly name: string | number | undefined;
  /** Where the member name stands, with its quotes. */
  readonly keySpan: Span | undefined;
  readonly parent: JsonNode | undefined;
  /** Strings: what they say, without escapes. Numbers, `true`, `false` and `null`: as written. Others: empty. */
  readonly text: string;
  readonly children: readonly JsonNode[];
}

/** The name of a member, or of the list that an item stands in. */
export function memberName({ name, parent }: JsonNode): string {
  return typeof name === 'number' && parent !== undefined ? memberName(parent) : String(name ?? '');
}

/** A tree, and what was wrong on the way. */
export interface JsonTree {
  /** `undefined` when the text holds no value. */
  readonly root: JsonNode | undefined;
  readonly problems: readonly Problem[];
}

type Open = JsonNode & { readonly children: JsonNode[]; span: Span };

/** Problems kept of each kind; one broken place can make many. */
const PROBLEMS_KEPT = 10;

/** Finds the problems of a text while it is read; every problem is kept where it stands in the document. */
function createNotes(toDocument: (start: number, end: number) => Span) {
  const problems: Problem[] = [];
  const counts = new Map<Problem['code'], number>();
  const note = (code: Problem['code'], start: number, end: number): void => {
    const noted = counts.get(code) ?? 0;
    counts.set(code, noted + 1);
    if (noted < PROBLEMS_KEPT) {
      problems.push({ code, span: toDocument(start, end) });
    }
  };
  return { problems, note };
}

/** True for digits that mean another number once they are read as a 64-bit float: 9007199254740993. */
const isUnsafe = (written: string): boolean => {
  const value = Number(written);
  return !Number.isFinite(value) || (/^-?\d+$/.test(written) && !Number.isSafeInteger(value));
};

/** True for text with half a surrogate pair. */
const isHalved = (text: string): boolean => /\p{Surrogate}/u.test(text);

const kindOf = (value: unknown): JsonNode['kind'] =>
  value === null ? 'null' : typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';

/**
 * Reads the one JSON value in `source`, comments and trailing commas included. `place` says where its units stand in
 * the document: from an offset on, or each where the map says. What is broken or too deep is left out and told.
 */
export function readTree(source: string, place: number | MappedText['offsets']): JsonTree {
  const at = (offset: number): number => (typeof place === 'number' ? place + offset : (place[offset] ?? 0));
  const toDocument = (start: number, end: number): Span => ({ start: at(start), end: at(end) });
  const { problems, note } = createNotes(toDocument);
  const { text, deep } = withoutDepth(source);
  const open: Open[] = [];
  const keys: Set<string>[] = [];
  let root: JsonNode | undefined;
  let key: { readonly name: string; readonly span: Span } | undefined;
  /** True once a bracket was not closed before the end, and once something else was wrong there. */
  let isCut = false;
  let isBrokenAtEnd = false;
  let lastError = -1;
  const last = text.trimEnd().length;

  const add = (kind: JsonNode['kind'], start: number, end: number, written: string): Open => {
    const parent = open.at(-1);
    const node: Open = {
      kind,
      span: toDocument(start, end),
      name: parent === undefined ? undefined : parent.kind === 'array' ? parent.children.length : key?.name,
      keySpan: key?.span,
      parent,
      text: written,
      children: [],
    };
    key = undefined;
    parent?.children.push(node);
    root ??= node;
    return node;
  };
  const begin = (kind: 'object' | 'array', start: number): void => {
    open.push(add(kind, start, last, ''));
    keys.push(new Set());
  };
  const finish = (offset: number, length: number): void => {
    // At the end of the text all brackets that are open are told as closed, by nothing.
    isCut ||= length === 0;
    const node = open.pop();
    keys.pop();
    key = undefined;
    if (node !== undefined) {
      node.span = { start: node.span.start, end: at(Math.min(offset + length, last)) };
    }
  };

  visit(
    text,
    {
      onObjectBegin: offset => begin('object', offset),
      onArrayBegin: offset => begin('array', offset),
      onObjectEnd: finish,
      onArrayEnd: finish,
      onObjectProperty(name, offset, length) {
        const seen = keys.at(-1);
        if (seen?.has(name)) {
          note('duplicateKey', offset, offset + length);
        }
        seen?.add(name);
        key = { name, span: toDocument(offset, offset + length) };
      },
      onSeparator(sign) {
        if (sign === ',') {
          key = undefined;
        }
      },
      onLiteralValue(value: unknown, offset, length) {
        const kind = kindOf(value);
        const written = typeof value === 'string' ? value : text.slice(offset, offset + length);
        if (kind === 'number' && isUnsafe(written)) {
          note('unsafeNumber', offset, offset + length);
        } else if (kind === 'string' && isHalved(written)) {
          note('loneSurrogate', offset, offset + length);
        }
        add(kind, offset, offset + length, written);
      },
      onError(_code, offset, length) {
        if (offset + length >= last) {
          isBrokenAtEnd = true;
        } else if (lastError < 0 || text.slice(lastError, offset).trim() !== '') {
          lastError = offset + Math.max(1, length);
          note('jsonSyntax', offset, lastError);
        }
      },
    },
    { allowTrailingComma: true },
  );
  for (const { start, end } of deep) {
    note('tooDeep', start, end);
  }
  if (isCut || isBrokenAtEnd) {
    note(isCut || root?.kind === 'string' ? 'jsonTruncated' : 'jsonSyntax', Math.max(0, last - 1), last);
  }
  return { root, problems };
}
