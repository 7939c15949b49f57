import type { Span } from '../../types';
import type { OutlineNode } from './types';

interface Found {
  readonly path: readonly number[];
  readonly size: number;
}

type Holds = (span: Span) => boolean;

/** The smallest field or member that holds the offset; of two of the same size the deeper one. */
function search(nodes: readonly OutlineNode[], holds: Holds, above: readonly number[]): Found | undefined {
  let best: Found | undefined;
  for (const [index, node] of nodes.entries()) {
    if (node.span !== undefined && !holds(node.span)) {
      continue;
    }
    const path = [...above, index];
    const inside = search(node.children, holds, path);
    const own =
      node.span !== undefined && node.path !== '' ? { path, size: node.span.end - node.span.start } : undefined;
    for (const found of [inside, own]) {
      if (found !== undefined && (best === undefined || found.size < best.size)) {
        best = found;
      }
    }
  }
  return best;
}

/**
 * The way to the field or member at an offset, as positions: `[2, 0]` is the first child of the third node. An offset
 * right behind a field belongs to it. Empty where nothing stands; problems are never found.
 */
export function nodeAtOffset(nodes: readonly OutlineNode[], offset: number): readonly number[] {
  const found =
    search(nodes, ({ start, end }) => start <= offset && offset < end, []) ??
    search(nodes, ({ end }) => offset === end, []);
  return found?.path ?? [];
}
