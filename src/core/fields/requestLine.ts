import { splitRequestLine, splitTarget, type TargetParts } from '../text/requestTarget';
import { type Addressing, readAddressing } from './addressing';
import { type PresignedUrl, readPresignedUrl } from './presigned';
import { type QueryParameter, readQuery } from './query';
import type { RecordContext } from './types';

/** The first line of an HTTP request, as the caller sent it. Holds secrets as they are written; see `maskSecrets`. */
export interface RequestUri {
  readonly kind: 'requestUri';
  /** `GET`; left out when the text does not begin with a method. */
  readonly method?: string;
  readonly target: string;
  readonly form: TargetParts['form'];
  /** Host and port, when the target is a whole URL. */
  readonly authority?: string;
  /** As it is written. */
  readonly path: string;
  /** As it is written, without its question mark; left out when there is none. */
  readonly query?: string;
  /** `HTTP/1.1`; left out when the text does not end in a protocol. */
  readonly protocol?: string;
  /** Left out when the target has no path, as in `OPTIONS *`. */
  readonly addressing?: Addressing;
  readonly parameters: readonly QueryParameter[];
  readonly presigned?: PresignedUrl;
}

/**
 * Reads a request line, however odd: with blanks and quotes inside, cut short, or without a protocol.
 * `GET /amzn-s3-demo-bucket/photos/cat.jpg?acl HTTP/1.1` -> { method: 'GET', path: '/amzn-s3-demo-bucket/photos/cat.jpg', query: 'acl', ... }
 */
export function decodeRequestUri(text: string, context: RecordContext): RequestUri {
  const line = splitRequestLine(text);
  const target = splitTarget(line.target);
  const hasPath = target.form === 'origin' || target.form === 'absolute';
  const parameters = target.query === undefined ? [] : readQuery(target.query);
  const presigned = readPresignedUrl(parameters, context);
  return {
    kind: 'requestUri',
    ...line,
    ...target,
    ...(hasPath && { addressing: readAddressing(target.path, target.authority, context) }),
    parameters,
    ...(presigned && { presigned }),
  };
}
