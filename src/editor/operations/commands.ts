import * as vscode from 'vscode';
import type { Filled, Match, OperationRow, RecordFacts, RenderForm, Shell } from '../../core/index';
import { copyText } from '../clipboard';
import { type Core, loadCore } from '../core';
import { placeOf } from '../place';
import { plain } from '../plain';
import { chosenForms, nameOf, showForms } from './forms';
import { pickOperation } from './pick';
import { factsAt, subjectOf, translateSubject } from './subject';

const TOLD_MS = 5_000;
const tell = (text: string): vscode.Disposable => vscode.window.setStatusBarMessage(text, TOLD_MS);

/** The four places, and the forms that belong to each. */
const places: readonly {
  readonly command: string;
  readonly forms: readonly RenderForm[];
  readonly title: () => string;
  /** Says that an operation has no such form. */
  readonly lacks: (operation: string) => string;
}[] = [
  {
    command: 'translateToRest',
    forms: ['rest', 'restPathStyle', 'restVirtualHosted'],
    title: () => vscode.l10n.t('REST Call'),
    lacks: operation => vscode.l10n.t('{0} has no REST Call.', operation),
  },
  {
    command: 'translateToCli',
    forms: ['cli'],
    title: () => vscode.l10n.t('CLI Command'),
    lacks: operation => vscode.l10n.t('{0} has no CLI Command.', operation),
  },
  {
    command: 'translateToEventName',
    forms: ['eventName'],
    title: () => vscode.l10n.t('CloudTrail eventName'),
    lacks: operation => vscode.l10n.t('{0} has no CloudTrail eventName.', operation),
  },
  {
    command: 'translateToAccessLogOperation',
    forms: ['operation'],
    title: () => vscode.l10n.t('Access Log Operation'),
    lacks: operation => vscode.l10n.t('{0} has no Access Log Operation.', operation),
  },
];

const clueOf = ({ because, when, tellsApart }: Match): { clue?: string } => {
  const clue = because ?? (when === undefined ? tellsApart : vscode.l10n.t('when {0}', when));
  return clue === undefined ? {} : { clue };
};

/** Shows one form of what is selected, or of the record at the cursor; all of them where several fit. */
async function translateTo({ title, lacks, forms }: (typeof places)[number]): Promise<void> {
  const core = await loadCore();
  const subject = await subjectOf(core);
  const translation = translateSubject(core, subject);
  const matches = translation?.matches ?? [];
  const [first] = matches;
  const items = chosenForms(
    core,
    matches.map(match => ({ row: match.row, ...clueOf(match) })),
    new Set(forms),
  );
  if (items.length > 0) {
    await showForms(title(), items);
  } else if (first !== undefined) {
    tell(lacks(nameOf(first.row)));
  } else {
    await pickOperation(core, subject);
  }
}

/** The shell that commands are quoted for: as set, or that of the terminal. */
function shellOf(): Shell {
  const set = vscode.workspace.getConfiguration('s3Logjam').get<string>('shell', 'automatic');
  return set === 'powershell' || (set === 'automatic' && /(?:pwsh|powershell)(?:\.exe)?$/i.test(vscode.env.shell))
    ? 'powershell'
    : 'posix';
}

type Fill = (core: Core, row: OperationRow, facts: RecordFacts) => Filled | undefined;

/** One way to repeat a record, and what is said of it in the end. */
interface Repeat {
  readonly fill: Fill;
  readonly copied: () => string;
  readonly nothing: () => string;
}

/** Copies what repeats the record at the cursor, or at a hover's place, with a warning where it changes something. */
async function copyFilled(given: unknown, { fill, copied, nothing }: Repeat): Promise<void> {
  const core = await loadCore();
  const at = placeOf(given);
  const facts = at && (await factsAt(core, at.document, at.position));
  const [match] = facts === undefined ? [] : core.identifyOperation(facts).matches;
  const filled = facts && match && fill(core, match.row, facts);
  if (filled?.text === undefined) {
    tell(plain(core, filled?.warnings[0] ?? nothing()));
    return;
  }
  const gaps = filled.placeholders.map(({ text, means }) =>
    vscode.l10n.t('Fill in {0}: {1}.', text, vscode.l10n.t(means)),
  );
  await copyText(filled.text, copied(), [...filled.warnings, ...gaps]);
}

/** Translate Operation, the four direct translations, and the two that repeat a record. */
export function registerOperations(): vscode.Disposable {
  const cli: Repeat = {
    fill: (core, row, facts) => core.fillCliCommand(row, facts, shellOf()),
    copied: () => vscode.l10n.t('AWS CLI command copied.'),
    nothing: () => vscode.l10n.t('No AWS CLI command repeats this record.'),
  };
  const rest: Repeat = {
    fill: (core, row, facts) => core.fillRestRequest(row, facts),
    copied: () => vscode.l10n.t('REST request copied.'),
    nothing: () => vscode.l10n.t('No REST request repeats this record.'),
  };
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('s3Logjam.translateOperation', async (place: unknown) => {
      const core = await loadCore();
      await pickOperation(core, await subjectOf(core, place));
    }),
    ...places.map(each => register(`s3Logjam.${each.command}`, () => translateTo(each))),
    register('s3Logjam.copyAsCliCommand', (place: unknown) => copyFilled(place, cli)),
    register('s3Logjam.copyAsRestRequest', (place: unknown) => copyFilled(place, rest)),
  );
}
