import * as vscode from 'vscode';
import type { LogTable } from '../../core/index';
import { nameOf } from '../archive';
import { reasonOf } from '../failure';
import type { Host } from '../host';
import type { LogContent } from './content';
import { type Arrangement, arrange, type OpenLog, readTable } from './log';
import { activeContent, allContents, openUris } from './openContents';

/** The logs that the tree shows, and what it is doing. */
export interface RecordsModel extends vscode.Disposable {
  readonly logs: readonly OpenLog[];
  readonly arrangement: Arrangement;
  readonly showsAll: boolean;
  /** Share that is read, from 0 to 1; undefined when nothing is being read. */
  readonly reading: number | undefined;
  readonly wasStopped: boolean;
  /** Why a log could not be read, as a sentence; undefined where all could. */
  readonly problem: string | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Told while reading; the lines of the tree stay as they are. */
  readonly onDidProceed: vscode.Event<void>;
  arrange(changed: Partial<Arrangement>): Promise<void>;
  showAll(all: boolean): Promise<void>;
  /** Looks which log is active, and reads it unless it was read. */
  update(): Promise<void>;
  /** Reads all logs again. */
  refresh(): Promise<void>;
  /** Comes back once nothing is being read any more. */
  settled(): Promise<void>;
  stop(): void;
  /** Says that something could not be read. */
  report(error: unknown, uri?: vscode.Uri): void;
}

/** Tables kept at least, so that going from one log to another and back reads neither again. */
const TABLES_KEPT = 4;

/** Begins with no log; `update` looks for one. */
export function createRecordsModel(host: Host, start: Arrangement): RecordsModel {
  const changed = new vscode.EventEmitter<void>();
  const proceeded = new vscode.EventEmitter<void>();
  const tables = new Map<string, { readonly version: LogContent['version']; readonly table: LogTable }>();
  /** What is shown, or is being read to be shown. */
  let target: readonly LogContent[] = [];
  let logs: readonly OpenLog[] = [];
  let arrangement = start;
  let showsAll = false;
  let reading: number | undefined;
  let wasStopped = false;
  let problem: string | undefined;
  let turn = 0;
  let looks = 0;
  /** The newest look. */
  let looking: Promise<void> = Promise.resolve();
  /** True when what is shown has to be read again whatever is looked up. */
  let isStale = false;
  /** What is being done at present. */
  let working: Promise<void> = Promise.resolve();

  const tableOf = async (content: LogContent, progress: (share: number) => void, isCancelled: () => boolean) => {
    const id = content.uri.toString();
    const known = tables.get(id);
    if (known?.version === content.version) {
      return known.table;
    }
    const table = await readTable(content, progress, isCancelled);
    if (table !== undefined) {
      tables.delete(id);
      tables.set(id, { version: content.version, table });
      const kept = Math.max(TABLES_KEPT, target.length);
      for (const oldest of [...tables.keys()].slice(0, Math.max(0, tables.size - kept))) {
        tables.delete(oldest);
      }
    }
    return table;
  };

  const report = (error: unknown, uri?: vscode.Uri): void => {
    const named = uri ?? (target.length === 1 ? target[0]?.uri : undefined);
    const reason = reasonOf(error);
    problem =
      named === undefined
        ? vscode.l10n.t('A log could not be read: {0}.', reason)
        : vscode.l10n.t('{0} could not be read: {1}.', nameOf(named), reason);
    reading = undefined;
    changed.fire();
  };

  /** Reads and arranges logs; what was begun before ends. */
  const show = (contents: readonly LogContent[]): Promise<void> => {
    working = work(contents);
    return working;
  };

  const work = async (contents: readonly LogContent[]): Promise<void> => {
    const mine = ++turn;
    const isCancelled = (): boolean => mine !== turn;
    target = contents;
    isStale = false;
    wasStopped = false;
    problem = undefined;
    const made: OpenLog[] = [];
    for (const [at, content] of contents.entries()) {
      const progress = (share: number): void => {
        if (isCancelled()) {
          return;
        }
        reading = (at + share) / contents.length;
        proceeded.fire();
      };
      try {
        const table = await tableOf(content, progress, isCancelled);
        const goesOn = table !== undefined && !isCancelled();
        const log = goesOn ? await arrange(content, table, arrangement, progress, isCancelled) : undefined;
        if (log === undefined) {
          return;
        }
        made.push(log);
      } catch (error) {
        // The other logs are shown all the same.
        if (!isCancelled()) {
          report(error, content.uri);
        }
      }
    }
    if (!isCancelled()) {
      logs = made;
      reading = undefined;
      changed.fire();
    }
  };

  /** The contents to show; those of the last log stay while another kind of document is looked at. */
  const wanted = async (): Promise<readonly LogContent[]> => {
    if (showsAll) {
      return allContents(host);
    }
    const active = await activeContent(host);
    if (active !== undefined) {
      return [active];
    }
    const documents = vscode.workspace.textDocuments.map(({ uri }) => uri);
    const open = new Set([...openUris(), ...documents].map(uri => uri.toString()));
    return target.filter(({ uri }) => open.has(uri.toString())).slice(0, 1);
  };

  /** Looks what is to be shown and shows it, unless `isShown`; where it is looked again in the meantime, waits for that. */
  const look = (isShown: (contents: readonly LogContent[]) => boolean = () => false): Promise<void> => {
    const mine = ++looks;
    looking = wanted().then(contents => {
      if (mine !== looks) {
        return looking;
      }
      return isShown(contents) ? working : show(contents);
    });
    return looking;
  };

  const isTarget = (contents: readonly LogContent[]): boolean =>
    !isStale &&
    contents.length === target.length &&
    contents.every(({ uri, version }, at) => {
      const shown = target[at];
      return shown?.uri.toString() === uri.toString() && shown.version === version;
    });

  return {
    get logs() {
      return logs;
    },
    get arrangement() {
      return arrangement;
    },
    get showsAll() {
      return showsAll;
    },
    get reading() {
      return reading;
    },
    get wasStopped() {
      return wasStopped;
    },
    get problem() {
      return problem;
    },
    onDidChange: changed.event,
    onDidProceed: proceeded.event,
    update: () => look(isTarget),
    async refresh() {
      tables.clear();
      isStale = true;
      await look();
    },
    async arrange(parts) {
      arrangement = { ...arrangement, ...parts };
      await show(target);
    },
    async showAll(all) {
      showsAll = all;
      await look();
    },
    async settled() {
      for (let seen: Promise<void>[] = []; seen[0] !== looking || seen[1] !== working; ) {
        seen = [looking, working];
        await looking;
        await working;
      }
    },
    stop() {
      if (reading !== undefined) {
        turn++;
        reading = undefined;
        wasStopped = true;
        changed.fire();
      }
    },
    report,
    dispose() {
      turn++;
      changed.dispose();
      proceeded.dispose();
    },
  };
}

/** A command whose failures to read a log become the message of the tree. */
export const reporting =
  <Given extends readonly unknown[]>(model: RecordsModel, run: (...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    try {
      await run(...given);
    } catch (error) {
      model.report(error);
    }
  };
