import { percentDecode } from '../text/percent';
import { splitPiece } from '../text/query';
import { splitRequestLine } from '../text/requestTarget';
import { isMasked } from './presigned';
import { secretOfName } from './query';
import { isSecretName } from './secretNames';

/** What stands in place of a secret. */
export const secretPlaceholder = '***';

/** What may stay. */
export interface MaskOptions {
  /** Access key IDs stay; they name a key and do not open anything. */
  readonly keepCredentials?: boolean;
}

/** An equals sign inside a value that is a URL itself, encoded once or more, and the name that ends before it. */
const nestedEquals = /%(?:25)*3d/gi;
const nestedName = /(?:^|%(?:25)*[0-9a-f]{2}|[^a-z\d_-])([a-z][a-z\d_-]{0,79})$/i;
const LONGEST_NESTED = 90;
const nestedEnd = /%(?:25)*26/g;
/** Starts a piece: a fragment holds parameters too, where somebody else's sign-in put them. */
const separator = /(\?|&|#(?=[^=&?#]{1,80}=))/;
/** The password of a URL. */
const password = /(:\/\/[^\s/?#@:]{0,200}:)[^\s/?#@]{1,200}@/g;

/** True for the name of a secret; for that of an access key ID unless those are kept. */
export const isMaskedName = (name: string, { keepCredentials = false }: MaskOptions): boolean =>
  isSecretName(name) || (!keepCredentials && secretOfName(name) === 'credential');

/**
 * A request line or URL with its secrets replaced by `***`: session tokens, signatures that S3 has not masked, encryption
 * keys and what others call tokens and passwords; access key IDs as well, unless `keepCredentials` is set. Safe to show or share as a whole; never longer than it needs.
 * `GET /a?X-Amz-Signature=abc HTTP/1.1` -> `GET /a?X-Amz-Signature=*** HTTP/1.1`
 */
export function maskSecrets(requestUriText: string, options: MaskOptions = {}): string {
  const { target, protocol } = splitRequestLine(requestUriText);
  const tail = protocol === undefined ? '' : requestUriText.slice(-protocol.length - 1);
  const end = requestUriText.length - tail.length;
  const head = requestUriText.slice(0, end - target.length);
  // Every question mark and ampersand starts a piece, so that a URL inside a URL is seen too.
  const pieces = target.split(separator).map((piece, n) => {
    const holdsValue = piece.includes('=') || piece.includes('%');
    return !holdsValue ? piece : n === 0 ? maskNested(piece, options) : maskPiece(piece, options);
  });
  return (head + pieces.join('')).replace(password, `$1${secretPlaceholder}@`) + tail;
}

function maskPiece(piece: string, options: MaskOptions): string {
  const { rawName, rawValue } = splitPiece(piece);
  if (rawValue === undefined || rawValue === '' || isMasked(rawValue)) {
    return piece;
  }
  const name = percentDecode(rawName, { plusIsBlank: true }).text.trim();
  return isMaskedName(name, options) ? `${rawName}=${secretPlaceholder}` : maskNested(piece, options);
}

function maskNested(piece: string, options: MaskOptions): string {
  const kept: string[] = [];
  let written = 0;
  for (const { index = 0, 0: equals } of piece.matchAll(nestedEquals)) {
    const [, name = ''] =
      index < written ? [] : (nestedName.exec(piece.slice(Math.max(written, index - LONGEST_NESTED), index)) ?? []);
    if (isMaskedName(name, options)) {
      kept.push(piece.slice(written, index + equals.length), secretPlaceholder);
      nestedEnd.lastIndex = index + equals.length;
      written = nestedEnd.exec(piece)?.index ?? piece.length;
    }
  }
  return kept.join('') + piece.slice(written);
}
