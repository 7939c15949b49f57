import { makeVisible } from '../fields/hidden';
import { cutText } from '../text/cut';
import { t } from '../text/language';

/**
 * Log text as it may stand in a line of an explanation: hidden characters written out, and cut after `limit` characters
 * with the whole length behind it.
 */
export function shownText(text: string, limit: number): string {
  if (text.length <= limit) {
    return makeVisible(text);
  }
  return t('{0}... ({1} characters)', makeVisible(cutText(text, limit)), text.length);
}
