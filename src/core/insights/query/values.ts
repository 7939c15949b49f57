import { msg, t } from '../../text/language';
import type { CommonFieldKind } from '../view/commonFields';
import { completeTime, readTime } from './times';
import type { QueryValue } from './types';

/** A piece of a query that stands for a value. */
export interface WrittenValue {
  readonly text: string;
  /** In quotes every character stands for itself. */
  readonly quoted: boolean;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
};

type Range = Extract<QueryValue, { kind: 'range' }>;

const numbers = (written: string, min: number, max = min): Range => ({
  kind: 'range',
  of: 'number',
  min,
  max,
  written,
});

/** `10MB`, `1.5GiB`, `404`, `4xx`; undefined for everything else. */
function readNumber(text: string): Range | undefined {
  const [, digits, unit = ''] = /^(\d{1,300}(?:\.\d{1,30})?) ?([a-z]{0,3})$/i.exec(text) ?? [];
  const factor = units[unit.toUpperCase()];
  if (digits !== undefined && factor !== undefined) {
    return numbers(text, Number(digits) * factor);
  }
  const [, hundreds] = /^([1-5])xx$/i.exec(text) ?? [];
  return hundreds === undefined ? undefined : numbers(text, Number(hundreds) * 100, Number(hundreds) * 100 + 99);
}

function readMoment(text: string): Range | undefined {
  const time = readTime(text);
  return time && { kind: 'range', of: 'time', ...time, written: text };
}

/** A number or a time as a range: what fits the field, or for a field of text whichever the value is. */
function readOne(text: string, kind: CommonFieldKind): Range | undefined {
  return kind === 'time' ? readMoment(text) : (readNumber(text) ?? (kind === 'text' ? readMoment(text) : undefined));
}

/** `a..b`, both ends included; a sentence where the ends do not go together; undefined where it is no range. */
export function readRange({ text }: WrittenValue, kind: CommonFieldKind): Range | string | undefined {
  const [, from = '', to = ''] = /^(.*?)\.\.(.*)$/s.exec(text) ?? [];
  const low = readOne(from, kind);
  if (low === undefined) {
    return undefined;
  }
  const high = readOne(low.of === 'time' ? completeTime(from, to) : to, kind);
  if (high === undefined || high.of !== low.of) {
    return t('A range is written FROM..TO, and "{0}" does not go with "{1}".', to, from);
  }
  return high.max < low.min
    ? t('This range ends before it begins.')
    : { kind: 'range', of: low.of, min: low.min, max: high.max, written: text };
}

/** Said of a value that has no order. */
const unordered: Readonly<Record<CommonFieldKind, string>> = {
  text: msg(
    '"{0}" cannot be compared in order; this takes a number, an amount such as 10MB, or a time such as 2026-03-01T10:00.',
  ),
  number: msg('"{0}" cannot be compared in order; this takes a number such as 404, or a class such as 4xx.'),
  size: msg('"{0}" cannot be compared in order; this takes an amount such as 4096, 10MB or 1GiB.'),
  time: msg(
    '"{0}" cannot be compared in order; this takes a time in UTC such as 2026-03-01, 2026-03-01T10 or 2026-03-01T10:15:02.',
  ),
};
/** Said of a value that a field can never have. */
const impossible: Readonly<Record<Exclude<CommonFieldKind, 'text'>, string>> = {
  number: msg('"{0}" is no value of this field; it takes a number such as 404, or a class such as 4xx.'),
  size: msg('"{0}" is no value of this field; it takes an amount such as 4096, 10MB or 1GiB.'),
  time: msg(
    '"{0}" is no value of this field; it takes a time in UTC such as 2026-03-01, 2026-03-01T10 or 2026-03-01T10:15:02.',
  ),
};

/** What an order can be told of: a number or a time; a sentence for anything else. */
export function readOrdered(value: WrittenValue, kind: CommonFieldKind): QueryValue | string {
  return readOne(value.text, kind) ?? t(unordered[kind], value.text);
}

/** What a field can be equal to; a sentence where a field of numbers or times can never be. */
export function readEqual(value: WrittenValue, kind: CommonFieldKind): QueryValue | string {
  const { text, quoted } = value;
  if (text === '-') {
    return { kind: 'nothing', written: text };
  }
  const range = kind === 'text' ? undefined : readOne(text, kind);
  if (range !== undefined) {
    return range;
  }
  if (!quoted && text.includes('*')) {
    return { kind: 'wildcard', written: text };
  }
  return kind === 'text' || quoted ? { kind: 'text', written: text } : t(impossible[kind], text);
}
