import * as vscode from 'vscode';
import type { ExplainOptions, HoverLength, SecretOptions } from '../core/index';

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

/** Whether secrets are shown as they stand, or masked. */
export const secretOptions = (): SecretOptions => ({ showSecrets: read('showSecrets', false) });

/** Options for explanations, as the user set them. */
export const explainOptions = (clock: Clock): ExplainOptions => ({
  timeZone: read('timeZone', 'utc'),
  nowMs: clock.nowMs(),
  ...secretOptions(),
});

export const hoverLength = (): HoverLength => read<HoverLength>('hover.length', 'full');

export const detectLanguage = (document: vscode.TextDocument): DetectLanguage =>
  read<DetectLanguage>('detectLanguage', 'automatic', document);

export const MEGABYTE = 1024 * 1024;

/** Megabytes above which VS Code shows extensions no document. */
const LARGEST = 50;

/** Largest size to which a compressed log is unpacked, and largest number of characters of a document that is made. */
export const maximumUnpackedBytes = (): number => Math.min(read('maximumUnpackedSize', LARGEST), LARGEST) * MEGABYTE;

/** What stays as it is in a redacted log: names of the options of `createRedactor`. */
export const keptInRedacted = (): readonly string[] => read<readonly string[]>('redact.keep', []);
