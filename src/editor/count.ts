import * as vscode from 'vscode';

/** The user's language where we speak it, and English: in an English sentence, 1.234 would be read as little more than one. */
export const spokenLanguage = (): string => (vscode.l10n.bundle === undefined ? 'en' : vscode.env.language);

/** A number as it is written in the language that is spoken, for places that have no core at hand. */
export const formatNumber = (number: number): string => number.toLocaleString(spokenLanguage());

/** `one` or `many` of something, where `{0}` is the number: as the core's, for places that have no core at hand. */
export const count = (one: string, many: string, number: number, ...values: readonly string[]): string =>
  vscode.l10n.t(number === 1 ? one : many, formatNumber(number), ...values);
