import { findArns } from './arns';
import { decodePathText, findUrls } from './hosts';
import { layersOf } from './layers';
import { isCommon, meaningOf } from './meaning';
import { findShapes } from './shapes';
import type { Find } from './types';
import { findValue } from './values';

/** What is known of the text that is looked through. */
export interface TextOptions {
  /** True for a user agent, where four numbers are mostly a version. */
  readonly isAgent?: boolean;
  /** True where an ARN at the beginning goes on to the end. */
  readonly isWhole?: boolean;
  /** Bucket of the record; tells its custom domain. */
  readonly bucket?: string;
}

/**
 * A parameter after `?` or `&`, which goes on to the next one, or a `name=value` in other text. A value may hold
 * parameters of its own, so the search goes on at its beginning.
 */
const parameter = /[?&]([\w.%~-]{1,80})=(?=([^&\s"'#]+))|(?<=^|[{,;\s(#[])([\w.-]{1,80})=(?=([^,&\s"'#;}]+))/g;

/** Names of parameters that hold paths in the audit data of Hadoop. */
const pathNames: ReadonlySet<string> = new Set(['p1', 'p2', 'path', 'path2']);
const fileName = /filename\*?=(?:UTF-8'')?"?([^";]+)/i;

/** What one parameter says; `start` is where its value begins. */
export function* findParameter(name: string, value: string, start: number): Generator<Find> {
  const decoded = decodePathText(value);
  const meaning = meaningOf(decodePathText(name), true);
  if (pathNames.has(name) && decoded.startsWith('/') && decoded !== '/') {
    yield { start, end: start + value.length, kind: 'key', value: decoded.slice(1) };
  } else if (meaning === 'key' && decoded.startsWith('/') && decoded.length > 1) {
    const at = value.startsWith('/') ? 1 : 3;
    yield { start: start + at, end: start + value.length, kind: 'key', value: decoded.slice(1) };
  } else {
    yield* findValue(meaning, value, decoded, start);
  }
  const file = /disposition$/i.test(name) ? fileName.exec(decoded)?.[1] : undefined;
  if (file !== undefined && !isCommon(file)) {
    const at = value.search(/filename/i);
    yield { start: start + at, end: start + value.length, kind: 'key', value: file };
  }
}

function* findParameters(text: string): Generator<Find> {
  if (!text.includes('=')) {
    return;
  }
  for (const match of text.matchAll(parameter)) {
    const [head, name = match[3] ?? '', value = match[4] ?? ''] = match;
    yield* findParameter(name, value, (match.index ?? 0) + head.length);
  }
}

function look(text: string, { isAgent = false, isWhole = false, bucket }: TextOptions): readonly Find[] {
  const finds: Find[] = [];
  for (const layer of layersOf(text)) {
    const { offsets } = layer;
    const place = (at: number): number => offsets?.[at] ?? at;
    for (const rule of [
      findParameters(layer.text),
      findUrls(layer.text, bucket),
      findArns(layer.text, isWhole),
      findShapes(layer.text, isAgent),
    ]) {
      for (const find of rule) {
        finds.push(offsets === undefined ? find : { ...find, start: place(find.start), end: place(find.end) });
      }
    }
  }
  return finds;
}

/** Texts that were looked through last: user agents, requesters and hosts are the same in most records. */
const seen = new Map<string, readonly Find[]>();
const MOST_SEEN = 2_000;
const LONGEST_SEEN = 400;

/**
 * Everything in a text that is told by its shape or by what stands around it, however often it was percent-encoded:
 * parameters, URLs, ARNs, hosts, accounts, IDs, addresses.
 */
export function findInText(text: string, options: TextOptions = {}): readonly Find[] {
  if (text.length > LONGEST_SEEN) {
    return look(text, options);
  }
  const id = `${options.isAgent ? 'a' : ''}${options.isWhole ? 'w' : ''} ${options.bucket ?? ''} ${text}`;
  let finds = seen.get(id);
  if (finds === undefined) {
    finds = look(text, options);
    if (seen.size >= MOST_SEEN) {
      seen.clear();
    }
    seen.set(id, finds);
  }
  return finds;
}
