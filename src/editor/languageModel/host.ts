import type * as vscode from 'vscode';

/** A tool as VS Code calls it. The types we compile against are older than tools. */
export interface HostTool {
  invoke(options: { readonly input: unknown }): Promise<object>;
  /** Has no effects; is not always followed by `invoke`. */
  prepareInvocation(options: { readonly input: unknown }): Promise<{ readonly invocationMessage: string }>;
}

/** What VS Code has for tools from 1.95 on. */
export interface ToolHost {
  readonly lm: { registerTool(name: string, tool: HostTool): vscode.Disposable };
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart: new (text: string) => object;
}

/** The tools of a host, which is given as its API; undefined where it has none. */
export function toolHost(api: object): ToolHost | undefined {
  const { lm, LanguageModelToolResult, LanguageModelTextPart }: Partial<ToolHost> = api;
  const hasAll = lm?.registerTool !== undefined && LanguageModelToolResult !== undefined;
  return hasAll && LanguageModelTextPart !== undefined
    ? { lm, LanguageModelToolResult, LanguageModelTextPart }
    : undefined;
}
