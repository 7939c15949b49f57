import * as vscode from 'vscode';

/** A number as it is written in the user's language, for places that have no core at hand. */
export const formatNumber = (number: number): string => number.toLocaleString(vscode.env.language);

/** `one` or `many` of something, where `{0}` is the number: as the core's, for places that have no core at hand. */
export const count = (one: string, many: string, number: number, ...values: readonly string[]): string =>
  vscode.l10n.t(number === 1 ? one : many, formatNumber(number), ...values);
