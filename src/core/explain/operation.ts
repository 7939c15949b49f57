import { operationFamilies, operationMethods, operationResources } from '../catalogue/operationParts';
import { type OperationValue, operationValues } from '../catalogue/operationValues';
import { sources } from '../catalogue/sources';
import { makeVisible } from '../fields/hidden';
import type { Operation } from '../fields/operation';
import type { Evidence } from '../types';
import { explainNeighbours, outcomeOf } from './operationNeighbours';
import { readStatus } from './transfer';
import type { ExplainInput, Meaning, Row } from './types';

const valuesByText: ReadonlyMap<string, OperationValue> = new Map(operationValues.map(row => [row.value, row]));

const resourcePhrase = (id: string | undefined): string | undefined =>
  operationResources.find(row => row.id === id)?.phrase;

const methodPhrase = ({ family, method }: Operation): string | undefined =>
  operationMethods.find(row => row.id === method && row.families.includes(family ?? ''))?.phrase;

/** A title for a value that is not listed, made from what its parts say. */
function titleFromParts(value: Operation, text: string): string {
  const { family, method, resource, soapOperation } = value;
  if (soapOperation !== undefined) {
    return `SOAP call ${makeVisible(soapOperation)}`;
  }
  if (family === undefined) {
    return `Unknown operation: ${makeVisible(text)}`;
  }
  if (family === 'S3' || method === undefined || resource === undefined) {
    return family === 'S3'
      ? `Something S3 did by itself, not known to this version: ${makeVisible(text)}`
      : `Operation not known to this version: ${makeVisible(text)}`;
  }
  const on = resourcePhrase(resource) ?? `${makeVisible(resource)}, a resource type not known to this version`;
  const through = family === 'WEBSITE' ? ' through a website endpoint' : family === 'SOAP' ? ' over SOAP' : '';
  return `${makeVisible(method)} request${through} on ${on}`;
}

function titleOf(value: Operation, { text, context }: ExplainInput): string {
  const row = valuesByText.get(text);
  const listed = row && ((value.level === 'object' && row.titleWithKey) || row.title);
  const spelling = value.misnomer?.instead && `Another spelling of ${makeVisible(value.misnomer.instead)}`;
  const outcome = outcomeOf(context, text);
  const suffix = outcome === undefined ? '' : ` (${outcome}, status ${readStatus(context)})`;
  return `${listed ?? spelling ?? titleFromParts(value, text)}${suffix}`;
}

/** What is odd about a value that is not listed, or that is listed as one that S3 refuses. */
function standingSentence(value: Operation, text: string): string | undefined {
  if (value.misnomer) {
    const { usedBy, instead } = value.misnomer;
    const where = usedBy === 'store' ? 'the logs of an S3-compatible store use it' : 'published rules and tests use it';
    const right = instead === undefined ? '' : ` S3 writes ${makeVisible(instead)}.`;
    return `S3 is not known to write this value; ${where}.${right}`;
  }
  if (valuesByText.get(text)?.refused) {
    return 'S3 has no such operation and as a rule answers 405 MethodNotAllowed.';
  }
  switch (value.known) {
    case 'parts':
      return 'The method and the resource type are known, this pair is not; S3 logs refused requests in this way too.';
    case 'family':
      return 'Only the family of this value is known to this version.';
    case 'nothing':
      return 'Values start with REST, WEBSITE, SOAP, BATCH or S3; this one does not.';
    default:
      return undefined;
  }
}

const row = (label: string, value: string | undefined, phrase: string | undefined): readonly Row[] =>
  value === undefined ? [] : [{ label, value: `${makeVisible(value)}: ${phrase ?? 'not known to this version'}` }];

function rowsOf(value: Operation): readonly Row[] {
  const { family, resource } = value;
  return [
    ...row('Family', family, operationFamilies.find(({ id }) => id === family)?.phrase),
    ...row('Method', value.method, methodPhrase(value)),
    ...row('Resource', resource, resourcePhrase(resource)),
  ];
}

/** The weaker of the grade of the value and that of its title. */
const gradeOf = (value: Operation, text: string): Evidence | undefined =>
  valuesByText.get(text)?.reading ?? value.evidence;

const pagesOf = ({ shape }: Operation): Pick<Meaning, 'references'> => {
  switch (shape) {
    case 'lifecycle':
      return { references: [sources['aws-lifecycle-logging']] };
    case 'checksum':
      return { references: [sources['aws-compute-checksums']] };
    default:
      return {};
  }
};

/** Says in plain words what a record is about: `REST.GET.UPLOADS` gives "Lists the unfinished multipart uploads of a bucket". */
export function explainOperation(value: Operation, input: ExplainInput): Meaning {
  const { text, context } = input;
  const standing = standingSentence(value, text);
  const { meaning, notes } = explainNeighbours(value, text, context);
  const sentences = [...meaning, ...(standing === undefined ? [] : [standing])].slice(0, 3);
  const rows = rowsOf(value);
  const evidence = gradeOf(value, text);
  return {
    title: titleOf(value, input),
    ...(sentences.length > 0 && { meaning: sentences }),
    ...(rows.length > 0 && { rows }),
    ...(notes.length > 0 && { notes }),
    ...pagesOf(value),
    ...(evidence !== undefined && { evidence }),
  };
}
