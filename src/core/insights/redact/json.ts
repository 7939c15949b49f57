import { accessLogFields } from '../../catalogue/accessLogFields';
import type { RecordContext } from '../../fields/types';
import { type MappedText, mapThrough, readEscapedText } from '../../records/json/mappedText';
import { childOf } from '../../records/json/readRecord';
import { isEscaped } from '../../records/json/scan';
import { type JsonNode, readTree } from '../../records/json/tree';
import { problemGrades } from '../../records/problems';
import type { Span } from '../../types';
import { findGaps } from './gaps';
import { type PiecesOfRecord, piecesOfLine } from './line';
import { type Meaning, meaningOf } from './meaning';
import { findInRequest } from './request';
import { findInText } from './text';
import type { Find, Piece } from './types';
import { findValue } from './values';

/** Text that a tree was read from; `mapped` where it was escaped in other text. */
interface Layer {
  readonly text: string;
  readonly mapped: MappedText | undefined;
}

/** JSON in strings of JSON that is opened. */
const MOST_LAYERS = 6;
const isEmbedded = /^\s*(?:\{\s*(?:"|\}\s*$)|\[\s*[{["])/;
const isLine = / \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} /;
const isSentence = /message|reason|description/i;
const isPlainId = /^(?!.*arn:)[\w.:+/= -]{0,160}$/;

/** The nearest member name: an item of a list has that of the list. */
function nameOf(node: JsonNode): string {
  let at: JsonNode | undefined = node;
  while (typeof at?.name === 'number') {
    at = at.parent;
  }
  return String(at?.name ?? '');
}

/** What a value is, by its member name and what stands beside it: a tag has a key too, and resources have a type. */
function meaningIn(node: JsonNode, name: string): Meaning {
  const beside = (other: string): string | undefined => childOf(node.parent, other)?.text;
  if (/^key$/i.test(name) && (beside('value') ?? beside('Value')) !== undefined) {
    return 'text';
  }
  if (name === 'ResourceName') {
    const type = beside('ResourceType') ?? '';
    const kinds: readonly (readonly [string, Meaning])[] = [
      ['S3::Bucket', 'bucket'],
      ['S3::Object', 'copySource'],
      ['IAM::AccessKey', 'credential'],
      ['AWS::IAM', 'name'],
    ];
    return kinds.find(([part]) => type.includes(part))?.[1] ?? 'text';
  }
  return name === 'name' && node.parent?.name === 'bucket' ? 'bucket' : meaningOf(name);
}

const jsonNames: ReadonlyMap<string, string> = new Map(
  accessLogFields.map(({ id, cloudWatchField }) => [id, cloudWatchField]),
);
/** The members of an access-log record in its JSON form, as those of the text form. */
const contextOf = (parent: JsonNode | undefined): RecordContext => ({
  text: id => childOf(parent, jsonNames.get(id) ?? '')?.text,
});

function findInString(node: JsonNode, name: string, text: string): readonly Find[] {
  const meaning = meaningIn(node, name);
  if (name === 'request_uri') {
    return [...findInRequest(text, contextOf(node.parent), childOf(node.parent, 'key_name')?.text)];
  }
  const found = [...findValue(meaning, text, text, 0)];
  const isWhole = !isSentence.test(name);
  return [...found, ...findInText(text, { isAgent: meaning === 'agent', isWhole })];
}

/** The inside of a string token, without its quotes and escapes. */
function insideOf({ text, mapped }: Layer, start: number, end: number): MappedText {
  const isClosed = end - start > 1 && text[end - 1] === '"' && !isEscaped(text, end - 1);
  return mapThrough(readEscapedText(text.slice(start + 1, isClosed ? end - 1 : end), start + 1), mapped);
}

function* piecesOfString(node: JsonNode, { text, offsets }: MappedText): Generator<Piece> {
  const name = nameOf(node);
  if (isSentence.test(name) && isLine.test(text)) {
    for (const piece of piecesOfLine(text).pieces) {
      yield { ...piece, offsets: offsets.subarray(Number(piece.offsets)) };
    }
  } else if (meaningOf(name) !== 'unchanged' || !isPlainId.test(text)) {
    yield { text, offsets, finds: findInString(node, name, text), isSearched: true };
  }
}

