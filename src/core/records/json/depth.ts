import { createScanner } from 'jsonc-parser';
import type { Span } from '../../types';

/** Objects and lists that are read inside of one another; what is deeper is left out. */
export const MAX_DEPTH = 256;

// The scanner's kinds, which it exports in a form that cannot be imported.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const END = 17;

/** True when there are so few brackets that nothing can be too deep. */
function isShallow(text: string): boolean {
  let left = MAX_DEPTH;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      left--;
      if (left < 0) {
        return false;
      }
    }
  }
  return true;
}

/** Stretches of the text that are deeper than `MAX_DEPTH`, with their brackets. */
function deepSpans(text: string): Span[] {
  const scanner = createScanner(text, true);
  const spans: Span[] = [];
  // A byte for each bracket that is open; a hostile text has no others.
  const open = new Uint8Array(text.length);
  let depth = 0;
  let start = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) {
      if (depth === MAX_DEPTH) {
        start = scanner.getTokenOffset();
      }
      open[depth++] = token + 1;
    } else if ((token === CLOSE_BRACE || token === CLOSE_BRACKET) && open[depth - 1] === token) {
      depth--;
      if (depth === MAX_DEPTH) {
        spans.push({ start, end: scanner.getPosition() });
      }
    }
  }
  return depth > MAX_DEPTH ? [...spans, { start, end: text.length }] : spans;
}

/** Text of the same length in which what is too deep is an empty object or list, or blank when it has no end. */
export function withoutDepth(text: string): { readonly text: string; readonly deep: readonly Span[] } {
  const deep = isShallow(text) ? [] : deepSpans(text);
  if (deep.length === 0) {
    return { text, deep };
  }
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of deep) {
    const close = text[end - 1] ?? '';
    const isClosed = end - start > 1 && (text[start] === '{' ? '}' : ']') === close;
    const blank = ' '.repeat(end - start - (isClosed ? 2 : 0));
    parts.push(text.slice(from, start), isClosed ? `${text[start]}${blank}${close}` : blank);
    from = end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), deep };
}
