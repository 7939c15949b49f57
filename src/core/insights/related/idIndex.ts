import type { RecordView } from '../view/types';
import { RETRY_MS } from './times';
import { invitesRetry, type Traits, traitsOf } from './traits';

/** Numbers of the records of one log by what joins them to others: some 50 bytes for each thing that a record holds. */
export interface IdIndex {
  /** Takes in a record under a number of the caller's own. */
  add(number: number, view: RecordView): void;
  /** Numbers of records that may belong to a record, itself among them, in the order in which they were added. */
  near(view: RecordView): readonly number[];
}

/** A number for a text, seldom the same for two. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

interface Keys {
  /** What a record is found by. */
  readonly own: readonly string[];
  /** What its relatives are found by. */
  readonly wanted: readonly string[];
}

const RETRY_SLOTS = [-1, 0, 1];

/** Kinds of IDs; a host ID says nothing that the request ID beside it does not say. */
function idKeys(traits: Traits): string[] {
  const { requestId, hostId, eventId, correctedId, sharedEventId, uploadId, versionId } = traits;
  const ids = {
    request: requestId,
    host: requestId === undefined ? hostId : undefined,
    event: eventId,
    shared: sharedEventId,
    upload: uploadId,
    version: versionId === 'null' ? undefined : versionId,
  };
  const named = Object.entries(ids).flatMap(([kind, id]) => (id === undefined ? [] : [`${kind} ${id}`]));
  return correctedId === undefined ? named : [...named, `event ${correctedId}`];
}

function keysOf(view: RecordView): Keys {
  const traits = traitsOf(view);
  const { isEvent, step, uploadId, bucket, key, operation, epochMs } = traits;
  const ids = idKeys(traits);
  const own = [...ids];
  const wanted = [...ids];
  if (step !== undefined && !isEvent) {
    const [mine, other] = uploadId === undefined ? ['begin', 'upload'] : ['upload', 'begin'];
    own.push(`${mine} ${bucket} ${key}`);
    wanted.push(`${other} ${bucket} ${key}`);
  }
  if (epochMs !== undefined) {
    const slot = Math.floor(epochMs / RETRY_MS);
    const isFailed = invitesRetry(traits);
    const name = (n: number, failed: boolean): string => `${failed} ${n} ${operation} ${bucket} ${key}`;
    own.push(name(slot, isFailed));
    wanted.push(...RETRY_SLOTS.map(n => name(slot + n, true)));
    if (isFailed) {
      wanted.push(...RETRY_SLOTS.map(n => name(slot + n, false)));
    }
  }
  return { own, wanted };
}

/** An empty index. */
export function createIdIndex(): IdIndex {
  const numbers = new Map<number, number | number[]>();
  return {
    add(number, view) {
      for (const key of keysOf(view).own) {
        const hash = hashOf(key);
        const known = numbers.get(hash);
        if (known === undefined) {
          numbers.set(hash, number);
        } else if (typeof known === 'number') {
          numbers.set(hash, [known, number]);
        } else {
          known.push(number);
        }
      }
    },
    near(view) {
      const found = new Set(keysOf(view).wanted.flatMap(key => numbers.get(hashOf(key)) ?? []));
      return [...found].sort((a, b) => a - b);
    },
  };
}
