import {
  type QueryParameterKind,
  type QueryParameterRow,
  queryParameters,
  type SecretKind,
} from '../catalogue/queryParameters';
import { percentDecode } from '../text/percent';
import { splitPiece, splitQuery } from '../text/query';

/** One parameter of a query string. */
export interface QueryParameter {
  /** Decoded; empty when nothing stands before the equals sign. */
  readonly name: string;
  /** Decoded, with `+` as a blank; left out when there is no equals sign. */
  readonly value?: string;
  /** As it is written after the first equals sign. */
  readonly rawValue?: string;
  /** Name of its row in `queryParameters`; left out for a parameter that this version does not know. */
  readonly known?: string;
  /** `custom`: begins with `x-`, so S3 ignores it and keeps it in the log. `unknown`: none of the others. */
  readonly kind: QueryParameterKind | 'custom' | 'unknown';
  readonly secret: SecretKind;
}

const byName = new Map(queryParameters.map(row => [row.name, row]));
const bySpelling = new Map(queryParameters.map(row => [row.name.toLowerCase(), row]));

/** The table row of a parameter's name, in exactly this spelling; undefined where this version does not know it. */
export function findQueryParameter(name: string): QueryParameterRow | undefined {
  return byName.get(name);
}

/** What a parameter of this name gives away, in whatever spelling: a secret stays one when S3 does not know it. */
export function secretOfName(name: string): SecretKind {
  return (byName.get(name) ?? bySpelling.get(name.toLowerCase()))?.secret ?? 'none';
}

/**
 * The parameters of a query (without its question mark) in order, doubles kept, empty pieces left out.
 * `acl&prefix=a%20b` -> [{ name: 'acl', kind: 'subresource', ... }, { name: 'prefix', value: 'a b', kind: 'list', ... }]
 */
export function readQuery(query: string): readonly QueryParameter[] {
  return splitQuery(query)
    .filter(piece => piece !== '')
    .map(readPiece);
}

function readPiece(piece: string): QueryParameter {
  const { rawName, rawValue } = splitPiece(piece);
  const name = percentDecode(rawName, { plusIsBlank: true }).text;
  const row = byName.get(name);
  return {
    name,
    ...(rawValue !== undefined && { value: percentDecode(rawValue, { plusIsBlank: true }).text, rawValue }),
    ...(row && { known: row.name }),
    kind: row?.kind ?? kindOfUnknown(name),
    secret: secretOfName(name),
  };
}

function kindOfUnknown(name: string): QueryParameter['kind'] {
  if (/^x-amz-/i.test(name)) {
    return 'header';
  }
  return name.startsWith('x-') ? 'custom' : 'unknown';
}
