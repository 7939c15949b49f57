import { type OperationRow, operations } from '../catalogue/operations';
import { type ReferenceNoteId, referenceNotes } from '../catalogue/referenceNotes';
import { type SourceId, sources } from '../catalogue/sources';
import { renderForms, renderRest, tellingHeader } from '../operations/render';
import { msg, t } from '../text/language';
import type { Evidence } from '../types';
import { catalogueText } from './catalogueText';
import { evidenceName } from './evidenceName';
import { headingAnchor } from './headingAnchor';

const code = (text: string): string => `\`${text}\``;

/** The grade is said where a name is not documented. */
const graded = (text: string, evidence: Evidence): string =>
  evidence === 'documented' ? code(text) : `${code(text)} (${evidenceName(evidence)})`;

const lines = (texts: readonly string[]): string => [...new Set(texts)].join('<br>');

/** Which rows have which of the shared notes. */
const applies: Readonly<Record<ReferenceNoteId, (row: OperationRow) => boolean>> = {
  sharedEventName: row =>
    row.eventNames.some(
      ({ presentParameter, absentParameter }) => presentParameter !== undefined || absentParameter !== undefined,
    ),
  unlistedEventName: row => {
    const own = row.eventNames.filter(({ scope }) => scope === 'bucket');
    return row.kind === 'api' && own.length > 0 && own.every(({ evidence }) => evidence !== 'documented');
  },
  notInAccessLog: ({ recordedBy }) => recordedBy.accessLog.recorded === 'no',
  refusedOnly: ({ recordedBy, kind }) => recordedBy.accessLog.recorded === 'refusedOnly' && kind === 'api',
  idTellsApart: ({ rest }) =>
    rest?.method === 'GET' && (rest.callerQuery.includes('id') || rest.absent.query.includes('id')),
  notInCloudTrail: ({ recordedBy }) => recordedBy.cloudTrail.recorded === 'no',
  contestedEventName: row => row.id !== 'PostObject' && row.eventNames.some(({ contested }) => contested === true),
  headerTellsApart: ({ rest }) => rest !== undefined && tellingHeader(rest) !== undefined,
  inferredValue: row => row.kind === 'api' && row.operations.some(({ evidence }) => evidence === 'inferred'),
  deprecated: row => row.deprecated === true,
  batchKeys: ({ id }) => id === 'DeleteObjects',
  formUpload: ({ id }) => id === 'PostObject',
};

