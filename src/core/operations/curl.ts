import { type HttpRequest, readTarget } from './httpRequest';

/** Options of curl that take a value and say nothing about the operation. */
const withValue =
  /^(?:--(?:output|user|user-agent|aws-sigv4|connect-timeout|max-time|proxy|cacert|cert|key|referer|range|resolve|retry|write-out|cookie|cookie-jar|interface|limit-rate|capath|config|dump-header|form-string)|-[ouAmxerwbcCEKD])$/;

const withData = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--data-urlencode|--json)$/;

/** One option of a word, and its value where it is written in the same word. */
interface Option {
  readonly name: string;
  readonly value?: string;
  /** The letters before it, as in `-sX`. */
  readonly flags: string;
}

/** `--request=PUT`, `-XPUT` and `-sXPUT` hold their value, `-X` and `-sX` do not. */
function readOption(word: string): Option {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=');
    return equals < 0
      ? { name: word, flags: '' }
      : { name: word.slice(0, equals), value: word.slice(equals + 1), flags: '' };
  }
  const at = word.search(/[XHTdFouAmxerwbcCEKD]/);
  if (at < 1) {
    return { name: '', flags: word.slice(1) };
  }
  const value = word.slice(at + 1);
  return { name: `-${word[at]}`, flags: word.slice(1, at), ...(value !== '' && { value }) };
}

interface CurlState {
  method?: string;
  /** What the options other than `-X` make of the method. */
  implied?: string;
  url?: string;
  readonly headers: [name: string, value: string][];
}

function addHeader(state: CurlState, header: string): void {
  const colon = header.indexOf(':');
  if (colon > 0) {
    state.headers.push([header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim()]);
  }
}

/** Takes one option, with the next word for those that have a value; says how many words it took. */
function takeOption(state: CurlState, word: string, next: string | undefined): number {
  const { name, value: own, flags } = readOption(word);
  const value = own ?? next ?? '';
  const words = own === undefined ? 2 : 1;
  if (flags.includes('I') || name === '--head') {
    state.implied = 'HEAD';
  }
  if (flags.includes('G') || name === '--get') {
    state.implied = 'GET';
  }
  if (name === '-X' || name === '--request') {
    state.method = value.toUpperCase();
  } else if (name === '-H' || name === '--header') {
    addHeader(state, value);
  } else if (name === '-T' || name === '--upload-file') {
    state.implied = 'PUT';
  } else if (name === '-F' || name === '--form') {
    state.implied = 'POST';
    state.headers.push(['content-type', 'multipart/form-data']);
  } else if (withData.test(name)) {
    state.implied ??= 'POST';
  } else if (name === '--url') {
    state.url = value;
  } else if (!withValue.test(name)) {
    return 1;
  }
  return words;
}

/**
 * The request of a curl command; undefined for any other command, and for one without a URL.
 * `curl -X PUT 'https://b.s3.amazonaws.com/k?acl'` -> { method: 'PUT', parameters: [{ name: 'acl', value: '' }], ... }
 */
export function readCurl(words: readonly string[]): HttpRequest | undefined {
  if (!/(?:^|[/\\])curl(?:\.exe)?$/i.test(words[0] ?? '')) {
    return undefined;
  }
  const state: CurlState = { headers: [] };
  let index = 1;
  while (index < words.length) {
    const word = words[index] ?? '';
    if (word.length > 1 && word.startsWith('-')) {
      index += takeOption(state, word, words[index + 1]);
    } else {
      state.url ??= word;
      index += 1;
    }
  }
  if (state.url === undefined) {
    return undefined;
  }
  const url = /^[a-z]+:\/\//i.test(state.url) ? state.url : `http://${state.url}`;
  const host = state.headers.find(([name]) => name === 'host')?.[1];
  return {
    ...readTarget(url, host),
    method: state.method ?? state.implied ?? 'GET',
    headers: state.headers.map(([name]) => name),
  };
}
