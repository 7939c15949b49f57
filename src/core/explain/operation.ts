import { operationFamilies, operationMethods, operationResources } from '../catalogue/operationParts';
import { type OperationValue, operationValues } from '../catalogue/operationValues';
import { sources } from '../catalogue/sources';
import { makeVisible } from '../fields/hidden';
import type { Operation } from '../fields/operation';
import { t } from '../text/language';
import type { Evidence } from '../types';
import { explainNeighbours } from './operationNeighbours';
import { outcomeSuffix } from './outcome';
import type { ExplainInput, Meaning, Row } from './types';

const valuesByText: ReadonlyMap<string, OperationValue> = new Map(operationValues.map(row => [row.value, row]));

const translated = (phrase: string | undefined): string | undefined => phrase && t(phrase);

const resourcePhrase = (id: string | undefined): string | undefined =>
  translated(operationResources.find(row => row.id === id)?.phrase);

const methodPhrase = ({ family, method }: Operation): string | undefined =>
  translated(operationMethods.find(row => row.id === method && row.families.includes(family ?? ''))?.phrase);

/** What a request is about, by the family of its value. */
function titleOfRequest(family: string, method: string, on: string): string {
  switch (family) {
    case 'WEBSITE':
      return t('{0} request through a website endpoint on {1}', method, on);
    case 'SOAP':
      return t('{0} request over SOAP on {1}', method, on);
    default:
      return t('{0} request on {1}', method, on);
  }
}

/** A title for a value that is not listed, made from what its parts say. */
function titleFromParts(value: Operation, text: string): string {
  const { family, method, resource, soapOperation } = value;
  if (soapOperation !== undefined) {
    return t('SOAP call {0}', makeVisible(soapOperation));
  }
  if (family === undefined) {
    return t('Unknown operation: {0}', makeVisible(text));
  }
  if (family === 'S3' || method === undefined || resource === undefined) {
    return family === 'S3'
      ? t('Something S3 did by itself, not known to this version: {0}', makeVisible(text))
      : t('Operation not known to this version: {0}', makeVisible(text));
  }
  const on = resourcePhrase(resource) ?? t('{0}, a resource type not known to this version', makeVisible(resource));
  return titleOfRequest(family, makeVisible(method), on);
}

function titleOf(value: Operation, { text, context }: ExplainInput): string {
  const row = valuesByText.get(text);
  const listed = row && ((value.level === 'object' && row.titleWithKey) || row.title);
  const spelling = value.misnomer?.instead && t('Another spelling of {0}', makeVisible(value.misnomer.instead));
  return `${translated(listed) ?? spelling ?? titleFromParts(value, text)}${outcomeSuffix(context, text)}`;
}

/** What is odd about a value that is not listed, or that is listed as one that S3 refuses. */
function standingSentence(value: Operation, text: string): string | undefined {
  if (value.misnomer) {
    const { usedBy, instead } = value.misnomer;
    const where =
      usedBy === 'store'
        ? t('S3 is not known to write this value; the logs of an S3-compatible store use it.')
        : t('S3 is not known to write this value; published rules and tests use it.');
    return instead === undefined ? where : `${where} ${t('S3 writes {0}.', makeVisible(instead))}`;
  }
  if (valuesByText.get(text)?.refused) {
    return t('S3 has no such operation and as a rule answers 405 MethodNotAllowed.');
  }
  switch (value.known) {
    case 'parts':
      return t(
        'The method and the resource type are known, this pair is not; S3 logs refused requests in this way too.',
      );
    case 'family':
      return t('Only the family of this value is known to this version.');
    case 'nothing':
      return t('Values start with REST, WEBSITE, SOAP, BATCH or S3; this one does not.');
    default:
      return undefined;
  }
}

const row = (label: string, value: string | undefined, phrase: string | undefined): readonly Row[] =>
  value === undefined ? [] : [{ label, value: `${makeVisible(value)}: ${phrase ?? t('not known to this version')}` }];

function rowsOf(value: Operation): readonly Row[] {
  const { family, resource } = value;
  return [
    ...row(t('Family'), family, translated(operationFamilies.find(({ id }) => id === family)?.phrase)),
    ...row(t('Method'), value.method, methodPhrase(value)),
    ...row(t('Resource'), resource, resourcePhrase(resource)),
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
