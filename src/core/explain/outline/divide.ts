import { formatNumber, t } from '../../text/language';
import type { OutlineNode } from './types';

/** Most nodes in one list. */
const most = 200;

/** Nodes in lists that are not too long: 450 items give `[0] to [199]`, `[200] to [399]` and `[400] to [449]`. */
export function divide(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  if (nodes.length <= most) {
    return nodes;
  }
  let size = most;
  while (nodes.length > size * most) {
    size *= most;
  }
  return Array.from({ length: Math.ceil(nodes.length / size) }, (_, index): OutlineNode => {
    const children = nodes.slice(index * size, (index + 1) * size);
    const [first, last] = [children[0], children.at(-1)];
    return {
      label: t('{0} to {1}', first?.label ?? '', last?.label ?? ''),
      description: formatNumber(children.length),
      value: '',
      path: '',
      span: undefined,
      children: divide(children),
    };
  });
}
