import { decodeRemoteIp } from '../../fields/address';
import { type Find, optionOfKind, type RedactedKind, type RedactOptions } from './types';

/** Endings that say what kind of bucket a name stands for; they stay. */
const bucketEnding = /(?:-s3alias|--ol-s3|\.mrap|--table-s3|--[a-z0-9]+(?:-[a-z0-9]+)*-az\d+--x-s3)$/;
/** An access key ID or the unique ID of a user, role or group. */
const prefixedId = /^A[A-Z0-9]{3}(?=[A-Z0-9]{8})/;

const numbered = (word: string, count: number): string => `${word}-${String(count).padStart(4, '0')}`;
const withPrefix = (value: string, count: number): string =>
  `${prefixedId.exec(value)?.[0] ?? 'AKIA'}REDACTED${String(count).padStart(8, '0')}`;

/** An address of a range that is never in use: 240.0.0.0/4, and of 3fff::/20, which is kept for documentation. */
function addressOf(value: string, count: number): string {
  if (!value.includes(':')) {
    return `240.${[16, 8, 0].map(shift => (count >> shift) & 255).join('.')}`;
  }
  const high = Math.floor(count / 65_536);
  return `3fff::${high > 0 ? `${high.toString(16)}:` : ''}${(count % 65_536).toString(16)}`;
}

/** How the placeholder of each kind is written, and which texts are placeholders already. */
const forms: Readonly<Record<RedactedKind, readonly [write: (value: string, count: number) => string, own: RegExp]>> = {
  account: [(_, count) => String(count).padStart(12, '0'), /^0{6}\d{6}$/],
  canonicalId: [(_, count) => count.toString(16).padStart(64, '0'), /^0{52}[0-9a-f]{12}$/],
  arn: [(_, count) => numbered('resource', count), /^resource-\d{4,}$/],
  accessKey: [withPrefix, /^A[A-Z0-9]{3}REDACTED\d{8}$/],
  address: [addressOf, /^(?:240\.\d+\.\d+\.\d+|3fff::[0-9a-f:]*)$/],
  bucket: [
    (value, count) => numbered('bucket', count) + (bucketEnding.exec(value)?.[0] ?? ''),
    /^bucket-\d{4,}(?:-s3alias|--ol-s3|\.mrap|--table-s3|--[a-z0-9-]+--x-s3)?$/,
  ],
  key: [(_, count) => numbered('key', count), /^key-\d{4,}$/],
  name: [
    (value, count) => (prefixedId.test(value) ? withPrefix(value, count) : numbered('name', count)),
    /^(?:name-\d{4,}|A[A-Z0-9]{3}REDACTED\d{8})$/,
  ],
  secret: [(_, count) => numbered('redacted', count), /^redacted-\d{4,}$/],
};

/** The same value in another spelling. */
function normalize(kind: RedactedKind, value: string): string {
  if (kind === 'address') {
    const read = decodeRemoteIp(value, { text: () => undefined });
    return read.kind === 'remoteIp' && 'address' in read ? (read.mappedIpv4 ?? read.address) : value;
  }
  return kind === 'bucket' ? value.toLowerCase() : value;
}

/** A text of its own: slices of a line would keep the whole line in memory. */
const copyOf = (text: string): string => text.split('').join('');

/** Values and their placeholders, for as long as something is redacted. */
export interface Placeholders {
  /** The text that stands for a find; undefined where the text stays. */
  write(find: Find): string | undefined;
  isWanted(kind: RedactedKind): boolean;
}

/** Placeholders by the order in which values come. What has the form of a placeholder stays, and is given to no other value. */
export function createPlaceholders(options: RedactOptions): Placeholders {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();

  const invent = (kind: RedactedKind, value: string): string => {
    const [write, own] = forms[kind];
    if (own.test(value)) {
      taken.add(value);
      return value;
    }
    for (;;) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const text = write(value, count);
      if (!taken.has(text)) {
        return text;
      }
    }
  };
  const placeholderOf = (kind: RedactedKind, value: string): string => {
    const id = `${kind} ${value}`;
    let text = known.get(id);
    if (text === undefined) {
      const normal = normalize(kind, value);
      text = normal === value ? invent(kind, value) : placeholderOf(kind, normal);
      known.set(copyOf(id), text);
    }
    return text;
  };

  const isWanted = (kind: RedactedKind): boolean => kind === 'secret' || options[optionOfKind[kind]] !== false;
  return {
    isWanted,
    write({ kind, value, form }) {
      if (kind === 'keep' || !isWanted(kind)) {
        return undefined;
      }
      const text = placeholderOf(kind, value);
      switch (form) {
        case 'dashed':
          return text.replace(/\./g, '-');
        case 'mapped':
          return `::ffff:${text}`;
        case 'quoted':
          return `"${text}"`;
        default:
          return text;
      }
    },
  };
}
