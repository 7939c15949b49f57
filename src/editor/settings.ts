import * as vscode from 'vscode';
import type { ExplainOptions, HoverLength } from '../core/index';

/** What tells the present; given by the entry file, so that it can be another one in a test. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
}

/** How a file that has no language of its own is recognised. */
export type DetectLanguage = 'automatic' | 'ask' | 'off';

const section = 's3Logjam';

/** A setting as it is for this document. */
function read<Value>(name: string, fallback: Value, scope?: vscode.ConfigurationScope): Value {
  return vscode.workspace.getConfiguration(section, scope).get<Value>(name, fallback);
}

/** Options for explanations, as the user set them. */
export const explainOptions = (clock: Clock): ExplainOptions => ({
  timeZone: read('timeZone', 'utc'),
  nowMs: clock.nowMs(),
});

export const hoverLength = (): HoverLength => read<HoverLength>('hover.length', 'full');

export const detectLanguage = (document: vscode.TextDocument): DetectLanguage =>
  read<DetectLanguage>('detectLanguage', 'automatic', document);

export const MEGABYTE = 1024 * 1024;

/** Largest size to which a compressed log is unpacked. */
export const maximumUnpackedBytes = (): number => read('maximumUnpackedSize', 50) * MEGABYTE;

/** Largest number of characters of a document that is made; VS Code shows extensions none above 50 MB. */
export const maximumCharacters = (): number => Math.min(maximumUnpackedBytes(), 50 * MEGABYTE);

/** What stays as it is in a redacted log: names of the options of `createRedactor`. */
export const keptInRedacted = (): readonly string[] => read<readonly string[]>('redact.keep', []);
