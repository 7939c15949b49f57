import { makeVisible } from '../fields/hidden';

/**
 * Log text as it may stand in a line of an explanation: hidden characters written out, and cut after `limit` characters
 * with the whole length behind it.
 */
export function shownText(text: string, limit: number): string {
  if (text.length <= limit) {
    return makeVisible(text);
  }
  return `${makeVisible(text.slice(0, limit))}... (${text.length} characters)`;
}
