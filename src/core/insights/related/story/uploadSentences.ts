import { count, formatNumber, msg, t } from '../../../text/language';

/** What became of an upload, and when, seen from one of its records: `12 s later`; undefined where that is not known. */
export interface Fate {
  readonly end: 'completed' | 'aborted' | 'unknown';
  readonly passed: string | undefined;
}

/** When an upload began, seen from its end: `30 s earlier`; and whether that is sure. */
export interface Origin {
  readonly passed: string;
  readonly isSure: boolean;
}

/** Messages for one part and for several. */
type Pair = readonly [one: string, many: string];
type ByFate<Message> = Readonly<Record<Fate['end'] | 'completedThen' | 'abortedThen', Message>>;
type ByOrigin<Message> = Readonly<Record<'unknown' | 'sure' | 'likely', Message>>;

const begins: ByFate<string> = {
  unknown: msg('Begins an upload.'),
  completed: msg('Begins an upload that was completed.'),
  completedThen: msg('Begins an upload that was completed {0}.'),
  aborted: msg('Begins an upload that was aborted.'),
  abortedThen: msg('Begins an upload that was aborted {0}.'),
};
const likelyBegins: ByFate<string> = {
  unknown: msg('Probably begins an upload.'),
  completed: msg('Probably begins an upload that was completed.'),
  completedThen: msg('Probably begins an upload that was completed {0}.'),
  aborted: msg('Probably begins an upload that was aborted.'),
  abortedThen: msg('Probably begins an upload that was aborted {0}.'),
};
const somePart: ByFate<string> = {
  unknown: msg('A part of an upload.'),
  completed: msg('A part of an upload that was completed.'),
  completedThen: msg('A part of an upload that was completed {0}.'),
  aborted: msg('A part of an upload that was aborted.'),
  abortedThen: msg('A part of an upload that was aborted {0}.'),
};
/** {1} is the number of the part. */
const thePart: ByFate<string> = {
  unknown: msg('Part {1} of an upload.'),
  completed: msg('Part {1} of an upload that was completed.'),
  completedThen: msg('Part {1} of an upload that was completed {0}.'),
  aborted: msg('Part {1} of an upload that was aborted.'),
  abortedThen: msg('Part {1} of an upload that was aborted {0}.'),
};
const lists: ByFate<string> = {
  unknown: msg('Lists the parts of an upload.'),
  completed: msg('Lists the parts of an upload that was completed.'),
  completedThen: msg('Lists the parts of an upload that was completed {0}.'),
  aborted: msg('Lists the parts of an upload that was aborted.'),
  abortedThen: msg('Lists the parts of an upload that was aborted {0}.'),
};

/** Of an upload that was completed, with all its parts. */
const beginsWhole = {
  completed: [
    msg('Begins an upload of {0} part that was completed.'),
    msg('Begins an upload of {0} parts that was completed.'),
  ],
  completedThen: [
    msg('Begins an upload of {0} part that was completed {1}.'),
    msg('Begins an upload of {0} parts that was completed {1}.'),
  ],
} as const satisfies Partial<ByFate<Pair>>;
const likelyBeginsWhole = {
  completed: [
    msg('Probably begins an upload of {0} part that was completed.'),
    msg('Probably begins an upload of {0} parts that was completed.'),
  ],
  completedThen: [
    msg('Probably begins an upload of {0} part that was completed {1}.'),
    msg('Probably begins an upload of {0} parts that was completed {1}.'),
  ],
} as const satisfies Partial<ByFate<Pair>>;

