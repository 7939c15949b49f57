import { accessLogFields } from '../../catalogue/accessLogFields';
import type { AccessLogFieldId } from '../../catalogue/types';
import { type AccessLogRecord, contextOf, type LineField } from '../../fields/accessLog';
import { maskRecord } from '../../fields/maskRecord';
import { t } from '../../text/language';
import { type Explanation, explainField } from '../explainField';
import { describeProblem } from '../problems';
import { shownText } from '../shownText';
import type { ExplainOptions } from '../types';
import { headlineOfAccessLog } from './accessLogHeadline';
import { fieldGroups, type Group, groupNames, groupNodes } from './groups';
import { mainOfFields } from './mainOfFields';
import { problemGroup } from './problemNodes';
import { beforeColon, longestText, once, shortTitle } from './shortValue';
import type { OutlineNode } from './types';

function labelOf({ position }: LineField): string {
  const row = accessLogFields[position - 1];
  if (row !== undefined) {
    return t(row.name);
  }
  return position === 0 ? t('Undocumented token') : t('Field {0}', position);
}

/** A field as a node; it is explained when its value is asked for. `api` is the name of the operation. */
function nodeOf(
  record: AccessLogRecord,
  field: LineField,
  id: AccessLogFieldId | undefined,
  options: ExplainOptions,
  api = '',
) {
  const explain = once((): Explanation => explainField(record, field, options));
  const value = once(() => {
    if (id === 'operation' && api !== field.text) {
      return api;
    }
    const { title } = explain();
    return shortTitle(id === 'http_status' ? beforeColon(title) : title, field.text);
  });
  return {
    label: labelOf(field),
    description: shownText(field.text, longestText),
    get value() {
      return value();
    },
    path: id ?? `field_${field.position}`,
    span: field.span,
    explain,
    children: [],
  } satisfies OutlineNode;
}

/** What the first field says, for a group that holds little else than dashes: `No HTTP exchange`. */
const firstOf = ([first]: readonly OutlineNode[]): string =>
  first === undefined ? '' : beforeColon(first.value || first.description);

/**
 * What stands below a line of an access log: its fields in groups, each field of the line once, then fields that are not
 * documented, then problems. Spans are offsets in the line. Secrets are masked unless `showSecrets` is set.
 */
export function outlineAccessLogRecord(written: AccessLogRecord, options: ExplainOptions): readonly OutlineNode[] {
  const record = maskRecord(written, options);
  const headline = headlineOfAccessLog(record, options);
  const context = contextOf(record);
  const groups = groupNames.map((name): Group => {
    const fields = (fieldGroups[name] ?? []).flatMap(id => record.fields.find(field => field.id === id) ?? []);
    const nodes = fields.map(field => nodeOf(record, field, field.id, options, headline.operation));
    const main = nodes.length === 0 ? '' : mainOfFields(name, context, headline, options);
    return { name, description: main || firstOf(nodes), nodes };
  });
  const extra: Group = {
    name: 'Other',
    description: record.extra.map(field => shownText(field.text, 60)).join(', '),
    nodes: record.extra.map(field => nodeOf(record, field, undefined, options)),
  };
  return groupNodes([...groups, extra, problemGroup(record.problems, problem => describeProblem(record, problem))]);
}