/** The numbered notes of the document: the shared ones, then those of single rows, each said once. */
interface Notes {
  readonly texts: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

const pages = (ids: readonly SourceId[]): string =>
  ids.map(id => `[${catalogueText(sources[id].title)}](${sources[id].url})`).join(', ');

function collectNotes(rows: readonly OperationRow[]): Notes {
  const all = [...referenceNotes, ...rows.flatMap(({ notes }) => notes)];
  const unique = all.filter((note, index) => all.findIndex(({ text }) => text === note.text) === index);
  return {
    texts: unique.map(
      ({ text, evidence, sources: ids }) => `${catalogueText(text)} (${evidenceName(evidence)}: ${pages(ids)})`,
    ),
    numberOf: new Map(unique.map(({ text }, index) => [text, index + 1])),
  };
}

function noteLinks(row: OperationRow, { numberOf }: Notes): string {
  const shared = referenceNotes.filter(({ id }) => applies[id](row)).map(({ text }) => text);
  const numbers = [...shared, ...row.notes.map(({ text }) => text)].map(text => numberOf.get(text) ?? 0);
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(number => `[${number}](#${headingAnchor(t('Notes'))})`)
    .join(' ');
}

const recordings: Readonly<Record<OperationRow['recordedBy']['accessLog']['recorded'], string>> = {
  yes: msg('yes'),
  no: msg('no'),
  refusedOnly: msg('refused only'),
  unknown: msg('not known'),
};

const categories: Readonly<Record<OperationRow['eventNames'][number]['category'], string>> = {
  management: msg('management'),
  data: msg('data'),
  unknown: msg('unknown'),
};

function recordedBy({ recordedBy: { accessLog, cloudTrail }, eventNames }: OperationRow): string {
  const known = [...new Set(eventNames.map(({ category }) => category))].filter(each => each !== 'unknown');
  const told = known.map(category => t(categories[category])).join(', ');
  const kinds = known.length === 0 || cloudTrail.recorded !== 'yes' ? '' : ` (${told})`;
  return `${t('access log: {0}', t(recordings[accessLog.recorded]))}<br>CloudTrail: ${t(recordings[cloudTrail.recorded])}${kinds}`;
}

const link = (row: OperationRow): string => {
  const name = row.api ?? row.title;
  const [page] = row.references;
  return page === undefined ? catalogueText(name) : `[${catalogueText(name)}](${page.url})`;
};

const cells = (all: readonly string[]): string => `| ${all.join(' | ')} |`;

const plainIam = ({ iam }: OperationRow): readonly string[] =>
  iam.filter(({ when }) => when === undefined).map(({ action, evidence }) => graded(action, evidence));

function operationLine(row: OperationRow, notes: Notes): string {
  const rest = renderRest(row);
  return cells([
    rest === undefined ? '' : code(rest),
    link(row),
    lines(row.cli.map(({ name, evidence }) => graded(name, evidence))),
    lines(row.eventNames.filter(({ scope }) => scope === 'bucket').map(({ name, evidence }) => graded(name, evidence))),
    lines(row.operations.map(({ value, evidence }) => graded(value, evidence))),
    lines(plainIam(row)),
    recordedBy(row),
    noteLinks(row, notes),
  ]);
}

function operationTable(title: string, rows: readonly OperationRow[], notes: Notes): string {
  return [
    `## ${title}`,
    '',
    cells(['REST', 'SDK', 'CLI', 'eventName', t('operation'), 'IAM', t('recorded by'), t('notes')]),
    cells(Array.from({ length: 8 }, () => ':--')),
    ...rows.map(row => operationLine(row, notes)),
  ].join('\n');
}

function recordTable(rows: readonly OperationRow[], notes: Notes): string {
  return [
    `## ${t('Records of no API operation')}`,
    '',
    cells([t('what'), t('operation'), 'eventName', t('recorded by'), t('notes')]),
    cells(Array.from({ length: 5 }, () => ':--')),
    ...rows.map(row =>
      cells([
        catalogueText(row.title),
        lines(row.operations.map(({ value, evidence }) => graded(value, evidence))),
        lines(row.eventNames.map(({ name, evidence }) => graded(name, evidence))),
        recordedBy(row),
        noteLinks(row, notes),
      ]),
    ),
  ].join('\n');
}

function otherTable(rows: readonly OperationRow[], notes: Notes): string {
  return [
    `## ${t('Operations of other S3 APIs')}`,
    '',
    t('Never in server access logs: their requests are for no general purpose bucket of S3.'),
    '',
    cells(['API', 'REST', 'CLI', 'eventName', t('category'), t('notes')]),
    cells(Array.from({ length: 6 }, () => ':--')),
    ...rows.map(row => {
      const forms = renderForms(row);
      const cli = forms.filter(({ form }) => form === 'cli').map(({ text, evidence }) => graded(text, evidence));
      return cells([
        `${link(row)} (${row.service})`,
        row.rest === undefined ? '' : code(`${row.rest.method} ${row.rest.path}`),
        lines(cli),
        lines(row.eventNames.map(({ name, evidence }) => graded(name, evidence))),
        lines(row.eventNames.map(({ category }) => t(categories[category]))),
        noteLinks(row, notes),
      ]);
    }),
  ].join('\n');
}

/**
 * Every operation under all its names, as a Markdown document: bucket operations, object operations, records of no operation,
 * the other APIs, and numbered notes. A name without a grade behind it is documented by AWS.
 */
export function operationReference(): string {
  const own = operations.filter(({ kind, service }) => service === 's3' && (kind === 'api' || kind === 'request'));
  const records = operations.filter(row => row.kind !== 'api' && !own.includes(row));
  const others = operations.filter(({ kind, service }) => kind === 'api' && service !== 's3');
  const notes = collectNotes(operations);
  const isObject = ({ level }: OperationRow): boolean => level === 'object' || level === 'either';
  return `${[
    `# ${t('Operations of Amazon S3 under all their names')}`,
    t(
      'One operation has a REST call, names in SDKs and the CLI, an eventName in CloudTrail, a value in the Operation field of access logs, and permissions; none can be derived from another. The REST column has virtual-hosted style: in path style the bucket stands before the key. A name without a grade is documented by AWS; the numbers lead to the notes below.',
    ),
    operationTable(
      t('Bucket operations'),
      own.filter(row => !isObject(row)),
      notes,
    ),
    operationTable(t('Object operations'), own.filter(isObject), notes),
    recordTable(records, notes),
    otherTable(others, notes),
    [`## ${t('Notes')}`, '', ...notes.texts.map((text, index) => `${index + 1}. ${text}`)].join('\n'),
  ].join('\n\n')}\n`;
}
