import { operationShape } from './operationShape';
import type { RecordContext } from './types';

/** The Request ID of a record. */
export interface RequestId {
  readonly kind: 'requestId';
  /**
   * `hex`: 16 upper-case hexadecimal digits, as S3 wrote until about 2020. `letters`: 16 capital letters and digits,
   * as it writes since. `uuid`: the ID of a Batch Operations job. `other`: no shape that is known from Amazon S3.
   */
  readonly shape: 'hex' | 'letters' | 'uuid' | 'other';
  /** The record is one of a Batch Operations job, so that the ID is the job's. */
  readonly isJob: boolean;
}

/** The Version Id of a record. */
export interface VersionId {
  readonly kind: 'versionId';
  /** `null`: the object as written without versioning. `typical`: 32 characters. `other`: text of another form. */
  readonly shape: 'null' | 'typical' | 'other';
  /**
   * `requested`: the request named it. `actedOn`: S3 or a job worked on it by itself.
   * `copySource`: x-amz-copy-source named it, for the read half of a copy.
   */
  readonly role: 'requested' | 'actedOn' | 'copySource';
}

/** The Host Id of a record. */
export interface HostId {
  readonly kind: 'hostId';
  /** `base64`: as S3 writes it. `other`: anything else. */
  readonly shape: 'base64' | 'other';
  /** Characters. */
  readonly length: number;
  /** Bytes that the base64 text stands for; absent with `other`. */
  readonly sizeBytes?: number;
}

const requestIdShapes: readonly (readonly [RegExp, RequestId['shape']])[] = [
  [/^[0-9A-F]{16}$/, 'hex'],
  [/^[0-9A-Z]{16}$/, 'letters'],
  [/^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/, 'uuid'],
];

/** Tells the shape of a request ID: `3E57427F3EXAMPLE` gives `letters`. */
export function decodeRequestId(text: string, context: RecordContext): RequestId {
  const shape = requestIdShapes.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
  return { kind: 'requestId', shape, isJob: operationShape(context.text('operation') ?? '-') === 'checksum' };
}

/** Tells what a version ID is: `null` gives `null`, and its role follows from the Operation field. */
export function decodeVersionId(text: string, context: RecordContext): VersionId {
  const shape = text === 'null' ? 'null' : /^[0-9A-Za-z._-]{32}$/.test(text) ? 'typical' : 'other';
  switch (operationShape(context.text('operation') ?? '-')) {
    case 'copyRead':
      return { kind: 'versionId', shape, role: 'copySource' };
    case 'lifecycle':
    case 'checksum':
      return { kind: 'versionId', shape, role: 'actedOn' };
    default:
      return { kind: 'versionId', shape, role: 'requested' };
  }
}

/** The least length of a host ID seen from Amazon S3 is 64; half of that leaves room. */
const leastHostIdLength = 32;

/** Base64 with both cases, so that the hexadecimal host IDs of other stores do not pass. */
const isBase64 = (text: string): boolean =>
  text.length >= leastHostIdLength && /^[0-9A-Za-z+/]+={0,2}$/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text);

/** Tells whether a host ID is base64 text, as Amazon S3 writes it: 76 characters that end in one `=` give 56 bytes. */
export function decodeHostId(text: string, _context: RecordContext): HostId {
  if (!isBase64(text)) {
    return { kind: 'hostId', shape: 'other', length: text.length };
  }
  const digits = text.replace(/=+$/, '').length;
  return { kind: 'hostId', shape: 'base64', length: text.length, sizeBytes: Math.floor((digits * 3) / 4) };
}
