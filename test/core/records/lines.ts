// Pieces from which the tests put access-log lines together.

export const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
export const hostId = 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=';
export const time = '[06/Feb/2026:00:00:38 +0000]';

/** Fields 18 to 27. */
export const tail = [
  '-',
  hostId,
  'SigV4',
  'TLS_AES_128_GCM_SHA256',
  'AuthHeader',
  'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com',
  'TLSv1.3',
  '-',
  '-',
  'eu-west-1',
] as const;

/** Parts of a line that a test may want to be otherwise. */
export interface LineParts {
  readonly time?: string;
  readonly requester?: string;
  readonly operation?: string;
  readonly key?: string;
  readonly request?: string;
  /** Fields 10 to 15. */
  readonly middle?: string;
  readonly referer?: string;
  readonly agent?: string;
  readonly tail?: readonly string[];
}

/** A line; quoted parts are given with their quotes. */
export function line(parts: LineParts = {}): string {
  return [
    `${owner} amzn-s3-demo-bucket ${parts.time ?? time} 192.0.2.3 ${parts.requester ?? owner} 3E57427F3EXAMPLE`,
    parts.operation ?? 'REST.GET.OBJECT',
    parts.key ?? 'photos/cat.jpg',
    parts.request ?? '"GET /photos/cat.jpg HTTP/1.1"',
    parts.middle ?? '200 - 113 4096 7 5',
    parts.referer ?? '"-"',
    parts.agent ?? '"curl/8.5.0"',
    ...(parts.tail ?? tail),
  ].join(' ');
}
