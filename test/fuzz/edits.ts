/** What is done to a text; `at` and `length` are taken modulo what there is. */
export interface Edit {
  readonly kind: 'cut' | 'insert' | 'double' | 'repeat' | 'nest' | 'splice' | 'unit' | 'end';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

export const editKinds: readonly Edit['kind'][] = [
  'cut',
  'insert',
  'double',
  'repeat',
  'nest',
  'splice',
  'unit',
  'end',
];

/** Longest text that edits make, unless more is asked for. */
const LONGEST = 20_000;

/** Opening and closing of what a part of a text is nested in. */
const nests: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['"', '"'],
  ['(', ')'],
  ['{"Records":[', ']}'],
  ['not (', ')'],
];

function applyOne(text: string, { kind, at, length, piece }: Edit, other: string, longest: number): string {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + (length % 97));
  const [head, part, tail] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'cut':
      return head + tail;
    case 'insert':
      return head + piece + part + tail;
    case 'double':
      return head + part + part + tail;
    case 'repeat': {
      const unit = part === '' ? piece : part;
      const most = Math.max(0, Math.floor((longest - text.length) / Math.max(1, unit.length)));
      return head + unit.repeat(Math.min(most, length)) + tail;
    }
    case 'nest': {
      const [open, close] = nests[at % nests.length] as readonly [string, string];
      const times = Math.min(length % 600, Math.floor(longest / (open.length + 1)));
      return head + open.repeat(times) + part + close.repeat(length % 3 === 0 ? 0 : times) + tail;
    }
    case 'splice':
      return head + other.slice(at % (other.length + 1));
    case 'unit':
      return head + String.fromCharCode(length % 0x10000) + text.slice(start + 1);
    case 'end':
      return head;
  }
}

/** A text after some edits, one after another. `other` is a second text, of which pieces are taken. */
export const applyEdits = (text: string, edits: readonly Edit[], other = '', longest = LONGEST): string =>
  edits.reduce((edited, edit) => applyOne(edited, edit, other, longest), text).slice(0, longest);
