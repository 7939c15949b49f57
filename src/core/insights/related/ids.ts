import { isMasked } from '../../fields/presigned';
import type { RecordView } from '../view/types';

/** What kind of ID a text is; the same text under another kind is another ID. */
export type IdKind = 'requestId' | 'hostId' | 'eventId' | 'sharedEventId' | 'uploadId' | 'versionId' | 'accessKey';

/** An ID that other records may hold too. */
export interface RecordId {
  readonly kind: IdKind;
  readonly text: string;
}

/** Where each kind of ID stands. A record that corrects another names the other's IDs as well. */
const places: readonly (readonly [IdKind, string])[] = [
  ['requestId', 'request_id'],
  ['hostId', 'host_id'],
  ['eventId', 'event_id'],
  ['eventId', 'addendum.originalEventID'],
  ['sharedEventId', 'sharedEventID'],
  ['uploadId', 'upload_id'],
  ['versionId', 'version_id'],
  ['accessKey', 'access_key'],
];

/** Texts that stand where an ID could: nothing, the version of an object without versions, a secret left out. */
const isNoId = (text: string | undefined): text is undefined =>
  text === undefined || text === '' || text === '-' || text === 'null' || text === '***' || isMasked(text);

/** The IDs of a record, each once; none for dashes, for the version `null`, and for values that S3 has masked. */
export function idsOf(view: RecordView): readonly RecordId[] {
  const ids: RecordId[] = [];
  for (const [kind, name] of places) {
    const text = view.text(name);
    if (!isNoId(text) && !ids.some(id => id.kind === kind && id.text === text)) {
      ids.push({ kind, text });
    }
  }
  return ids;
}
