import { type OperationMisnomer, operationMisnomers } from '../catalogue/operationMisnomers';
import { operationFamilies, operationMethods, operationResources } from '../catalogue/operationParts';
import { type OperationLevel, operationValues } from '../catalogue/operationValues';
import type { Evidence } from '../types';
import { type OperationShape, operationShape } from './operationShape';
import type { RecordContext } from './types';

/** The Operation field, taken apart. */
export interface Operation {
  readonly kind: 'operation';
  /** The text between the dots; at most five parts, the rest of a longer text is left out. */
  readonly parts: readonly string[];
  readonly shape: OperationShape;
  /** `REST`, `WEBSITE`, `SOAP`, `BATCH` or `S3`; absent when the first part is none of these. */
  readonly family?: string;
  /** HTTP method, or what S3 did; absent in a two-part SOAP value. */
  readonly method?: string;
  /** What was worked on, such as `LOGGING_STATUS` or `OBJECT.CHECKSUM`. */
  readonly resource?: string;
  /** Name of the SOAP call, in a two-part SOAP value. */
  readonly soapOperation?: string;
  /** What the record is about; `either` when the value allows both and the line ends before the Key field. */
  readonly level?: OperationLevel;
  /**
   * `value`: listed as a whole. `pattern`: a SOAP call of the documented form. `parts`: method and resource type are
   * each known, the pair is not. `family`: no more than the family is known. `nothing`: not even that.
   */
  readonly known: 'value' | 'pattern' | 'parts' | 'family' | 'nothing';
  /** Grade of what is known; absent with `nothing`. */
  readonly evidence?: Evidence;
  /** Not a value that S3 is known to write; `instead` is the one that S3 writes, if there is one. */
  readonly misnomer?: { readonly instead?: string; readonly usedBy: OperationMisnomer['usedBy'] };
}

const valuesByText = new Map(operationValues.map(row => [row.value, row]));
const resourcesById = new Map(operationResources.map(row => [row.id, row]));
const misnomersByName = new Map(operationMisnomers.map(row => [row.name, row]));

const levelOf = (level: OperationLevel | undefined, key: string | undefined): OperationLevel | undefined =>
  level !== 'either' || key === undefined ? level : key === '-' ? 'bucket' : 'object';

/** Never for a listed value. `REST.GET.POLICY` gives `REST.GET.BUCKETPOLICY`. */
const misnomerOf = (text: string, parts: readonly string[]): Operation['misnomer'] => {
  const [family, method, resource = ''] = parts;
  const whole = parts.length > 1 ? misnomersByName.get(text) : undefined;
  const row = whole ?? (family === 'REST' && parts.length === 3 ? misnomersByName.get(resource) : undefined);
  if (!row) {
    return undefined;
  }
  const instead = whole || row.right === undefined ? row.right : `REST.${method}.${row.right}`;
  return { usedBy: row.usedBy, ...(instead === undefined ? {} : { instead }) };
};

type Known = Pick<Operation, 'known' | 'evidence'>;

const isKnownMethod = (family: string, method: string | undefined): boolean =>
  operationMethods.some(row => row.id === method && row.families.includes(family));

const knownOf = (
  text: string,
  family: string | undefined,
  parts: readonly string[],
  resource: string | undefined,
): Known => {
  const listed = valuesByText.get(text);
  if (listed) {
    return { known: 'value', evidence: listed.evidence };
  }
  if (family === undefined) {
    return { known: 'nothing' };
  }
  if (family === 'SOAP' && parts.length === 2 && /^[A-Z][A-Za-z]+$/.test(parts[1] ?? '')) {
    return { known: 'pattern', evidence: 'documented' };
  }
  const bothKnown = isKnownMethod(family, parts[1]) && resource !== undefined && resourcesById.has(resource);
  return { known: bothKnown ? 'parts' : 'family', evidence: 'inferred' };
};

/**
 * Takes an operation apart and says how much of it is known.
 * `REST.PUT.ACL` with a key gives method `PUT`, resource `ACL`, level `object`, known as `value`, `documented`.
 */
export function decodeOperation(text: string, context: RecordContext): Operation {
  const parts = text.split('.', 5);
  const family = operationFamilies.find(row => row.id === parts[0])?.id;
  const isSoapCall = family === 'SOAP' && parts.length === 2;
  const method = (family !== undefined && !isSoapCall && parts[1]) || undefined;
  const resource = (method !== undefined && parts.slice(2).join('.')) || undefined;
  const listed = valuesByText.get(text);
  const level = levelOf(listed?.level ?? resourcesById.get(resource ?? '')?.level, context.text('key'));
  const misnomer = listed ? undefined : misnomerOf(text, parts);
  return {
    kind: 'operation',
    parts,
    shape: operationShape(text),
    ...(family === undefined ? {} : { family }),
    ...(method === undefined ? {} : { method }),
    ...(resource === undefined ? {} : { resource }),
    ...(isSoapCall && parts[1] ? { soapOperation: parts[1] } : {}),
    ...(level === undefined ? {} : { level }),
    ...knownOf(text, family, parts, resource),
    ...(misnomer === undefined ? {} : { misnomer }),
  };
}
