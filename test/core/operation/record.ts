import fc from 'fast-check';
import type { AccessLogFieldId } from '../../../src/core/catalogue/types';
import type { ExplainInput } from '../../../src/core/explain/types';
import type { RecordContext } from '../../../src/core/fields/types';

/** The fields of a record that matter to a test; all others end before the line does. */
export type Neighbours = Partial<Record<AccessLogFieldId, string>>;

export const contextOf = (fields: Neighbours = {}): RecordContext => ({ text: id => fields[id] });

export const inputOf = (text: string, fields: Neighbours = {}): ExplainInput => ({
  text,
  context: contextOf(fields),
  options: { timeZone: 'utc', nowMs: 0 },
});

/** Text of characters that have broken a reader of logs: halves of characters, controls, quotes, separators, `%`. */
export const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '2',
    'F',
    '5',
    '%',
    '+',
    '.',
    '/',
    '-',
    '=',
    '?',
    '&',
    ' ',
    '"',
    '\0',
    '\ud800',
    '\udc00',
    '\u202e',
    'é',
    '\u{1f600}',
  ),
});
