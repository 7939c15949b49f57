import * as vscode from 'vscode';
import { accessLogLanguage } from '../cursor';
import { jsonLogOf, recordsOf } from '../jsonLog/documents';
import type { LogContent, LogReader, RecordPlace } from './content';

/** Numbers of documents: an untitled one can have the address and version of one that was closed. */
const numbers = new WeakMap<vscode.TextDocument, number>();
let lastNumber = 0;

/** What tells the content of a document from that of all others, and from its own before and after changes. */
export function versionOf(document: vscode.TextDocument): string {
  const number = numbers.get(document) ?? ++lastNumber;
  numbers.set(document, number);
  return `${number}.${document.version}`;
}

/** Lines handed over at a time. */
const LINES = 500;

/** Reads an access log some lines at a time. */
async function readLines(document: vscode.TextDocument, { bytes, proceed }: LogReader): Promise<boolean> {
  const encoder = new TextEncoder();
  for (let line = 0; line < document.lineCount; line += LINES) {
    // The range ends at the start of a line, so that no line is cut.
    bytes(encoder.encode(document.getText(new vscode.Range(line, 0, line + LINES, 0))));
    if (!(await proceed(line / document.lineCount))) {
      return false;
    }
  }
  return true;
}

/** Reads a JSON log record by record. */
async function readRecords(document: vscode.TextDocument, { record, proceed }: LogReader): Promise<boolean> {
  const found = await jsonLogOf(document);
  if (found === undefined) {
    return true;
  }
  const { text, records } = recordsOf(found.core, document, found.log);
  for (let number = 0; number < records.count; number++) {
    const span = found.core.recordSpan(records, number);
    if (span !== undefined) {
      record(text.slice(span.start, span.end), span.start, span.end - span.start);
    }
    if (!(await proceed(number / records.count))) {
      return false;
    }
  }
  return true;
}

/** A stretch of a record as a range of its document. */
function rangeOf(document: vscode.TextDocument, isJson: boolean, place: RecordPlace, start: number, end: number) {
  return isJson
    ? new vscode.Range(document.positionAt(place.start + start), document.positionAt(place.start + end))
    : new vscode.Range(place.line - 1, start, place.line - 1, end);
}

/** A document that shows a log; undefined for every other document. */
export async function documentContent(document: vscode.TextDocument): Promise<LogContent | undefined> {
  const isJson = document.languageId !== accessLogLanguage;
  if (isJson && (await jsonLogOf(document)) === undefined) {
    return undefined;
  }
  return {
    uri: document.uri,
    format: isJson ? 'json' : 'accessLog',
    version: versionOf(document),
    read: reader => (isJson ? readRecords : readLines)(document, reader),
    async textsOf(places) {
      if (isJson) {
        const found = await jsonLogOf(document);
        const text = found === undefined ? '' : recordsOf(found.core, document, found.log).text;
        return places.map(({ start, length }) => text.slice(start, start + length));
      }
      return places.map(({ line }) => (line <= document.lineCount ? document.lineAt(line - 1).text : ''));
    },
    async show(place, start, end, preserveFocus) {
      const selection = rangeOf(document, isJson, place, start, end);
      const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
      const editor = await vscode.window.showTextDocument(document, {
        preserveFocus,
        preview: false,
        selection,
        ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
      });
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  };
}

/** Number of the record at a position, by the place of each; undefined between records. */
export async function recordAtPosition(
  document: vscode.TextDocument,
  position: vscode.Position,
  count: number,
  lineOf: (record: number) => number,
): Promise<number | undefined> {
  if (document.languageId !== accessLogLanguage) {
    const found = await jsonLogOf(document);
    return found?.core.recordAt(recordsOf(found.core, document, found.log).records, document.offsetAt(position));
  }
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineOf(middle) < position.line + 1) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return count > 0 && lineOf(low) === position.line + 1 ? low : undefined;
}
