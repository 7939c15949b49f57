import type { PatternNode, Place, UnitTest } from './syntax';

/** One step of a program; numbers are those of steps. */
export type Step =
  | { readonly kind: 'unit'; readonly test: UnitTest; readonly next: number }
  | { readonly kind: 'place'; readonly place: Place; readonly next: number }
  | { readonly kind: 'either'; readonly next: readonly number[] }
  | { readonly kind: 'found' };

/** Steps of one program; `{1000}` makes a thousand of one. */
const MOST_STEPS = 4_000;

export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Makes steps of a pattern, from its end to its start; undefined where they would be too many. */
export function createProgram(pattern: PatternNode): Program | undefined {
  const steps: Step[] = [{ kind: 'found' }];
  const add = (step: Step): number => steps.push(step) - 1;

  const addRepeat = (part: PatternNode, min: number, max: number, next: number): number => {
    let start = next;
    if (max === Number.POSITIVE_INFINITY) {
      const ways = [next];
      start = add({ kind: 'either', next: ways });
      ways.push(addNode(part, start));
    }
    for (let more = max === Number.POSITIVE_INFINITY ? 0 : max - min; more > 0 && steps.length <= MOST_STEPS; more--) {
      start = add({ kind: 'either', next: [next, addNode(part, start)] });
    }
    for (let times = min; times > 0 && steps.length <= MOST_STEPS; times--) {
      start = addNode(part, start);
    }
    return start;
  };

  const addNode = (node: PatternNode, next: number): number => {
    if (steps.length > MOST_STEPS) {
      return next;
    }
    switch (node.kind) {
      case 'unit':
        return add({ kind: 'unit', test: node.test, next });
      case 'place':
        return add({ kind: 'place', place: node.place, next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => addNode(part, after), next);
      case 'choice':
        return add({ kind: 'either', next: node.parts.map(part => addNode(part, next)) });
      case 'repeat':
        return addRepeat(node.part, node.min, node.max, next);
    }
  };

  const start = addNode(pattern, 0);
  return steps.length > MOST_STEPS ? undefined : { steps, start };
}
