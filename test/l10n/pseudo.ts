import type { Messages } from '../../src/core/text/language';
import { setLanguage } from '../../src/core/text/language';
import { collectMessages } from './messages.mjs';

declare const __ROOT__: string;

const plain = 'abcdefghijklmnopqrstuvwxyz';
const accented = 'áƀćđéƒǵĥíĵķĺɱńóþɋŕśťúṽẃẋýź';

/** A message as the pseudo-language has it: every letter in lower case with a mark, places for values as they are. */
export const toPseudo = (message: string): string =>
  message.replace(/\{\d+\}|[a-z]/g, part => (part.length > 1 ? part : (accented[plain.indexOf(part)] ?? part)));

/** Speaks the pseudo-language from now on: what is still in plain letters does not go through the translation. */
export async function speakPseudo(): Promise<void> {
  const messages = await collectMessages(__ROOT__);
  const pseudo: Messages = Object.fromEntries([...messages.keys()].map(text => [text, toPseudo(text)]));
  setLanguage('en', pseudo);
}

/** Back to English. */
export const speakEnglish = (): void => setLanguage('en', {});

/**
 * What of a text (plain or Markdown) was not translated: two words in plain small letters side by side, outside of code, of
 * links' targets and of quotes, where text of the log and names stand.
 */
export function untranslated(text: string): string[] {
  const read = text
    .replace(/```.*?```|(`+)[^`].*?\1/gs, '`')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/"[^"\n]*"/g, '"');
  return [...read.matchAll(/(?<![\w/.:*-])[a-z]{2,}(?: [a-z]{2,})+(?![\w/:*-])/g)].map(([words]) => words);
}
