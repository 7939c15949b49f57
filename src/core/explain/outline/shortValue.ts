import { cutText } from '../../text/cut';
import { shownText } from '../shownText';

/** Longest text of a node. */
export const longestText = 200;

/** A title without the raw value in it: '' for `Request 3E57...` and for the value itself, what follows for `AccessDenied: ...`. */
export function shortTitle(title: string, raw: string): string {
  const shown = shownText(raw, longestText);
  if (title === shown || title.endsWith(` ${shown}`)) {
    return '';
  }
  const rest = title.startsWith(`${shown}: `) ? title.slice(shown.length + 2) : title;
  return rest.length > longestText ? `${cutText(rest, longestText)}...` : rest;
}

/** What stands before the first colon and blank: `403 Forbidden: S3 refused the request` gives `403 Forbidden`. */
export const beforeColon = (title: string): string => title.split(': ', 1)[0] ?? title;

/** A value that is made once, when it is asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
