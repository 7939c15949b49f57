import { secretOfName } from './query';

/** Names of members and parameters whose values let others act as somebody, without signs and in lower case. */
export const secretNames =
  /(?:token|tokencode|password|passwd|passphrase|pwd|secret|secretaccesskey|privatekey|apikey|signature|hmac|jwt|samlassertion|authorization)$|^(?:sig|auth|sessionid|.*customerkey|mfa)$/;

/** Tokens that say where a list goes on, or that a request was not sent twice. */
const harmless = /(?:continuation|next|page|pagination|client|clientrequest|idempotency)token$/;

/** Longest name that is looked at. */
const LONGEST = 80;

/** `X-Amz-Security-Token` -> `xamzsecuritytoken`; of `s3:prefix` what follows the colon. */
export const plainName = (name: string): string =>
  name
    .slice(name.lastIndexOf(':') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/**
 * True for a name whose value is a secret, in whatever spelling: what S3 and its SDKs call one, and what others do.
 * An access key ID is none; it only names a key.
 */
export function isSecretName(name: string): boolean {
  if (name.length > LONGEST) {
    return false;
  }
  const known = secretOfName(name);
  if (known !== 'none') {
    return known !== 'credential';
  }
  const plain = plainName(name);
  return secretNames.test(plain) && !harmless.test(plain);
}
