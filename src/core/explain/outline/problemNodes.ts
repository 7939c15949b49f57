import { formatNumber } from '../../text/language';
import type { Problem } from '../../types';
import type { Group } from './groups';

/** Every problem once, in one sentence; a single one is told by its group already. */
export function problemGroup(problems: readonly Problem[], describe: (problem: Problem) => string): Group {
  const [first, ...others] = problems;
  return {
    name: 'Problems',
    description: first === undefined || others.length > 0 ? formatNumber(problems.length) : describe(first),
    nodes: problems.map(problem => ({
      label: describe(problem),
      description: '',
      value: '',
      path: '',
      span: problem.span,
      children: [],
    })),
  };
}
