import type { Json } from '../../types';
import type { JsonNode } from './tree';

/** A tree as plain JSON: what JSON.parse would give of it. Of members with the same name the last one counts. */
export function toPlainJson(node: JsonNode): Json {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.children.map(child => [String(child.name), toPlainJson(child)]));
    case 'array':
      return node.children.map(toPlainJson);
    case 'string':
      return node.text;
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    default:
      return null;
  }
}
