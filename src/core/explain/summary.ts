import { makeVisible } from '../fields/hidden';
import type { Evidence, Reference } from '../types';
import type { Explanation } from './explainField';
import { shownText } from './shownText';
import type { Row } from './types';

/** What is said of a record as a whole; parts without anything to say are left out. */
interface Summary {
  readonly title: string;
  readonly subtitle: readonly (string | undefined)[];
  readonly meaning: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly references: readonly Reference[];
  readonly evidence: Evidence;
}

/** A record as a whole in the form of all explanations, with hidden characters written out. */
export const summaryOf = ({ title, subtitle, meaning, rows, notes, references, evidence }: Summary): Explanation => ({
  title: shownText(title, 400),
  subtitle: makeVisible(subtitle.filter(part => part !== undefined && part !== '').join(', ')),
  problems: [],
  meaning: meaning.filter(sentence => sentence !== '').map(makeVisible),
  rows: rows.slice(0, 6).map(({ label, value }) => ({ label, value: shownText(value, 200) })),
  notes: notes.map(makeVisible),
  field: '',
  references,
  evidence,
  translatable: false,
});
