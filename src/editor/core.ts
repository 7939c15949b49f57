import * as vscode from 'vscode';
import { spokenLanguage } from './count';

/** Everything behind the core's door. */
export type Core = typeof import('../core/index');

let loading: Promise<Core> | undefined;

async function load(): Promise<Core> {
  const core = await import('../core/index');
  core.setLanguage(spokenLanguage(), vscode.l10n.bundle ?? {});
  return core;
}

/** The core, in the user's language and loaded on first need: reading its tables is no part of start-up. */
export function loadCore(): Promise<Core> {
  loading ??= load();
  return loading;
}
