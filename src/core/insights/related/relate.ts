import type { RecordView } from '../view/types';
import { type Relation, relationOf } from './relations';
import { rules, weakRules } from './rules';
import { type Traits, traitsOf } from './traits';

/** What to take for a relation. */
export interface RelateOptions {
  /** Also the same access key and the same session of a role, which join much. */
  readonly weak?: boolean;
}

/** What record `b` is to record `a`; undefined where nothing is known to join them. Neither is asked to be complete. */
export function relate(a: RecordView, b: RecordView, options: RelateOptions = {}): Relation | undefined {
  return relateTraits(traitsOf(a), traitsOf(b), options);
}

/** The same for records of which is read already what the rules look at. */
export function relateTraits(a: Traits, b: Traits, { weak = false }: RelateOptions = {}): Relation | undefined {
  for (const rule of weak ? [...rules, ...weakRules] : rules) {
    const kind = rule(a, b);
    if (kind !== undefined) {
      return relationOf(kind);
    }
  }
  return undefined;
}