const completes: ByOrigin<string> = {
  unknown: msg('Completes an upload.'),
  sure: msg('Completes an upload that began {0}.'),
  likely: msg('Completes an upload that probably began {0}.'),
};
const completesWhole: ByOrigin<Pair> = {
  unknown: [msg('Completes an upload of {0} part.'), msg('Completes an upload of {0} parts.')],
  sure: [
    msg('Completes an upload of {0} part that began {1}.'),
    msg('Completes an upload of {0} parts that began {1}.'),
  ],
  likely: [
    msg('Completes an upload of {0} part that probably began {1}.'),
    msg('Completes an upload of {0} parts that probably began {1}.'),
  ],
};
const failsToComplete: ByOrigin<string> = {
  unknown: msg('Did not complete an upload.'),
  sure: msg('Did not complete an upload that began {0}.'),
  likely: msg('Did not complete an upload that probably began {0}.'),
};
const failsToCompleteWhole: ByOrigin<Pair> = {
  unknown: [msg('Did not complete an upload of {0} part.'), msg('Did not complete an upload of {0} parts.')],
  sure: [
    msg('Did not complete an upload of {0} part that began {1}.'),
    msg('Did not complete an upload of {0} parts that began {1}.'),
  ],
  likely: [
    msg('Did not complete an upload of {0} part that probably began {1}.'),
    msg('Did not complete an upload of {0} parts that probably began {1}.'),
  ],
};
const aborts: ByOrigin<string> = {
  unknown: msg('Aborts an upload.'),
  sure: msg('Aborts an upload that began {0}.'),
  likely: msg('Aborts an upload that probably began {0}.'),
};
const failsToAbort: ByOrigin<string> = {
  unknown: msg('Did not abort an upload.'),
  sure: msg('Did not abort an upload that began {0}.'),
  likely: msg('Did not abort an upload that probably began {0}.'),
};

function ofFate<Message>(messages: ByFate<Message>, { end, passed }: Fate): Message {
  if (end === 'unknown' || passed === undefined) {
    return messages[end];
  }
  return end === 'completed' ? messages.completedThen : messages.abortedThen;
}

const ofOrigin = <Message>(messages: ByOrigin<Message>, origin: Origin | undefined): Message =>
  messages[origin === undefined ? 'unknown' : origin.isSure ? 'sure' : 'likely'];

/** The begin of an upload; `parts` is 0 unless all of a completed one are known. */
export function tellCreate(isLikely: boolean, parts: number, fate: Fate): string {
  const { passed = '' } = fate;
  if (parts === 0) {
    return t(ofFate(isLikely ? likelyBegins : begins, fate), passed);
  }
  const [one, many] = (isLikely ? likelyBeginsWhole : beginsWhole)[passed === '' ? 'completed' : 'completedThen'];
  return count(one, many, parts, passed);
}

/** A part; `number` is undefined where the record does not tell it, `parts` 0 unless all of a completed upload are known. */
export function tellPart(number: string | undefined, parts: number, fate: Fate): string {
  const { passed = '' } = fate;
  if (number === undefined || parts === 0) {
    return t(ofFate(number === undefined ? somePart : thePart, fate), passed, number ?? '');
  }
  return passed === ''
    ? t('Part {0} of {1} of an upload that was completed.', number, formatNumber(parts))
    : t('Part {0} of {1} of an upload that was completed {2}.', number, formatNumber(parts), passed);
}

/** A list of the parts of an upload. */
export const tellList = (fate: Fate): string => t(ofFate(lists, fate), fate.passed ?? '');

/** The completion of an upload, or a try; `parts` is 0 unless all of a completed one are known. */
export function tellComplete(failed: boolean, parts: number, origin: Origin | undefined): string {
  const passed = origin?.passed ?? '';
  if (parts === 0) {
    return t(ofOrigin(failed ? failsToComplete : completes, origin), passed);
  }
  const [one, many] = ofOrigin(failed ? failsToCompleteWhole : completesWhole, origin);
  return count(one, many, parts, passed);
}

/** The end of an upload without an object, or a try. */
export const tellAbort = (failed: boolean, origin: Origin | undefined): string =>
  t(ofOrigin(failed ? failsToAbort : aborts, origin), origin?.passed ?? '');
