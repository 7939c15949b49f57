/** Text of the catalogue in Markdown, where nothing is hostile: only what would change how it is read is escaped. */
export function catalogueText(text: string): string {
  return text.replace(/[\\|<*`[\]]/g, '\\$&');
}
