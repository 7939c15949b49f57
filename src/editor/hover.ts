import * as vscode from 'vscode';
import { type Core, loadCore } from './core';
import { accessLogLanguage, fieldAtPosition, rangeOn, recordOn } from './cursor';
import { type Clock, explainOptions, hoverLength } from './settings';

/** Markdown that can run nothing: no commands, no HTML, no icons. */
const safe = (markdown: string): vscode.MarkdownString => new vscode.MarkdownString(markdown, false);

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
        return new vscode.Hover(
          safe(core.renderMarkdown(explanation, hoverLength())),
          rangeOn(position.line, place.field.span),
        );
      },
    },
  );
}
