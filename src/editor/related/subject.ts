import * as vscode from 'vscode';
import type { RecordId, RecordView, Span } from '../../core/index';
import { type Core, loadCore } from '../core';
import { accessLogLanguage, recordOn } from '../cursor';
import { placeAt } from '../jsonLog/documents';

/** A record of a document. */
export interface Subject {
  readonly core: Core;
  readonly document: vscode.TextDocument;
  readonly view: RecordView;
  /** Where it stands, in UTF-16 units from the beginning of the document. */
  readonly span: Span;
  /** Its line in an access log, its number from 0 in JSON. */
  readonly number: number;
}

/** The record at a position of either kind of log; undefined elsewhere. */
export async function subjectAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Subject | undefined> {
  if (document.languageId !== accessLogLanguage) {
    const at = await placeAt(document, position);
    if (at === undefined || at.record.shape === 'unknown') {
      return undefined;
    }
    const { core, record, event } = at;
    return { core, document, view: core.viewOfJson(event, record.shape), span: record.span, number: at.number - 1 };
  }
  const core = await loadCore();
  if (position.line >= document.lineCount) {
    return undefined;
  }
  const record = recordOn(core, document, position.line);
  if (record.fields.length === 0) {
    return undefined;
  }
  const start = document.offsetAt(new vscode.Position(position.line, 0));
  const span = { start, end: start + record.line.length };
  return { core, document, view: core.viewOfAccessLog(core.contextOf(record)), span, number: position.line };
}

/** The ID of the record that stands at a position, in whatever spelling. */
export function idAt({ core, document, view, span }: Subject, position: vscode.Position): RecordId | undefined {
  const offset = document.offsetAt(position) - span.start;
  const text = document.getText(new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)));
  const isThere = (id: RecordId): boolean =>
    [...core.createIdSearch([id]).places(text)].some(({ start, end }) => start <= offset && offset <= end);
  return core.idsOf(view).find(isThere);
}
