import * as vscode from 'vscode';
import type { IdIndex, RecordView, Relative } from '../../core/index';
import type { Core } from '../core';
import { accessLogLanguage, recordOn } from '../cursor';
import type { Offer } from '../hoverText';
import { jsonLogOf, recordsOf } from '../jsonLog/documents';
import type { Subject } from './subject';

/** The records of a document, by number. */
interface Records {
  readonly count: number;
  /** Undefined where a line is no record. */
  read(number: number): RecordView | undefined;
}

/** What is known of one version of a document. */
interface Known {
  readonly version: number;
  readonly records: Records;
  readonly index: IdIndex;
  isWhole: boolean;
}

/** Milliseconds of work in one go, and of rest after it. */
const WORK_MS = 15;
const REST_MS = 5;
/** How long the hover that needs an index first waits for it: enough for small documents, the same for all others. */
const PATIENCE_MS = 150;
/** Records near to one that are read for its hover. */
const MOST_NEAR = 1_200;

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

const known = new WeakMap<vscode.TextDocument, Known>();

async function recordsIn(core: Core, document: vscode.TextDocument): Promise<Records | undefined> {
  if (document.languageId === accessLogLanguage) {
    return {
      count: document.lineCount,
      read(number) {
        const record = recordOn(core, document, number);
        return record.fields.length === 0 ? undefined : core.viewOfAccessLog(core.contextOf(record));
      },
    };
  }
  const found = await jsonLogOf(document);
  if (found === undefined) {
    return undefined;
  }
  const { text, records } = recordsOf(core, document, found.log);
  return {
    count: records.count,
    read(number) {
      const span = core.recordSpan(records, number);
      const record = span && core.readRecord(text, span);
      return record?.event === undefined ? undefined : core.viewOfJson(core.eventOf(record), record.shape);
    },
  };
}

/** Indexes records from a number on until the time is up; gives the number to go on with. */
function work({ records, index }: Known, from: number): number {
  const end = performance.now() + WORK_MS;
  let number = from;
  while (number < records.count && performance.now() < end) {
    const view = records.read(number);
    if (view !== undefined) {
      index.add(number, view);
    }
    number++;
  }
  return number;
}

/** Goes on in small pieces, until the index is whole, or the document has changed or is closed. */
async function build(document: vscode.TextDocument, state: Known): Promise<void> {
  for (let next = work(state, 0); ; next = work(state, next)) {
    if (next >= state.records.count) {
      state.isWhole = true;
      return;
    }
    await pause(REST_MS);
    if (document.isClosed || document.version !== state.version) {
      return;
    }
  }
}

/**
 * What a record belongs to, as far as its relatives stand in the same document: sentences. Looked up in an index that is
 * built once for each version of the document, in pauses; nothing as long as it is not whole, or with too many relatives.
 */
export async function storyOf({ core, document, view, number }: Subject): Promise<readonly string[]> {
  let state = known.get(document);
  if (state?.version !== document.version) {
    const { version } = document;
    const records = await recordsIn(core, document);
    if (records === undefined || document.version !== version) {
      return [];
    }
    state = { version, records, index: core.createIdIndex(), isWhole: false };
    known.set(document, state);
    await Promise.race([build(document, state), pause(PATIENCE_MS)]);
  }
  const { records, index, isWhole } = state;
  const near = isWhole ? index.near(view).filter(each => each !== number) : [];
  if (!isWhole || near.length > MOST_NEAR || document.version !== state.version) {
    return [];
  }
  const relatives = near.flatMap((each): Relative[] => {
    const other = records.read(each);
    const relation = other && core.relate(view, other);
    return other === undefined || relation === undefined ? [] : [{ view: other, relation }];
  });
  return core.summarizeStory(view, relatives);
}

/** What the hover of a record's IDs offers. */
export const relatedOffer = (): Offer => ({
  title: vscode.l10n.t('Related records'),
  command: 's3Logjam.findRelatedRecords',
});
