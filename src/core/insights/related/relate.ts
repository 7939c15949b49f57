import type { RecordView } from '../view/types';
import { type Relation, relationOf } from './relations';
import { rules, weakRules } from './rules';
import { traitsOf } from './traits';

/** What to take for a relation. */
export interface RelateOptions {
  /** Also the same access key and the same session of a role, which join much. */
  readonly weak?: boolean;
}

/** What record `b` is to record `a`; undefined where nothing is known to join them. Neither is asked to be complete. */
export function relate(a: RecordView, b: RecordView, { weak = false }: RelateOptions = {}): Relation | undefined {
  const [first, second] = [traitsOf(a), traitsOf(b)];
  for (const rule of weak ? [...rules, ...weakRules] : rules) {
    const kind = rule(first, second);
    if (kind !== undefined) {
      return relationOf(kind);
    }
  }
  return undefined;
}
