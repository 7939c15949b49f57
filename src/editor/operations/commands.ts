import * as vscode from 'vscode';
import type { Filled, Match, OperationRow, RecordFacts, RenderForm, Shell } from '../../core/index';
import { copyText } from '../clipboard';
import { type Core, loadCore } from '../core';
import { chosenForms, showForms } from './forms';
import { pickOperation } from './pick';
import { asPlace, factsAt, type Place, placeOf, subjectOf, translateSubject } from './subject';

const TOLD_MS = 5_000;
const tell = (text: string): vscode.Disposable => vscode.window.setStatusBarMessage(text, TOLD_MS);

/** The four places, and the forms that belong to each. */
const places: readonly { readonly command: string; readonly title: string; readonly forms: readonly RenderForm[] }[] = [
  { command: 'translateToRest', title: 'REST Call', forms: ['rest', 'restPathStyle', 'restVirtualHosted'] },
  { command: 'translateToCli', title: 'CLI Command', forms: ['cli'] },
  { command: 'translateToEventName', title: 'CloudTrail eventName', forms: ['eventName'] },
  { command: 'translateToAccessLogOperation', title: 'Access Log Operation', forms: ['operation'] },
];

const clueOf = ({ because, when, tellsApart }: Match): { clue?: string } => {
  const clue = because ?? (when === undefined ? tellsApart : `when ${when}`);
  return clue === undefined ? {} : { clue };
};

/** Shows one form of what is selected, or of the record at the cursor; all of them where several fit. */
async function translateTo({ title, forms }: (typeof places)[number]): Promise<void> {
  const core = await loadCore();
  const subject = await subjectOf(core);
  const translation = translateSubject(core, subject);
  const matches = translation?.matches ?? [];
  const items = chosenForms(
    core,
    matches.map(match => ({ row: match.row, ...clueOf(match) })),
    new Set(forms),
  );
  if (items.length > 0) {
    await showForms(title, items);
  } else if (matches.length > 0) {
    tell(`${matches[0]?.row.api ?? matches[0]?.row.title} has no ${title}.`);
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

/** Copies what repeats the record at the cursor, or at a hover's place, with a warning where it changes something. */
async function copyFilled(place: Place | undefined, what: string, fill: Fill): Promise<void> {
  const core = await loadCore();
  const at = placeOf(place);
  const facts = at && (await factsAt(core, at.document, at.position));
  const [match] = facts === undefined ? [] : core.identifyOperation(facts).matches;
  const filled = facts && match && fill(core, match.row, facts);
  if (filled?.text === undefined) {
    tell(filled?.warnings[0] ?? `No ${what} repeats this record.`);
    return;
  }
  const gaps = filled.placeholders.map(({ text, means }) => `Fill in ${text}: ${means}.`);
  await copyText(filled.text, what, [...filled.warnings, ...gaps]);
}

/** Translate Operation, the four direct translations, and the two that repeat a record. */
export function registerOperations(): vscode.Disposable {
  const cli: Fill = (core, row, facts) => core.fillCliCommand(row, facts, shellOf());
  const rest: Fill = (core, row, facts) => core.fillRestRequest(row, facts);
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('s3Logjam.translateOperation', async (place: unknown) => {
      const core = await loadCore();
      await pickOperation(core, await subjectOf(core, asPlace(place)));
    }),
    ...places.map(each => register(`s3Logjam.${each.command}`, () => translateTo(each))),
    register('s3Logjam.copyAsCliCommand', (place: unknown) => copyFilled(asPlace(place), 'AWS CLI command', cli)),
    register('s3Logjam.copyAsRestRequest', (place: unknown) => copyFilled(asPlace(place), 'REST request', rest)),
  );
}
