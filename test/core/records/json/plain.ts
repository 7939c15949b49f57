import type { JsonNode } from '../../../../src/core/records/json/tree';

/** A tree as the value it stands for, of members of the same name the last. */
export function plainOf(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'object':
      return Object.fromEntries(node.children.map(child => [child.name, plainOf(child)]));
    case 'array':
      return node.children.map(plainOf);
    case 'string':
      return node.text;
    default:
      return node === undefined ? undefined : JSON.parse(node.text);
  }
}
