import * as vscode from 'vscode';
import type { FoundRecord } from '../../core/index';
import type { Core } from '../core';
import { accessLogLanguage } from '../cursor';
import type { Host } from '../host';
import { jsonLanguages } from '../jsonLog/documents';
import { doLongWork } from '../longWork';
import { placeOf } from '../place';
import { type Finder, type Findings, searchAll } from './search';
import { idAt, type Subject, subjectAt } from './subject';

/** How long the status bar tells what was found. */
const TOLD_MS = 8_000;

/** Where the operation of a line stands: the peek shows what is beside it, which tells records of one ID apart. */
function operationIn(core: Core, text: string, found: FoundRecord): FoundRecord {
  if (found.view.log !== 'accessLog') {
    return found;
  }
  const { start, end } = found.span;
  const operation = core.parseAccessLogLine(text.slice(start, end)).fields.find(({ id }) => id === 'operation');
  const place = operation && { start: start + operation.span.start, end: start + operation.span.end };
  return place === undefined ? found : { ...found, place };
}

/** Relatives of a record, the record itself left out. */
const relativesOf = ({ core, view, document, span }: Subject): Finder =>
  function* (text, uri) {
    for (const found of core.findRelated(view, text)) {
      if (found.span.start !== span.start || uri.toString() !== document.uri.toString()) {
        yield operationIn(core, text, found);
      }
    }
  };

/** How much was found, in a sentence. */
function describeFound({ count, formatNumber }: Core, locations: readonly vscode.Location[]): string {
  const files = new Set(locations.map(({ uri }) => uri.toString())).size;
  if (files === 0) {
    return vscode.l10n.t('No related records found.');
  }
  return files === 1
    ? count('{0} related record in 1 file.', '{0} related records in 1 file.', locations.length)
    : vscode.l10n.t('{0} related records in {1} files.', formatNumber(locations.length), formatNumber(files));
}

/** Shows what was found in VS Code's own peek, and tells in the status bar how much, and what was left out. */
async function show(
  { core, document }: Subject,
  position: vscode.Position,
  { locations, leftOut }: Findings,
): Promise<void> {
  const all = [describeFound(core, locations), ...leftOut].join(' ');
  vscode.window.setStatusBarMessage(all, TOLD_MS);
  await (locations.length === 0
    ? vscode.commands.executeCommand('editor.action.goToLocations', document.uri, position, [], 'peek', all)
    : vscode.commands.executeCommand('editor.action.peekLocations', document.uri, position, locations, 'peek'));
}

/** Find Related Records, and Go to References on an ID. */
export function registerRelated(openGunzip: Host['openGunzip']): vscode.Disposable {
  const findRelated = async (argument: unknown): Promise<void> => {
    const at = placeOf(argument);
    const subject = at && (await subjectAt(at.document, at.position));
    if (at === undefined || subject === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is no log record here.'), TOLD_MS);
      return;
    }
    const findings = await doLongWork(vscode.l10n.t('Finding related records'), (token, report) =>
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
