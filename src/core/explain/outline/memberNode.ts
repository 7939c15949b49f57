import {
  dottedPath,
  eventPath,
  type JsonNode,
  type JsonPath,
  type JsonRecord,
  memberName,
} from '../../fields/cloudTrail/tree';
import { maskNamed, type SecretOptions } from '../../fields/maskText';
import { t } from '../../text/language';
import type { Span } from '../../types';
import { nameList, nameObject, nameShape } from '../cloudTrail/field';
import type { Explanation } from '../explainField';
import { shownText } from '../shownText';
import { divide } from './divide';
import { beforeColon, longestText, once, shortTitle } from './shortValue';
import type { OutlineNode } from './types';

/** Says what a member is; undefined where nothing can be said of any member. */
export type ExplainMember = (path: JsonPath) => Explanation;

/** What members become nodes with. */
export interface MemberTools {
  readonly record: JsonRecord;
  readonly options: SecretOptions;
  readonly explain: ExplainMember | undefined;
  /** A name in place of that in the record. */
  readonly label?: (node: JsonNode) => string | undefined;
}

const spanOf = ({ keySpan, span }: JsonNode): Span => ({ start: keySpan?.start ?? span.start, end: span.end });

/** The text of a value, masked where it is a secret. */
const textOf = (node: JsonNode, { showSecrets = false }: SecretOptions): string =>
  showSecrets || node.kind === 'boolean' || node.kind === 'null' ? node.text : maskNamed(memberName(node), node.text);

/** The value as it is written, or how much there is of it. */
function describe(node: JsonNode, options: SecretOptions): string {
  const { kind, children } = node;
  const text = textOf(node, options);
  switch (kind) {
    case 'object':
      return nameObject(children.length);
    case 'array':
      return nameList(children.length);
    case 'string':
      return text === '' ? '""' : shownText(text, longestText);
    default:
      return shownText(text, longestText);
  }
}

const lastByName = new WeakMap<JsonNode, ReadonlyMap<JsonNode['name'], JsonNode>>();

/** Of members with the same name only the last is what the rest of the program reads as the value of the path. */
function isRead(node: JsonNode): boolean {
  const { parent } = node;
  if (parent?.kind !== 'object') {
    return true;
  }
  const known = lastByName.get(parent) ?? new Map(parent.children.map(child => [child.name, child]));
  lastByName.set(parent, known);
  return known.get(node.name) === node;
}

const nameOf = ({ name }: JsonNode): string =>
  typeof name === 'number' ? `[${name}]` : shownText(name ?? t('Value'), longestText);

function shortMeaning(node: JsonNode, title: string, options: SecretOptions): string {
  const raw = describe(node, options);
  const isEmpty = node.kind === 'null' || (node.kind === 'string' && node.text === '');
  const short = shortTitle(/^[1-5]\d\d$/.test(raw) ? beforeColon(title) : title, raw);
  return isEmpty && (short === nameShape(null) || short === nameShape('')) ? '' : short;
}

/** A member or item with all below it; `children` in place of all of its own. Read and explained when asked for. */
export function memberNode(node: JsonNode, tools: MemberTools, children = node.children): OutlineNode {
  const path = eventPath(tools.record, node);
  const explainMember = path.length > 0 && isRead(node) ? tools.explain : undefined;
  const explain = explainMember && once(() => explainMember(path));
  const value = once(() => (explain === undefined ? '' : shortMeaning(node, explain().title, tools.options)));
  const below = once(() => divide(children.map(child => memberNode(child, { ...tools, explain: explainMember }))));
  return {
    label: tools.label?.(node) ?? nameOf(node),
    description: describe(node, tools.options),
    get value() {
      return value();
    },
    path: dottedPath(path),
    span: spanOf(node),
    ...(explain !== undefined && { explain }),
    get children() {
      return below();
    },
  };
}
