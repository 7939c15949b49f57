import type { ByteSource, Gunzip } from '../core/index';
import type { Clock } from './settings';

/** What an entry file gives, since hosts differ in it. */
export interface Host {
  readonly clock: Clock;
  /** Unpacks one member of a gzip archive. */
  readonly openGunzip: () => Gunzip;
  /** Opens a file of this machine for reading in ranges; absent where there are none. */
  readonly openFile?: (path: string) => Promise<ByteSource>;
}
