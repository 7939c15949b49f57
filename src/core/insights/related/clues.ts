import type { RecordView } from '../view/types';
import { RETRY_MS } from './times';
import { traitsOf } from './traits';

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

/** What tries of a request before or after it would have: the minute, and the operation. */
function retryClues(view: RecordView): Clue[] {
  const { epochMs, operation } = traitsOf(view);
  if (epochMs === undefined || operation === undefined || !isDatable(epochMs)) {
    return [];
  }
  const minutes = [epochMs - RETRY_MS, epochMs, epochMs + RETRY_MS].map(time => Math.floor(time / MINUTE) * MINUTE);
  return [...new Set(minutes)].flatMap(stampsOf).map(stamp => [stamp, operation]);
}

/** What the begin of an upload in an access log has, which does not hold its ID; and what its parts have. */
function uploadClues(view: RecordView): Clue[] {
  const { step, uploadId, isEvent } = traitsOf(view);
  if (isEvent || step === undefined) {
    return [];
  }
  return uploadId === undefined ? [['uploadId=']] : [['REST.POST.UPLOADS']];
}

/** How relatives of a record can be found that share no ID with it. */
export const cluesOf = (view: RecordView): readonly Clue[] => [...retryClues(view), ...uploadClues(view)];
