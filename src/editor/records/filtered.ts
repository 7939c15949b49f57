import * as vscode from 'vscode';
import type { RecordOrder } from '../../core/index';
import { nameOf } from '../archive';
import { loadCore } from '../core';
import type { Host } from '../host';
import { doLongWork, type Report } from '../longWork';
import { madeName } from '../madeName';
import { openMade } from '../openMade';
import { type OriginalPlace, registerOriginal } from '../original';
import { maximumUnpackedBytes, secretOptions } from '../settings';
import { type Arrangement, arrange, type OpenLog, placeOf, readTable } from './log';
import { type RecordsModel, reporting } from './model';
import { contentAt } from './openContents';
import { createPace } from './pace';

/** Scheme of documents with the records of a log that a filter asks for; their query says which. */
const scheme = 's3-logjam-filtered';

/** What a filtered document was made from. */
interface Source {
  readonly uri: string;
  readonly filter: string;
  readonly order: RecordOrder;
}

/** A filtered document: its records and where each begins. */
interface Filtered {
  readonly text: string;
  readonly log: OpenLog;
  readonly starts: readonly number[];
}

/** Records read at a time. */
const RECORDS = 200;

function sourceOf({ query }: vscode.Uri): Source | undefined {
  try {
    const { uri, filter, order } = JSON.parse(query) as Partial<Source>;
    return typeof uri === 'string' && typeof filter === 'string'
      ? { uri, filter, order: order === 'time' ? 'time' : 'position' }
      : undefined;
  } catch {
    return undefined;
  }
}

const uriOf = (log: OpenLog, filter: string, order: RecordOrder): vscode.Uri => {
  const name = madeName(nameOf(log.content.uri), stem => vscode.l10n.t('{0} (filtered)', stem));
  const source: Source = { uri: log.content.uri.toString(), filter, order };
  return vscode.Uri.from({ scheme, path: `/${name}`, query: JSON.stringify(source) });
};

/**
 * The records of a log as one text: lines, or a list of JSON. It ends early where it would be too long for VS Code;
 * undefined when it was stopped. All lines end alike, or VS Code would make them alike, and the records begin elsewhere.
 */
export async function textOf(
  log: OpenLog,
  token: vscode.CancellationToken,
  report: Report = () => undefined,
): Promise<Filtered | undefined> {
  const pace = createPace(() => token.isCancellationRequested);
  const isJson = log.content.format === 'json';
  const [before, between, after] = isJson ? ['[\n', ',\n', '\n]\n'] : ['', '\n', '\n'];
  const longest = maximumUnpackedBytes();
  const parts: string[] = [];
  const starts: number[] = [];
  let length = before.length;
  let isFull = false;
  for (let at = 0; at < log.records.length && !isFull; at += RECORDS) {
    const records = [...log.records.subarray(at, at + RECORDS)];
    for (const read of await log.content.textsOf(records.map(record => placeOf(log, record)))) {
      const text = read.replace(/\r\n?/g, '\n');
      isFull ||= length + text.length + after.length > longest;
      if (isFull) {
        break;
      }
      starts.push(length);
      parts.push(text);
      length += text.length + between.length;
    }
    report({ increment: (100 * records.length) / log.records.length });
    if (!(await pace())) {
      return undefined;
    }
  }
  return { text: parts.length === 0 ? '' : `${before}${parts.join(between)}${after}`, log, starts };
}

/** Makes what a filtered document shows; undefined where its log is gone. */
async function make(uri: vscode.Uri, host: Host, token: vscode.CancellationToken): Promise<Filtered | undefined> {
  const core = await loadCore();
  const source = sourceOf(uri);
  const { query } = core.parseQuery(source?.filter ?? '');
  const content = source && (await contentAt(vscode.Uri.parse(source.uri), host));
  if (content === undefined || source === undefined || query === undefined) {
    return undefined;
  }
  const filter = {
    text: source.filter,
    words: core.describeQuery(query, secretOptions()),
    test: core.compileQuery(query),
  };
  const arrangement: Arrangement = { grouping: 'none', order: source.order, filter };
  const isCancelled = (): boolean => token.isCancellationRequested;
  const table = await readTable(content, () => undefined, isCancelled);
  const log = table && (await arrange(content, table, arrangement, () => undefined, isCancelled));
  return log && textOf(log, token);
}

/** Open Filtered: the records of the filter in a read-only document, with the way back to each. */
export function registerFiltered(host: Host, model: RecordsModel): vscode.Disposable {
  const known = new Map<string, Filtered>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  /** Shows the records of one log; false when it was stopped. */
  const openLog = async (log: OpenLog, filter: string, options: vscode.TextDocumentShowOptions): Promise<boolean> => {
    const uri = uriOf(log, filter, model.arrangement.order);
    const made = await doLongWork(vscode.l10n.t('Filtering records'), (token, report) => textOf(log, token, report));
    if (made === undefined) {
      return false;
    }
    known.set(uri.toString(), made);
    const document = await openMade(uri, made.text, changed);
    const language = log.content.format === 'json' ? 'json' : 's3-access-log';
    if (document.languageId !== language) {
      await vscode.languages.setTextDocumentLanguage(document, language);
    }
    await vscode.window.showTextDocument(document, options);
    if (made.starts.length < log.records.length) {
      const { count } = await loadCore();
      const warning = count(
        '{0} record is not shown: the document would be too long.',
        '{0} records are not shown: the document would be too long.',
        log.records.length - made.starts.length,
      );
      vscode.window.setStatusBarMessage(`$(warning) ${warning}`, 8_000);
    }
    return true;
  };

  /** A document for each log with records that pass; an empty one where none has. */
  const open = async (): Promise<void> => {
    await model.settled();
    const { logs, arrangement } = model;
    const found = logs.filter(({ records }) => records.length > 0);
    let options: vscode.TextDocumentShowOptions = { viewColumn: vscode.ViewColumn.Beside, preview: found.length < 2 };
    for (const log of found.length > 0 ? found : logs.slice(0, 1)) {
      if (arrangement.filter === undefined || !(await openLog(log, arrangement.filter.text, options))) {
        return;
      }
      options = { ...options, viewColumn: vscode.ViewColumn.Active };
    }
  };

  const findOriginal = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<OriginalPlace | undefined> => {
    const { token } = new vscode.CancellationTokenSource();
    const made = known.get(document.uri.toString()) ?? (await make(document.uri, host, token));
    const offset = document.offsetAt(position);
    const at = made === undefined ? -1 : made.starts.filter(start => start <= offset).length - 1;
    const record = made?.log.records[at];
    if (made === undefined || record === undefined) {
      return undefined;
    }
    const { start, length, line } = placeOf(made.log, record);
    return {
      uri: made.log.content.uri,
      rangeIn: original =>
        made.log.content.format === 'json'
          ? new vscode.Range(original.positionAt(start), original.positionAt(start + length))
          : original.lineAt(Math.min(line, original.lineCount) - 1).range,
      showIn: () => made.log.content.show({ start, length, line }, 0, length, false),
    };
  };

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) =>
        (known.get(uri.toString()) ?? (await make(uri, host, token)))?.text ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && known.delete(uri.toString())),
    registerOriginal(scheme, findOriginal),
    vscode.commands.registerCommand('s3Logjam.openFiltered', reporting(model, open)),
  );
}
