import type { UserAgent } from '../fields/userAgent';
import { t } from '../text/language';
import { shownText } from './shownText';

const longest = 120;

/** `AWS CLI 2.34.11`, `Firefox`; undefined for clients that are not known. */
export function nameClient({ program, browser }: UserAgent): string | undefined {
  const name = program ? t(program.name) : browser?.name;
  const version = program?.version === undefined ? '' : ` ${shownText(program.version, longest)}`;
  return name === undefined ? undefined : `${shownText(name, longest)}${version}`;
}
