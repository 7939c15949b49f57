import { splitRequestLine, splitTarget } from '../../text/requestTarget';
import { RETRY_MS } from './times';
import type { Traits } from './traits';

/** Texts that a record may have which belongs to another one without sharing an ID with it: all of a row, or none. */
export type Clue = readonly string[];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;

/** The minute of a time as both kinds of log write it: `30/Mar/2026:10:15:` and `2026-03-30T10:15:`. */
function stampsOf(epochMs: number): readonly [string, string] {
  const iso = new Date(epochMs).toISOString();
  const [, year = '', month = '', day = '', minute = ''] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+:)/.exec(iso) ?? [];
  return [`${day}/${months[Number(month) - 1]}/${year}:${minute}`, `${year}-${month}-${day}T${minute}`];
}

/** True for times that a calendar of four digits has. */
const isDatable = (epochMs: number): boolean => epochMs > 0 && epochMs < Date.UTC(9999, 0, 1);

/** The end of a name that both logs and every program spell in one way; nothing where there is none. */
function plainEnd(name: string | undefined): string[] {
  const end = name?.slice(name.lastIndexOf('/') + 1) ?? '';
  return /^[A-Za-z0-9._-]{2,}$/.test(end) ? [end] : [];
}

/** What the request was about, as far as the same request has it in the same spelling. */
const objectOf = ({ view, isEvent, key }: Traits): string[] =>
  plainEnd(isEvent ? key : splitTarget(splitRequestLine(view.text('request_uri') ?? '').target).path);

/** What tries of a request before or after it would have: the minute, the operation, and the object. */
function retryClues(traits: Traits): Clue[] {
  const { epochMs, operation } = traits;
  if (epochMs === undefined || operation === undefined || !isDatable(epochMs)) {
    return [];
  }
  const minutes = [epochMs - RETRY_MS, epochMs, epochMs + RETRY_MS].map(time => Math.floor(time / MINUTE) * MINUTE);
  const rest = [operation, ...objectOf(traits)];
  return [...new Set(minutes)].flatMap(stampsOf).map(stamp => [stamp, ...rest]);
}

/** What the begin of an upload in an access log has, which does not hold its ID; and what its parts have. */
function uploadClues(traits: Traits): Clue[] {
  const { step, uploadId, isEvent } = traits;
  if (isEvent || step === undefined) {
    return [];
  }
  return [[uploadId === undefined ? 'uploadId=' : 'REST.POST.UPLOADS', ...objectOf(traits)]];
}

/** How relatives of a record can be found that share no ID with it. */
export const cluesOf = (traits: Traits): readonly Clue[] => [...retryClues(traits), ...uploadClues(traits)];
