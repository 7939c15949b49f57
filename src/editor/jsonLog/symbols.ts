import * as vscode from 'vscode';
import type { Core } from '../core';
import { plain } from '../plain';
import { createPace } from '../records/pace';
import { secretOptions } from '../settings';
import { jsonLanguages, jsonLogOf, recordsOf } from './documents';

/** Records named in the outline; reading each takes a fraction of a millisecond. */
const MOST = 2_000;

/** Longest name; an eventName can be as long as whoever wrote it liked. */
const LONGEST = 200;

const shown = (core: Core, text: string): string =>
  plain(core, text.length > LONGEST ? `${core.cutText(text, LONGEST)}...` : text);

/** Each record in outline, breadcrumbs and sticky scroll: its time, eventName and who made the request. */
export function registerJsonSymbols(): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    [...jsonLanguages],
    {
      async provideDocumentSymbols(document, token) {
        const found = await jsonLogOf(document);
        if (found === undefined) {
          return [];
        }
        const { core, log } = found;
        const { text, records } = recordsOf(core, document, log);
        const symbols: vscode.DocumentSymbol[] = [];
        const secrets = secretOptions();
        const pace = createPace(() => token.isCancellationRequested);
        const { version } = document;
        for (let number = 0; number < Math.min(records.count, MOST); number++) {
          const span = core.recordSpan(records, number);
          if (span === undefined || !(await pace()) || document.version !== version) {
            break;
          }
          const { eventName, who, eventTime, shape } = core.nameJsonRecord(core.readRecord(text, span), secrets);
          const time = eventTime?.replace(/^.*T|Z$/g, '') ?? '';
          const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
          const name = shown(core, [time, eventName ?? shape].filter(Boolean).join(' '));
          symbols.push(new vscode.DocumentSymbol(name, shown(core, who ?? ''), vscode.SymbolKind.Event, range, range));
        }
        return symbols;
      },
    },
    { label: 'S3 Logjam' },
  );
}
