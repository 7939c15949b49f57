import { type KeyEncoding, keyEncodings } from '../catalogue/keyEncodings';
import { isPercentEncodedText, percentDecode } from '../text/percent';
import type { Evidence } from '../types';
import { findHidden, type HiddenCharacter } from './hidden';
import { operationShape } from './operationShape';
import type { RecordContext } from './types';

/** The name of an object, decoded. */
export interface ObjectKey {
  readonly kind: 'key';
  readonly text: string;
  /** Steps of decoding between the log and `text`. */
  readonly timesDecoded: 1 | 2;
  /** False when another reading is possible; it stands in `otherReading`. */
  readonly sure: boolean;
  /** The text with one step more or less, or with a plus sign for a blank. Present only when it differs and is possible. */
  readonly otherReading?: string;
  /**
   * Why `timesDecoded`: `operation`, records of this operation are known for it; `text`, what is left after one step
   * is no encoded text, though two were expected; `assumed`, nothing is known of such keys.
   */
  readonly basis: 'operation' | 'text' | 'assumed';
  /** Grade of `timesDecoded`. */
  readonly evidence: Evidence;
  /** Some `%` sequences are no UTF-8 or no hex; they stand in `text` as they were written. */
  readonly invalid: boolean;
  /** Up to and including the last `/` before the name; empty when there is none. */
  readonly prefix: string;
  /** What follows `prefix`; ends in `/` for a folder-like key. */
  readonly name: string;
  readonly folderLike: boolean;
  /** `.` or `..` stands as a part between slashes. */
  readonly dotSegments: boolean;
  readonly hidden: readonly HiddenCharacter[];
}

const encodingId = (operation: string): KeyEncoding['id'] => {
  switch (operationShape(operation)) {
    case 'http':
      return 'request';
    case 'website':
      return 'website';
    case 'batchDeleteChild':
      return 'batchDelete';
    case 'copyRead':
      return 'copyRead';
    case 'lifecycle':
    case 'checksum':
      return operation === 'S3.EXPIRE.OBJECT' ? 'expire' : 'otherS3';
    default:
      return 'other';
  }
};

const unknownEncoding: KeyEncoding = { id: 'other', times: 2, clear: false, evidence: 'inferred', sources: [] };

interface Reading extends Pick<ObjectKey, 'text' | 'timesDecoded' | 'basis' | 'invalid'> {
  readonly other: string;
}

const readKey = (raw: string, { times, clear }: KeyEncoding): Reading => {
  const once = percentDecode(raw, { plusIsBlank: true });
  const twice = percentDecode(once.text, { plusIsBlank: true });
  const encoded = isPercentEncodedText(raw);
  const basis = clear && encoded ? 'operation' : 'assumed';
  if (times === 1) {
    const other = clear ? once.text : twice.text;
    return { text: once.text, timesDecoded: 1, basis, invalid: once.invalid, other };
  }
  if (encoded && !isPercentEncodedText(once.text)) {
    // An encoder leaves no blank and no loose `%`, so what is left after one step was not encoded again.
    return { text: once.text, timesDecoded: 1, basis: 'text', invalid: once.invalid, other: twice.text };
  }
  // That a blank is `%2B` after two steps is our reading, so a plus sign stays possible.
  const plusKept = percentDecode(once.text, { plusIsBlank: false }).text;
  const other = clear && encoded ? plusKept : once.text;
  return { text: twice.text, timesDecoded: 2, basis, invalid: once.invalid || twice.invalid, other };
};

const splitName = (text: string): Pick<ObjectKey, 'prefix' | 'name' | 'folderLike'> => {
  const start = text.slice(0, -1).lastIndexOf('/') + 1;
  return { prefix: text.slice(0, start), name: text.slice(start), folderLike: text.endsWith('/') };
};

/**
 * Reads an object key as its operation wrote it.
 * `M%25C3%25A4rz%25201.jpg` in REST.GET.OBJECT and `M%C3%A4rz+1.jpg` in BATCH.DELETE.OBJECT both give `März 1.jpg`.
 */
export function decodeKey(text: string, context: RecordContext): ObjectKey {
  const id = encodingId(context.text('operation') ?? '-');
  const encoding = keyEncodings.find(row => row.id === id) ?? unknownEncoding;
  const { other, ...read } = readKey(text, encoding);
  const sure = other === read.text;
  return {
    kind: 'key',
    ...read,
    sure,
    ...(sure ? {} : { otherReading: other }),
    evidence: read.basis === 'operation' ? encoding.evidence : 'inferred',
    ...splitName(read.text),
    dotSegments: /(?:^|\/)\.\.?(?:\/|$)/.test(read.text),
    hidden: findHidden(read.text),
  };
}
