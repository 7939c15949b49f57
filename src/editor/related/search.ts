import * as vscode from 'vscode';
import type { FoundRecord, Span } from '../../core/index';
import { loadCore } from '../core';
import type { Host } from '../host';
import { readableScheme } from '../jsonLog/readable';
import { originOf } from '../origin';
import { unpackedDocumentOf } from '../unpacked';
import { filesToSearch } from './files';
import { describeLeftOut } from './leftOut';
import { createPositions } from './positions';
import { isArchive, readText } from './read';

/** What was found, and what was not looked at. */
export interface Findings {
  readonly locations: vscode.Location[];
  /** Sentences about what was left out; none where everything was searched. */
  readonly leftOut: readonly string[];
}

/** What to look for: the records of one text that belong to something. */
export type Finder = (text: string, uri: vscode.Uri) => Iterable<FoundRecord>;

/** Locations shown; more would be no answer. */
const MOST_FOUND = 2_000;
const maximumFiles = (): number => vscode.workspace.getConfiguration('s3Logjam').get('related.maximumFiles', 2_000);

/** Documents of these schemes are copies of something, or of VS Code itself. */
const otherSchemes: ReadonlySet<string> = new Set([
  ...['git', 'output', 'debug', 'vscode'],
  ...['s3-logjam', 's3-logjam-redacted', 's3-logjam-filtered', 's3-logjam-summary'],
]);

/** Open documents, one for each origin: the one that was searched from, else the one that is no readable view. */
function documentsToSearch(first: vscode.TextDocument): ReadonlyMap<string, vscode.TextDocument> {
  const chosen = new Map([[originOf(first.uri), first]]);
  for (const document of vscode.workspace.textDocuments) {
    const origin = originOf(document.uri);
    const known = chosen.get(origin);
    if (
      !document.isClosed &&
      !otherSchemes.has(document.uri.scheme) &&
      (known === undefined || (known !== first && known.uri.scheme === readableScheme))
    ) {
      chosen.set(origin, document);
    }
  }
  return chosen;
}

/** Lets the editor do something else, and a cancel arrive. */
const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/** Searches open documents, the given one first, and then the files of the workspace. Nothing is opened by it. */
export async function searchAll(
  first: vscode.TextDocument,
  find: Finder,
  openGunzip: Host['openGunzip'],
  token: vscode.CancellationToken,
  report: (message: string) => void = () => undefined,
): Promise<Findings> {
  const core = await loadCore();
  const { count } = core;
  const locations: vscode.Location[] = [];
  const isDone = (): boolean => token.isCancellationRequested || locations.length >= MOST_FOUND;
  const take = (uri: vscode.Uri, text: string, rangeOf: (span: Span) => vscode.Range): void => {
    for (const { place } of find(text, uri)) {
      locations.push(new vscode.Location(uri, rangeOf(place)));
      if (isDone()) {
        return;
      }
    }
  };

  const documents = documentsToSearch(first);
  for (const document of documents.values()) {
    await breathe();
    if (isDone()) {
      break;
    }
    take(
      document.uri,
      document.getText(),
      ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
    );
  }

  const most = maximumFiles();
  const { files, hasMore } = isDone() ? { files: [], hasMore: false } : await filesToSearch(most, token);
  const leftOut = { tooLarge: 0, unreadable: 0 };
  for (const [number, file] of files.entries()) {
    if (isDone()) {
      break;
    }
    report(count('{1} of {0} file', '{1} of {0} files', files.length, number + 1));
    if (documents.has(file.toString())) {
      continue;
    }
    const read = await readText(file, openGunzip);
    if ('leftOut' in read) {
      leftOut[read.leftOut]++;
    } else {
      take(isArchive(file) ? unpackedDocumentOf(file) : file, read.text, createPositions(read.text));
    }
  }
  return {
    locations,
    leftOut: describeLeftOut(core, {
      isCancelled: token.isCancellationRequested,
      ...(locations.length >= MOST_FOUND && { mostFound: MOST_FOUND }),
      ...(hasMore && { mostFiles: most }),
      ...leftOut,
    }),
  };
}
