import * as vscode from 'vscode';
import { accessLogLanguage } from '../cursor';
import type { Host } from '../host';
import { jsonLanguages } from '../jsonLog/documents';
import { doLongWork } from '../longWork';
import { asPlace, placeOf } from '../operations/subject';
import { type Finder, type Findings, searchAll } from './search';
import { idAt, type Subject, subjectAt } from './subject';

/** How long the status bar tells what was found. */
const TOLD_MS = 8_000;
/** Relatives of a record, the record itself left out. */
const relativesOf = ({ core, view, document, span }: Subject): Finder =>
  function* (text, uri) {
    for (const found of core.findRelated(view, text)) {
      if (found.span.start !== span.start || uri.toString() !== document.uri.toString()) {
        yield found;
      }
    }
  };

/** Shows what was found in VS Code's own peek, and tells in the status bar how much, and what was left out. */
async function show({ document }: Subject, position: vscode.Position, { locations, leftOut }: Findings): Promise<void> {
  const files = new Set(locations.map(({ uri }) => uri.toString())).size;
  const number = locations.length.toLocaleString('en');
  const found =
    locations.length === 0
      ? 'No related records found.'
      : `${number} related record${locations.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`;
  const all = [found, ...leftOut].join(' ');
  vscode.window.setStatusBarMessage(all, TOLD_MS);
  await (locations.length === 0
    ? vscode.commands.executeCommand('editor.action.goToLocations', document.uri, position, [], 'peek', all)
    : vscode.commands.executeCommand('editor.action.peekLocations', document.uri, position, locations, 'peek'));
}

/** Find Related Records, and Go to References on an ID. */
export function registerRelated(openGunzip: Host['openGunzip']): vscode.Disposable {
  const findRelated = async (argument: unknown): Promise<void> => {
    const at = placeOf(asPlace(argument));
    const subject = at && (await subjectAt(at.document, at.position));
    if (at === undefined || subject === undefined) {
      vscode.window.setStatusBarMessage('There is no log record here.', TOLD_MS);
      return;
    }
    const findings = await doLongWork('Finding related records', (token, report) =>
      searchAll(subject.document, relativesOf(subject), openGunzip, token, message => report({ message })),
    );
    await show(subject, at.position, findings);
  };

  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position, _context, token) {
      const subject = await subjectAt(document, position);
      const id = subject && idAt(subject, position);
      if (subject === undefined || id === undefined) {
        return undefined;
      }
      const { locations, leftOut } = await searchAll(
        document,
        text => subject.core.findHolding(id, text),
        openGunzip,
        token,
      );
      if (leftOut.length > 0) {
        vscode.window.setStatusBarMessage(leftOut.join(' '), TOLD_MS);
      }
      return locations;
    },
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.findRelatedRecords', findRelated),
    vscode.languages.registerReferenceProvider([accessLogLanguage, ...jsonLanguages], references),
  );
}
