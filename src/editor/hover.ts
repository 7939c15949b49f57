import * as vscode from 'vscode';
import type { AccessLogRecord, LineField, RecordId } from '../core/index';
import { type Core, loadCore } from './core';
import { accessLogLanguage, fieldAtPosition, rangeOn, recordOn } from './cursor';
import { actionsAt, commandsOf, type Offer, recordsOffers, safeMarkdown } from './hoverText';
import { relatedOffer, storyOf } from './related/story';
import { subjectAt } from './related/subject';
import { type Clock, explainOptions, hoverLength } from './settings';

/** What the hover of an operation offers. */
const operationOffers = (): readonly Offer[] => [
  { title: vscode.l10n.t('Translate'), command: 's3Logjam.translateOperation' },
  { title: vscode.l10n.t('Copy as CLI'), command: 's3Logjam.copyAsCliCommand' },
];

/** Fields that hold what joins a record to others: the IDs, and the request line where it names an upload. */
function joins(core: Core, record: AccessLogRecord, { position }: LineField): boolean {
  const field = core.accessLogFields[position - 1]?.id;
  return (
    field === 'request_id' ||
    field === 'host_id' ||
    (field === 'request_uri' && core.idsOf(core.viewOfAccessLog(core.contextOf(record))).some(isUpload))
  );
}

const isUpload = ({ kind }: RecordId): boolean => kind === 'uploadId';

/** The hover of a line that is no record: why. */
function hoverProblem(core: Core, document: vscode.TextDocument, line: number): vscode.Hover | undefined {
  const record = recordOn(core, document, line);
  if (record.fields.length > 0) {
    return undefined;
  }
  const [problem] = record.problems;
  return (
    problem &&
    new vscode.Hover(
      safeMarkdown(core.escapeMarkdown(core.describeProblem(record, problem))),
      rangeOn(line, problem.span),
    )
  );
}

/**
 * Explains the field under the mouse. Reads one line, whatever the size of the file; on an ID, the story of the record
 * waits a moment for an index of the document's IDs, which is built in pauses.
 */
export function registerHover(clock: Clock): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: accessLogLanguage },
    {
      async provideHover(document, position) {
        const core = await loadCore();
        const place = fieldAtPosition(core, document, position);
        if (place === undefined) {
          return hoverProblem(core, document, position.line);
        }
        const { record, field } = place;
        const explanation = core.explainField(record, field, explainOptions(clock));
        const joined = joins(core, record, field) ? await subjectAt(document, position) : undefined;
        const story = joined === undefined ? [] : await storyOf(joined);
        const offered = [
          ...(explanation.translatable ? operationOffers() : []),
          ...(joined === undefined ? [] : [relatedOffer()]),
          ...recordsOffers(),
        ];
        return new vscode.Hover(
          safeMarkdown(
            core.renderMarkdown(
              { ...explanation, meaning: [...explanation.meaning, ...story] },
              hoverLength(),
              actionsAt(document, position, offered),
            ),
            commandsOf(offered),
          ),
          rangeOn(position.line, field.span),
        );
      },
    },
  );
}
