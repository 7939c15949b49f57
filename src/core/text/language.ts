/** Messages of one language by their English text, as VS Code keeps them in bundle.l10n.LANGUAGE.json. */
export type Messages = Readonly<Record<string, string>>;

/** What stands in for `{0}`, `{1}` and so on. Text of a log is put in as it is: it is escaped where it is shown. */
type Value = string | number;

interface Language {
  readonly locale: string;
  readonly messages: Messages;
}

const english: Language = { locale: 'en', messages: {} };
let current = english;

/**
 * Chooses the language of everything that the core says from now on: `locale` is a BCP 47 tag and tells how numbers are
 * written; what `messages` lacks stays English, as all of it is until this is called.
 */
export function setLanguage(locale: string, messages: Messages): void {
  current = { locale, messages };
}

/** What `make` gives where it speaks English, whatever language is chosen: texts that are compared, or that programs read. */
export function inEnglish<Made>(make: () => Made): Made {
  const chosen = current;
  current = english;
  try {
    return make();
  } finally {
    current = chosen;
  }
}

/** A message in the chosen language, `{0}` replaced by the first of `values`, and so on. A place without a value stays. */
export function t(message: string, ...values: readonly Value[]): string {
  const own = Object.hasOwn(current.messages, message) ? current.messages[message] : undefined;
  return (own ?? message).replace(/\{(\d+)\}/g, (place, at: string) => String(values[Number(at)] ?? place));
}

/** Marks a message that is kept in a table and goes through `t` when it is shown: what runs at start has no language yet. */
export const msg = <Message extends string>(message: Message): Message => message;

/** `one` or `many` of something, where `{0}` is the number as it is written in the chosen language. */
export function count(one: string, many: string, number: number, ...values: readonly Value[]): string {
  return t(number === 1 ? one : many, formatNumber(number), ...values);
}

/** A number as it is written in the chosen language: 1,234.5 in English. At most three decimals. */
export function formatNumber(number: number): string {
  return number.toLocaleString(current.locale);
}
