import * as vscode from 'vscode';
import type { RecordFacts, Translation } from '../../core/index';
import type { Core } from '../core';
import { accessLogLanguage, recordOn } from '../cursor';
import { placeAt } from '../jsonLog/documents';
import { placeOf } from '../place';

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

/** What is selected in the active editor, or the word there, and the record of the line. */
export async function subjectOf(core: Core, given?: unknown): Promise<Subject> {
  const at = placeOf(given);
  if (at === undefined) {
    return { text: '' };
  }
  const facts = await factsAt(core, at.document, at.position);
  const editor = vscode.window.activeTextEditor;
  if (at.isLinked || editor === undefined) {
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
