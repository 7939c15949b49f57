import * as vscode from 'vscode';
import type { ToolName } from '../../core/index';
import { loadCore } from '../core';
import { type Clock, explainOptions } from '../settings';
import { toolHost } from './host';

/** As in package.json. */
const names: readonly ToolName[] = ['decode_log_record', 'explain_field', 'translate_s3_operation'];

/**
 * Offers what the core can do to language models; on a VS Code without such tools, nothing. The tools see only what they
 * are given. `api` is VS Code's own.
 */
export function registerLanguageModelTools(clock: Clock, api: object = vscode): vscode.Disposable {
  const host = toolHost(api);
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
