import { formatDuration } from '../../../explain/formatAmount';
import { shownText } from '../../../explain/shownText';
import { t } from '../../../text/language';
import type { RecordView } from '../../view/types';
import type { Relation, RelationKind } from '../relations';
import { elapsed } from '../times';
import { type Traits, traitsOf } from '../traits';

/** A record that belongs to the one that is told of. */
export interface Relative {
  readonly view: RecordView;
  readonly relation: Relation;
}

/** A relative, read. */
export interface Member {
  readonly kind: RelationKind;
  readonly traits: Traits;
}

export const membersOf = (relatives: readonly Relative[]): readonly Member[] =>
  relatives.map(({ view, relation }) => ({ kind: relation.kind, traits: traitsOf(view) }));

/** Relatives of these kinds. */
export const ofKind = (members: readonly Member[], ...kinds: readonly RelationKind[]): readonly Traits[] =>
  members.filter(({ kind }) => kinds.includes(kind)).map(({ traits }) => traits);

/** `12 s later`, `3 min earlier`; nothing where a time is missing, or where two logs mean different times. */
export function passedWords(from: Traits, to: Traits): string | undefined {
  const passed = from.isEvent === to.isEvent ? elapsed(from, to) : undefined;
  if (passed === undefined) {
    return undefined;
  }
  const duration = formatDuration(Math.abs(passed));
  return Math.abs(passed) < 1_000
    ? t('in the same second')
    : passed > 0
      ? t('{0} later', duration)
      : t('{0} earlier', duration);
}

/** Longest ID or name in a sentence. */
const LONGEST = 120;

/** Log text in a sentence. */
export const show = (text: string | undefined): string => shownText(text ?? '-', LONGEST);

/** `PutObject`, `PutObject and UploadPart`: names in a sentence. */
export const listed = (names: readonly string[]): string =>
  names.length === 0 ? '' : names.reduce((all, name) => t('{0} and {1}', all, name));

/** Each text once. */
export const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter(text => text !== undefined)),
];

/** What came of a request: `503 SlowDown`, `AccessDenied`, `204`; nothing where the record does not tell. */
export const outcome = ({ status, error }: Traits): string | undefined => {
  const text = [status, error].filter(part => part !== undefined).join(' ');
  return text === '' ? undefined : show(text);
};
