import * as vscode from 'vscode';
import type { HoverAction } from '../core/index';
import { type Core, loadCore } from './core';
import { accessLogLanguage, fieldAtPosition, rangeOn, recordOn } from './cursor';
import { type Clock, explainOptions, hoverLength } from './settings';

/** What the hover of an operation offers. */
const offers = [
  { title: 'Translate', command: 's3Logjam.translateOperation' },
  { title: 'Copy as CLI', command: 's3Logjam.copyAsCliCommand' },
] as const;

/** Markdown without HTML and icons that can run these commands and no others. */
function safe(markdown: string, enabledCommands: readonly string[] = []): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown, false);
  text.isTrusted = enabledCommands.length > 0 && { enabledCommands };
  return text;
}

/** Links that name the place of the record, and hold none of its text. */
function actionsAt({ uri }: vscode.TextDocument, line: number): HoverAction[] {
  const place = encodeURIComponent(JSON.stringify([{ uri: uri.toString(), line }])).replace(
    /[()]/g,
    mark => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return offers.map(({ title, command }) => ({ title, target: `command:${command}?${place}` }));
}

/** The hover of a line that is no record: why. */
function hoverProblem(core: Core, document: vscode.TextDocument, line: number): vscode.Hover | undefined {
  const record = recordOn(core, document, line);
  if (record.fields.length > 0) {
    return undefined;
  }
  const [problem] = record.problems;
  return (
    problem &&
    new vscode.Hover(safe(core.escapeMarkdown(core.describeProblem(record, problem))), rangeOn(line, problem.span))
  );
}

/** Explains the field under the mouse. Reads one line, whatever the size of the file. */
export function registerHover(clock: Clock): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: accessLogLanguage },
    {
      async provideHover(document, position) {
        const core = await loadCore();
        const place = fieldAtPosition(core, document, position);
        if (place === undefined) {
          return hoverProblem(core, document, position.line);
        }
        const explanation = core.explainField(place.record, place.field, explainOptions(clock));
        const actions = explanation.translatable ? actionsAt(document, position.line) : [];
        return new vscode.Hover(
          safe(
            core.renderMarkdown(explanation, hoverLength(), actions),
            actions.length > 0 ? offers.map(({ command }) => command) : [],
          ),
          rangeOn(position.line, place.field.span),
        );
      },
    },
  );
}
