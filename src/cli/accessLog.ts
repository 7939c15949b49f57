import { detectAccessLog, parseAccessLogLine } from '../core/index';

/** True when the bytes may be an access log: at least one of the lines in them is. */
export function mayBeAccessLog(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return detectAccessLog(text) || text.split('\n').some(line => parseAccessLogLine(line).fields.length > 0);
}
