/** Kinds of values that are replaced. `secret` cannot be switched off. */
export type RedactedKind =
  | 'account'
  | 'canonicalId'
  | 'arn'
  | 'accessKey'
  | 'address'
  | 'bucket'
  | 'key'
  | 'name'
  | 'secret';

/** What is to be replaced; what is left out is replaced too. Secrets always are. */
export interface RedactOptions {
  /** Twelve digits, wherever they stand. */
  readonly accounts?: boolean;
  readonly canonicalIds?: boolean;
  /** What an ARN names, where that is no bucket, key, user or role: KMS keys, policies, functions and so on. */
  readonly arns?: boolean;
  readonly accessKeys?: boolean;
  /** IPv4 and IPv6. */
  readonly addresses?: boolean;
  /** Buckets and access points, with their aliases. */
  readonly buckets?: boolean;
  /** Keys of objects, and prefixes of keys. */
  readonly keys?: boolean;
  /** Users, roles and sessions, with their unique IDs and mail addresses. */
  readonly names?: boolean;
}

/** Names of the options. */
export const redactableNames = [
  'accounts',
  'canonicalIds',
  'arns',
  'accessKeys',
  'addresses',
  'buckets',
  'keys',
  'names',
] as const satisfies readonly (keyof RedactOptions)[];

/** The option for each kind that has one. */
export const optionOfKind: Readonly<Record<Exclude<RedactedKind, 'secret'>, keyof RedactOptions>> = {
  account: 'accounts',
  canonicalId: 'canonicalIds',
  arn: 'arns',
  accessKey: 'accessKeys',
  address: 'addresses',
  bucket: 'buckets',
  key: 'keys',
  name: 'names',
};

/** A value that was found in a text; `end` is exclusive. */
export interface Find {
  readonly start: number;
  readonly end: number;
  /** `keep`: what stands here stays, though part of it looks like a value of some kind. */
  readonly kind: RedactedKind | 'keep';
  /** What the text says, decoded: equal values get equal placeholders. */
  readonly value: string;
  /** How the placeholder is written: an address with dashes or inside of IPv6, or anything between quotes. */
  readonly form?: 'dashed' | 'mapped' | 'quoted';
}

/** A stretch of a record, decoded as far as its format goes, and what was found in it. */
export interface Piece {
  readonly text: string;
  /** Offset in the record of each unit of `text` and of its end; or of its first unit, where nothing was escaped. */
  readonly offsets: number | Uint32Array;
  readonly finds: readonly Find[];
  /** False where values of other fields cannot stand: in IDs, times and operations. */
  readonly isSearched: boolean;
}
