import * as vscode from 'vscode';
import type { ToolName } from '../../core/index';
import { loadCore } from '../core';
import { type Clock, explainOptions } from '../settings';
import { toolHost } from './host';

/** As in package.json. */
const names: readonly ToolName[] = ['decode_log_record', 'explain_field', 'translate_s3_operation'];

/** Offers what the core can do to language models, where this VS Code has such tools. They see what they are given only. */
export function registerLanguageModelTools(clock: Clock): vscode.Disposable {
  const host = toolHost();
  if (host === undefined) {
    return vscode.Disposable.from();
  }
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = host;
  const registered = names.map(name =>
    lm.registerTool(name, {
      invoke: async ({ input }) => {
        const text = (await loadCore()).runTool(name, input, explainOptions(clock));
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
      prepareInvocation: async ({ input }) => ({
        invocationMessage: (await loadCore()).describeToolUse(name, input),
      }),
    }),
  );
  return vscode.Disposable.from(...registered);
}
