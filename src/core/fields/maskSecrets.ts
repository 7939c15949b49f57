import { percentDecode } from '../text/percent';
import { splitPiece } from '../text/query';
import { splitRequestLine } from '../text/requestTarget';
import { isMasked } from './presigned';
import { secretOfName } from './query';

/** What stands in place of a secret. */
export const secretPlaceholder = '***';

/** A secret's name inside a value that is a URL itself, encoded once or more, with the encoded equals sign after it. */
const nestedSecret = /(?:x-amz-security-token|x-amz-signature|x-amz-credential|awsaccesskeyid|signature)%(?:25)*3d/gi;
const nestedEnd = /%(?:25)*26/g;

/**
 * A request line with its secrets replaced by `***`: session tokens, signatures that S3 has not masked, and encryption keys;
 * access key IDs as well, unless `keepCredentials` is set. Safe to show or share as a whole; never longer than it needs.
 * `GET /a?X-Amz-Signature=abc HTTP/1.1` -> `GET /a?X-Amz-Signature=*** HTTP/1.1`
 */
export function maskSecrets(requestUriText: string, options: { readonly keepCredentials?: boolean } = {}): string {
  const { target, protocol } = splitRequestLine(requestUriText);
  const tail = protocol === undefined ? '' : requestUriText.slice(-protocol.length - 1);
  const end = requestUriText.length - tail.length;
  const head = requestUriText.slice(0, end - target.length);
  // Every question mark and ampersand starts a piece, so that a URL inside a URL is seen too.
  const pieces = target.split(/([?&])/).map((piece, n) => (n === 0 ? maskNested(piece) : maskPiece(piece, options)));
  return head + pieces.join('') + tail;
}

function maskPiece(piece: string, { keepCredentials = false }: { readonly keepCredentials?: boolean }): string {
  const { rawName, rawValue } = splitPiece(piece);
  if (rawValue === undefined || rawValue === '' || isMasked(rawValue)) {
    return piece;
  }
  const secret = secretOfName(percentDecode(rawName, { plusIsBlank: true }).text.trim());
  if (secret === 'none') {
    return maskNested(piece);
  }
  return secret === 'credential' && keepCredentials ? piece : `${rawName}=${secretPlaceholder}`;
}

function maskNested(piece: string): string {
  const kept: string[] = [];
  let written = 0;
  for (const found of piece.matchAll(nestedSecret)) {
    const start = (found.index ?? 0) + found[0].length;
    if (start > written) {
      nestedEnd.lastIndex = start;
      kept.push(piece.slice(written, start), secretPlaceholder);
      written = nestedEnd.exec(piece)?.index ?? piece.length;
    }
  }
  return kept.join('') + piece.slice(written);
}
