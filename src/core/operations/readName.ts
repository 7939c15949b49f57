import { noOperations } from '../catalogue/operations';
import { t } from '../text/language';
import { readLogValue, resourceMisnomer } from './logValue';
import { formOf, matchesOf, readEventMisnomer } from './nameMatches';
import { findExactName, findFoldedName, type NameHit, nameIndex } from './names';
import type { Form, Match, Translation } from './types';

/** A translation without the text that it is of. */
export type Reading = Omit<Translation, 'query'>;

/** A reading without suggestions. */
export function reading(form: Form, matches: readonly Match[], remarks: readonly string[] = []): Reading {
  return { form, matches, suggestions: [], remarks };
}

/** The same matches, all named in one form. */
export function withForm(matches: readonly Match[], form: Form): readonly Match[] {
  return matches.map(match => ({ ...match, as: [form] }));
}

function fromHits(hits: readonly NameHit[], name: string, remarks: readonly string[]): Reading | undefined {
  const matches = matchesOf(hits, name);
  return matches.length === 0 ? undefined : reading(formOf(matches), matches, remarks);
}

/** A name that is wrong as an eventName or as a resource type, and that is nothing else either. */
function readMisnomer(text: string): Reading | undefined {
  const event = readEventMisnomer(text);
  if (event !== undefined) {
    return reading('misnomer', event.matches, [event.remark]);
  }
  const resource = resourceMisnomer(text);
  const { right = '' } = resource ?? {};
  const matches = withForm(matchesOf(findExactName(right), right), 'misnomer');
  return resource && reading('misnomer', matches, [resource.remark]);
}

/** One name in any form: as it is written, put right where it is a known wrong one, or whatever its case and separators. */
export function readName(text: string): Reading | undefined {
  const wrong = readEventMisnomer(text);
  const remarks = wrong === undefined ? [] : [wrong.remark];
  return fromHits(findExactName(text), text, remarks) ?? readMisnomer(text) ?? fromHits(findFoldedName(text), text, []);
}

/** A name that stands for no operation, and is known for what it is. */
export function readNoOperation(text: string): Reading | undefined {
  const known = noOperations.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return known && reading(known.form, [], [t(known.note)]);
}

/** A value of the Operation field, whatever its case. One that is not known is in capitals, as S3 writes them. */
export function readValue(text: string): Reading | undefined {
  if (text.length > 200 || !/^(?:REST|WEBSITE|SOAP|BATCH|S3)\.[A-Za-z][\w.]*$/i.test(text)) {
    return undefined;
  }
  const known = findFoldedName(text).flatMap(({ row }) => row.operations.map(({ value }) => value));
  const value = known.find(each => each.toLowerCase() === text.toLowerCase()) ?? text;
  const { matches, remarks, instead, isMisnomer } = readLogValue(value);
  if (matches.length === 0 && remarks.length === 0 && /[a-z]/.test(text)) {
    return undefined;
  }
  const first = matches[0]?.row;
  const suggestions =
    instead === undefined || first === undefined
      ? []
      : [{ row: first, name: instead, why: t('S3 writes {0}, not {1}.', instead, value) }];
  return isMisnomer
    ? { ...reading('misnomer', withForm(matches, 'misnomer'), remarks), suggestions }
    : reading('operation', matches, remarks);
}

const inCode: ReadonlySet<Form> = new Set(['api', 'eventName', 'operation', 'sdk', 'cli']);

/**
 * The first name of a call in a line of code or JSON: `client.put_object_acl(Bucket=b)`, `"eventName": "PutObject"`. What else
 * it names is told: `getSignedUrl('getObject')` sends nothing.
 */
export function readCode(text: string): Reading | undefined {
  const words = text.slice(0, 2000).match(/[A-Za-z][\w-]*(?:[.:][A-Za-z][\w-]*)*/g) ?? [];
  const names = words.slice(0, 60).flatMap(word => [word, word.slice(word.lastIndexOf('.') + 1)]);
  const found = names.find(
    name =>
      name.length > 5 &&
      nameIndex()
        .exact.get(name)
        ?.some(({ form }) => inCode.has(form)),
  );
  const others = noOperations.filter(({ name }) => names.includes(name));
  const remarks = others.map(({ note }) => t(note));
  const [{ form } = { form: undefined }] = others;
  const named = found === undefined ? undefined : fromHits(findExactName(found), found, remarks);
  return named ?? (form && reading(form, [], remarks));
}
