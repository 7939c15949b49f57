import { findHidden } from '../hidden';
import type { ObjectKey } from '../key';

/** The name of an object, as it stands in a record: nothing in it is encoded. */
export interface PlainKey
  extends Pick<ObjectKey, 'text' | 'prefix' | 'name' | 'folderLike' | 'dotSegments' | 'hidden'> {
  readonly kind: 'plainKey';
}

/** `photos/cat.jpg` -> { prefix: 'photos/', name: 'cat.jpg', ... }; `%20` stays as it is. */
export function decodePlainKey(text: string): PlainKey {
  const start = text.slice(0, -1).lastIndexOf('/') + 1;
  return {
    kind: 'plainKey',
    text,
    prefix: text.slice(0, start),
    name: text.slice(start),
    folderLike: text.endsWith('/'),
    dotSegments: /(?:^|\/)\.\.?(?:\/|$)/.test(text),
    hidden: findHidden(text),
  };
}
