import type { Traits } from './traits';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** How much earlier than the arrival an event's completion may seem: both are cut to whole seconds, by two clocks. */
const EARLY_MS = 5 * SECOND;
/** What may pass between the end of a request and the time of its event. */
const LATE_MS = MINUTE;
/** Records of one request in one log: a delete of 1,000 objects and a copy take their time. */
const SAME_LOG_MS = 60 * MINUTE;

/** Longest time between a try and the next one of the same request. */
export const RETRY_MS = MINUTE;
/** Longest time between the begin of an upload and its parts, where the parts do not say which upload it was. */
export const UPLOAD_MS = DAY;

/** From `a` to `b` in milliseconds; undefined where one of them has no time. */
export const elapsed = (a: Traits, b: Traits): number | undefined =>
  a.epochMs === undefined || b.epochMs === undefined ? undefined : b.epochMs - a.epochMs;

/**
 * Whether two records with the same request ID can be of the same request. The access log has the arrival of a request,
 * CloudTrail its completion, both to the second; where a time is missing, nothing speaks against it.
 */
export function timesFit(a: Traits, b: Traits): boolean {
  const [from, to] = a.isEvent && !b.isEvent ? [b, a] : [a, b];
  const passed = elapsed(from, to);
  if (passed === undefined) {
    return true;
  }
  return from.isEvent === to.isEvent
    ? Math.abs(passed) <= SAME_LOG_MS
    : passed >= -EARLY_MS && passed <= (from.totalMs ?? DAY) + LATE_MS;
}
