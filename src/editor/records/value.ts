import * as vscode from 'vscode';
import { type Core, loadCore } from '../core';
import { accessLogLanguage, fieldAtPosition } from '../cursor';
import { placeAt } from '../jsonLog/documents';
import { placeOf } from '../place';
import { isNode, type RecordNode } from './nodes';

/** A field's name and its value, as filters see it. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The value of a field or member that the tree shows. */
function valueOfNode(core: Core, node: RecordNode): NamedValue | undefined {
  if (node.kind !== 'part' || node.part.path === '') {
    return undefined;
  }
  const { leaf, part } = node;
  const record = core.readRecord(leaf.text, { start: 0, end: leaf.text.length });
  const view =
    leaf.log.content.format === 'accessLog'
      ? core.viewOfAccessLog(core.contextOf(core.parseAccessLogLine(leaf.text)))
      : core.viewOfJson(core.eventOf(record), record.shape);
  const value = view.text(part.path);
  return value === undefined ? undefined : { name: part.path, value };
}

/** The value at a position of a log. */
async function valueAt(
  core: Core,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<NamedValue | undefined> {
  if (document.languageId === accessLogLanguage) {
    const place = fieldAtPosition(core, document, position);
    const id = place?.record.fields.find(({ position: at }) => at === place.field.position)?.id;
    const value = place && id && core.viewOfAccessLog(core.contextOf(place.record)).text(id);
    return id === undefined || value === undefined ? undefined : { name: id, value };
  }
  const at = await placeAt(document, position);
  const name = at?.place.dotted;
  const value = at && name !== undefined ? core.viewOfJson(at.event, at.record.shape).text(name) : undefined;
  return name === undefined || value === undefined ? undefined : { name, value };
}

async function namedValueOf(core: Core, given: unknown): Promise<NamedValue | undefined> {
  if (isNode(given)) {
    return valueOfNode(core, given);
  }
  const at = placeOf(given);
  return at && valueAt(core, at.document, at.position);
}

/** Show Only Records with This Value: from the tree, from a hover, and at the cursor. */
export function registerRecordsWithValue(): vscode.Disposable {
  return vscode.commands.registerCommand('s3Logjam.showRecordsWithValue', async (given: unknown) => {
    const core = await loadCore();
    const found = await namedValueOf(core, given);
    if (found === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No field stands at the cursor.'), 4_000);
      return;
    }
    await vscode.commands.executeCommand('s3Logjam.records.focus');
    await vscode.commands.executeCommand('s3Logjam.filterRecords', core.queryForValue(found.name, found.value));
  });
}
