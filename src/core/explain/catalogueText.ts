import { t } from '../text/language';

/**
 * Text of the catalogue in the chosen language, in Markdown, where nothing is hostile: only what would change how it is
 * read is escaped.
 */
export function catalogueText(text: string): string {
  return t(text).replace(/[\\|<*`[\]]/g, '\\$&');
}
