import { msg, t } from '../../text/language';
import { shownText } from '../shownText';
import type { OutlineIcon, RecordHeadline } from './types';

/** Longest part of a headline; keys have up to 1,024 characters. */
const longest = 200;

/** What a headline is made of; texts as they stand in the record. */
export interface HeadlineParts {
  /** Moment of the record, where it has one. */
  readonly epochMs?: number | undefined;
  /** The time as it is written. */
  readonly writtenTime?: string | undefined;
  readonly operation: string;
  readonly what?: string | undefined;
  readonly outcome?: readonly (string | undefined)[];
  readonly who?: string;
  readonly icon: OutlineIcon;
}

const spoken: Readonly<Partial<Record<OutlineIcon, string>>> = {
  refused: msg('refused'),
  failed: msg('failed'),
  unreadable: msg('unreadable'),
};

const show = (text: string): string => shownText(text, longest);

/** `10:15:03` in UTC; the text as it is written for what is no time. */
function timeOf({ epochMs, writtenTime = '' }: HeadlineParts): string {
  return epochMs === undefined ? shownText(writtenTime, 40) : new Date(epochMs).toISOString().slice(-13, -5);
}

/** Puts a headline together. */
export function headlineOf(parts: HeadlineParts): RecordHeadline {
  const time = timeOf(parts);
  const [operation, what, who] = [parts.operation, parts.what ?? '', parts.who ?? ''].map(show) as [
    string,
    string,
    string,
  ];
  const outcome = show((parts.outcome ?? []).filter(text => text !== undefined && text !== '').join(' '));
  const said = [time, operation, what, outcome, who, t(spoken[parts.icon] ?? '')];
  return {
    time,
    epochMs: parts.epochMs,
    operation,
    what,
    outcome,
    who,
    icon: parts.icon,
    accessibleLabel: said.filter(text => text !== '').join(', '),
  };
}

/** A line or value that is no record: what it is, and how it begins. */
export function unreadableHeadline(operation: string, text: string): RecordHeadline {
  return headlineOf({ operation, what: text, icon: 'unreadable' });
}
