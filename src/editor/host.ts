import type { Clock } from './settings';

/** Unpacks gzip, slice by slice; ends with an error where the archive is cut or damaged. */
export type Unpack = (packed: Uint8Array) => AsyncIterable<Uint8Array>;

/** What an entry file gives, since hosts differ in it. */
export interface Host {
  readonly clock: Clock;
  readonly unpack: Unpack;
}
