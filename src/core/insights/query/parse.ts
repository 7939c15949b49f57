import { formatNumber, t } from '../../text/language';
import { readQuery } from './grammar';
import type { ParsedQuery } from './types';

/** Longest text that is read as a query. */
const LONGEST = 20_000;

/**
 * Reads a query such as `operation = REST.DELETE.* and status >= 400`. Takes any text and never throws: what makes no
 * sense is told in `problems`, each with its place; a text of blanks is neither a query nor a problem.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > LONGEST) {
    const message = t('A query has at most {0} characters.', formatNumber(LONGEST));
    return { query: undefined, problems: [{ message, span: { start: LONGEST, end: text.length } }] };
  }
  const { query, problems } = readQuery(text);
  return { query, problems };
}
