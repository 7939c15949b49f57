import { isMaskedName, type MaskOptions, maskSecrets, secretPlaceholder } from './maskSecrets';
import { isMasked } from './presigned';
import { isSecretName } from './secretNames';

/** How log text is shown. */
export interface SecretOptions {
  /** Secrets are shown as they stand; masked unless this is true. */
  readonly showSecrets?: boolean;
}

const mayHoldSecret = /[=:]|%(?:25)*3d/i;
/** Members of an object that is written inside a text, as JSON and as CloudTrail Lake does: `{sessionToken=abc}`. */
const jsonMember = /(\\{0,8}"([\w.-]{1,80})\\{0,8}"\s{0,9}:\s{0,9}\\{0,8}")((?:[^"\\]|\\[^"])+)/g;
const lakeMember = /([{,\s]([A-Za-z][\w.-]{0,79})=)([^,{}\s]+)/g;

/** What CloudTrail and S3 write in place of a secret. */
const isHidden = (value: string): boolean => value === 'HIDDEN_DUE_TO_SECURITY_REASONS' || isMasked(value);

function maskMembers(text: string): string {
  const mask = (all: string, before: string, name: string, value: string): string =>
    isSecretName(name) && !isHidden(value) ? before + secretPlaceholder : all;
  return text.replace(jsonMember, mask).replace(lakeMember, mask);
}

/**
 * Any text of a log with the secrets in it replaced by `***`: in request lines, URLs, and objects that are written as text.
 * Access key IDs stay unless `keepCredentials` is false.
 */
export function maskText(text: string, options: MaskOptions = { keepCredentials: true }): string {
  if (!mayHoldSecret.test(text)) {
    return text;
  }
  return maskSecrets(/^\s*[[{]/.test(text) ? maskMembers(text) : text, options);
}

/** The text of a value that has a name; a secret's is masked as a whole, but for what hides it already. */
export function maskNamed(name: string, text: string, options: MaskOptions = { keepCredentials: true }): string {
  return text !== '' && isMaskedName(name, options) && !isHidden(text) ? secretPlaceholder : maskText(text, options);
}
