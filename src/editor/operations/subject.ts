import * as vscode from 'vscode';
import type { RecordFacts, Translation } from '../../core/index';
import type { Core } from '../core';
import { accessLogLanguage, recordOn } from '../cursor';
import { placeAt } from '../jsonLog/documents';

/** A place in a document, as it can stand in the link of a hover. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character?: number;
}

/** What a command is to translate. */
export interface Subject {
  /** Selected text, or the word under the cursor; empty where there is neither. */
  readonly text: string;
  /** The record at the cursor, in a log. */
  readonly facts?: RecordFacts;
}

/** Longest selection that is taken for a name or a command. */
const LONGEST = 4_096;
/** A name in any form: dots, dashes, colons and a leading question mark belong to it. */
const word = /[?]?[A-Za-z0-9_][\w.:-]*/;

/** The record at a position of an access log or a JSON log; undefined elsewhere. */
export async function factsAt(
  core: Core,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<RecordFacts | undefined> {
  if (document.languageId === accessLogLanguage) {
    const isThere = position.line < document.lineCount;
    return isThere ? core.factsOf(core.contextOf(recordOn(core, document, position.line))) : undefined;
  }
  const at = await placeAt(document, position);
  return at && core.factsOfCloudTrail(at.event);
}

/** A command's argument as a place; menus pass others, and links can be written by anyone. */
export function asPlace(argument: unknown): Place | undefined {
  const { uri, line, character } = (
    typeof argument === 'object' && argument !== null ? argument : {}
  ) as Partial<Place>;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  return typeof uri === 'string' && isCount(line) ? { uri, line, ...(isCount(character) && { character }) } : undefined;
}

/** The document and position that a hover's link names, or those of the active editor. */
export function placeOf(
  place: Place | undefined,
): { document: vscode.TextDocument; position: vscode.Position } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (place === undefined) {
    return editor && { document: editor.document, position: editor.selection.active };
  }
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === place.uri);
  return document && { document, position: new vscode.Position(place.line, place.character ?? 0) };
}

/** What is selected in the active editor, or the word there, and the record of the line. */
export async function subjectOf(core: Core, place?: Place): Promise<Subject> {
  const at = placeOf(place);
  if (at === undefined) {
    return { text: '' };
  }
  const facts = await factsAt(core, at.document, at.position);
  const editor = vscode.window.activeTextEditor;
  if (place !== undefined || editor === undefined) {
    return { text: '', ...(facts && { facts }) };
  }
  const selected = editor.document.getText(editor.selection);
  const range = editor.document.getWordRangeAtPosition(editor.selection.active, word);
  const near = facts === undefined && range !== undefined ? editor.document.getText(range) : '';
  const text = selected === '' ? near : selected.slice(0, LONGEST);
  return { text, ...(facts && { facts }) };
}

/** The subject's operations: those of the text, or, without one, that of the record. */
export function translateSubject(core: Core, { text, facts }: Subject): Translation | undefined {
  if (text.trim() !== '') {
    return core.translate(text, facts);
  }
  return facts && core.identifyOperation(facts);
}