/** An account that is written as a number; its placeholder begins with zeros, so it becomes a string. */
function* piecesOfNumber(node: JsonNode, { mapped }: Layer): Generator<Piece> {
  if (/^\d{12}$/.test(node.text) && /account|owner/i.test(nameOf(node))) {
    const find = { start: 0, end: 12, kind: 'account', value: node.text } as const;
    const offsets = mapped === undefined ? node.span.start : mapped.offsets.subarray(node.span.start);
    yield {
      text: node.text,
      offsets,
      finds: [mapped === undefined ? { ...find, form: 'quoted' } : find],
      isSearched: false,
    };
  }
}

/** Member names that are more than a word can hold values too. */
function* piecesOfKey(node: JsonNode, layer: Layer): Generator<Piece> {
  if (node.keySpan !== undefined && typeof node.name === 'string' && /[^A-Za-z]/.test(node.name)) {
    const { text, offsets } = insideOf(layer, node.keySpan.start, node.keySpan.end);
    yield { text, offsets, finds: findInText(text), isSearched: true };
  }
}

/** Adds the pieces of a text to those there are; true where part of it could not be read. */
function collect(layer: Layer, depth: number, pieces: Piece[]): boolean {
  const { root, problems } = readTree(layer.text, 0);
  const tokens: Span[] = [];
  let isUnread = root === undefined || problems.some(({ code }) => problemGrades[code] === 'error');
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.keySpan !== undefined) {
      tokens.push(node.keySpan);
      pieces.push(...piecesOfKey(node, layer));
    }
    if (node.kind === 'string') {
      tokens.push(node.span);
      const inside = insideOf(layer, node.span.start, node.span.end);
      if (depth < MOST_LAYERS && isEmbedded.test(inside.text)) {
        isUnread = collect({ text: inside.text, mapped: inside }, depth + 1, pieces) || isUnread;
      } else if (inside.text !== '') {
        pieces.push(...piecesOfString(node, inside));
      }
    } else if (node.kind === 'number') {
      tokens.push(node.span);
      pieces.push(...piecesOfNumber(node, layer));
    }
    for (const child of node.children) {
      open.push(child);
    }
  }
  for (const { start, text } of findGaps(layer.text, tokens)) {
    const inside = mapThrough(readEscapedText(text, start), layer.mapped);
    pieces.push({ ...inside, finds: [...findMembers(inside.text), ...findInText(inside.text)], isSearched: true });
  }
  return isUnread;
}

/** The name of a member of broken JSON up to its value, all quotes escaped as often: `"a": "`, `\"a\":\"`. */
const opening = /(?<!\\)(\\*)"([\w.@:-]{1,80})\1"\s*:\s*\1"/g;

/**
 * Where a value ends whose quotes stand behind `level` backslashes. A quote behind as many, after any number of escaped
 * backslashes, is its end; one that is escaped once more is part of it, and one behind fewer ends what is around it.
 */
function endOfValue(text: string, from: number, level: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let start = quote;
    while (start > from && text[start - 1] === '\\') {
      start--;
    }
    const escapes = (quote - start - level) / (level + 1);
    if (escapes < 0 || escapes % 2 !== 1) {
      return Math.max(start, quote - level);
    }
  }
  return text.length;
}

/** Members in text that is no JSON, or none that could be read. */
export function* findMembers(text: string): Generator<Find> {
  let end = 0;
  for (const match of text.matchAll(opening)) {
    const [whole, { length: level } = '', name = ''] = match;
    const start = (match.index ?? 0) + whole.length;
    if (start >= end) {
      end = endOfValue(text, start, level);
      const value = text.slice(start, end);
      yield* findValue(meaningOf(name), value, value, start);
    }
  }
}

/** The text of one JSON record, or of any JSON, as pieces: its strings, those in JSON in strings, and what is broken. */
export function piecesOfJson(text: string): PiecesOfRecord {
  const pieces: Piece[] = [];
  const isUnread = collect({ text, mapped: undefined }, 0, pieces);
  return { pieces, isText: isUnread, isUnread };
}
