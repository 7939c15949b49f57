import * as vscode from 'vscode';
import { describeProblem, escapeMarkdown, explainField, renderMarkdown } from '../core/index';
import { accessLogLanguage, fieldAtPosition, rangeOn, recordOn } from './cursor';
import { type Clock, explainOptions, hoverLength } from './settings';

/** Markdown that can run nothing: no commands, no HTML, no icons. */
const safe = (markdown: string): vscode.MarkdownString => new vscode.MarkdownString(markdown, false);

/** The hover of a line that is no record: why. */
function hoverProblem(document: vscode.TextDocument, line: number): vscode.Hover | undefined {
  const record = recordOn(document, line);
  const [problem] = record.problems;
  return (
    problem && new vscode.Hover(safe(escapeMarkdown(describeProblem(record, problem))), rangeOn(line, problem.span))
  );
}

/** Explains the field under the mouse. Reads one line, whatever the size of the file. */
export function registerHover(clock: Clock): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: accessLogLanguage },
    {
      provideHover(document, position) {
        const place = fieldAtPosition(document, position);
        if (place === undefined) {
          return recordOn(document, position.line).fields.length === 0
            ? hoverProblem(document, position.line)
            : undefined;
        }
        const explanation = explainField(place.record, place.field, explainOptions(clock));
        return new vscode.Hover(
          safe(renderMarkdown(explanation, hoverLength())),
          rangeOn(position.line, place.field.span),
        );
      },
    },
  );
}
