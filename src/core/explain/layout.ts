import { type AccessLogLayout, accessLogLayouts } from '../catalogue/layouts';
import type { AccessLogRecord } from '../fields/accessLog';
import { t } from '../text/language';

/** The layout that a record was written in; undefined for a number of fields that no layout has. */
export const layoutOf = (record: AccessLogRecord): AccessLogLayout | undefined =>
  accessLogLayouts.find(layout => layout.fieldCount === record.fields.length);

/**
 * The layout in words: `2026 layout (Source region)`, `newer layout than this version knows`, or `no known layout`.
 */
export function describeLayout(record: AccessLogRecord): string {
  if (record.extra.some(field => field.position > 0)) {
    return t('newer layout than this version knows');
  }
  const layout = layoutOf(record);
  return layout === undefined ? t('no known layout') : `${t(layout.name)} (${t(layout.addition)})`;
}
