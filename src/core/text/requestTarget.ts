/** A request line, taken apart without decoding anything. */
export interface RequestLineParts {
  /** `GET`; left out when the text does not begin with a method. */
  readonly method?: string;
  /** What stands between method and protocol. */
  readonly target: string;
  /** `HTTP/1.1`; left out when the text does not end in a protocol. */
  readonly protocol?: string;
}

/** A request target, taken apart without decoding anything. */
export interface TargetParts {
  /** `origin`: begins with a slash. `absolute`: a whole URL. `asterisk`: `*`. `other`: none of these. */
  readonly form: 'origin' | 'absolute' | 'asterisk' | 'other';
  /** Host and port of a whole URL. */
  readonly authority?: string;
  readonly path: string;
  /** What follows the first question mark; left out when there is none. */
  readonly query?: string;
}

const method = /^[A-Za-z][A-Za-z-]{0,39}$/;
/** A method that nothing follows must look like one. */
const loneMethod = /^[A-Z]{3,7}$/;
const protocol = /^HTTP\/[\d.]{0,8}$/;

/**
 * Cuts a request line at its first and last blank, as far as what stands there is a method and a protocol.
 * `GET /a b HTTP/1.1` -> { method: 'GET', target: '/a b', protocol: 'HTTP/1.1' }
 */
export function splitRequestLine(text: string): RequestLineParts {
  const first = text.indexOf(' ');
  const word = first < 0 ? text : text.slice(0, first);
  const startsWithMethod = (first < 0 ? loneMethod : method).test(word);
  const start = startsWithMethod ? Math.min(word.length + 1, text.length) : 0;
  const last = text.lastIndexOf(' ');
  const endsWithProtocol = last >= start - 1 && last >= 0 && protocol.test(text.slice(last + 1));
  const end = endsWithProtocol ? Math.max(last, start) : text.length;
  return {
    ...(startsWithMethod && { method: word }),
    target: text.slice(start, end),
    ...(endsWithProtocol && { protocol: text.slice(last + 1) }),
  };
}

/**
 * Cuts a request target into path and query, and takes the host off a whole URL.
 * `http://example.com/key?acl` -> { form: 'absolute', authority: 'example.com', path: '/key', query: 'acl' }
 */
export function splitTarget(target: string): TargetParts {
  const scheme = /^https?:\/\//i.exec(target)?.[0];
  const rest = scheme === undefined ? target : target.slice(scheme.length);
  const mark = rest.indexOf('?');
  const beforeQuery = mark < 0 ? rest : rest.slice(0, mark);
  const query = mark < 0 ? {} : { query: rest.slice(mark + 1) };
  if (scheme !== undefined) {
    const slash = beforeQuery.indexOf('/');
    const authority = slash < 0 ? beforeQuery : beforeQuery.slice(0, slash);
    return { form: 'absolute', authority, path: slash < 0 ? '/' : beforeQuery.slice(slash), ...query };
  }
  const form = beforeQuery === '*' ? 'asterisk' : beforeQuery.startsWith('/') ? 'origin' : 'other';
  return { form, path: beforeQuery, ...query };
}
