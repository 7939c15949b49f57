import { maskSecrets } from '../fields/maskSecrets';
import { isMasked } from '../fields/presigned';
import { findQueryParameter, type QueryParameter } from '../fields/query';
import { t } from '../text/language';
import { shownText } from './shownText';
import type { Row } from './types';

/** Kinds of parameters in the order in which they matter to a reader; those of presigned URLs are told elsewhere. */
const kindsByWeight: readonly QueryParameter['kind'][] = [
  'subresource',
  'version',
  'multipart',
  'configuration',
  'annotation',
  'list',
  'responseOverride',
  'custom',
  'unknown',
  'header',
  'sdk',
];

/** Parameters that are worth a row, the weightiest first, otherwise in their own order. */
export function notableParameters(parameters: readonly QueryParameter[]): readonly QueryParameter[] {
  return kindsByWeight.flatMap(kind => parameters.filter(parameter => parameter.kind === kind));
}

/** `prefix: photos/ (lists only names that begin with this text)`; a secret value is not shown. */
export function parameterRow(parameter: QueryParameter): Row {
  const { value = '', kind, secret } = parameter;
  const shown = secret === 'none' ? shownText(maskSecrets(value), 100) : value === '' ? '' : '***';
  const meaning = meaningOf(parameter);
  const label = shownText(parameter.name, 60);
  // The value of a sub-resource changes nothing, so that its meaning says all; list-type and select-type are asked by value.
  const isSelector = kind === 'subresource' && parameter.name !== 'select-type';
  return { label, value: shown === '' || isSelector ? asSentence(meaning) : `${shown} (${meaning})` };
}

function meaningOf({ name, kind }: QueryParameter): string {
  const row = findQueryParameter(name);
  if (row !== undefined) {
    return asPhrase(row.meaning);
  }
  switch (kind) {
    case 'custom':
      return t('custom information: S3 ignores it and keeps it in the log');
    case 'header':
      return t('a request header in the query, as SDKs put it there when they presign; not known to this version');
    default:
      return t('not known to this version');
  }
}

/**
 * `Names one version of the object.` -> `names one version of the object`; the first letter stays in other languages,
 * where it may be that of a noun.
 */
function asPhrase(sentence: string): string {
  const own = t(sentence);
  const first = own === sentence ? own.slice(0, 1).toLowerCase() : own.slice(0, 1);
  return `${first}${own.slice(1, own.endsWith('.') ? -1 : undefined)}`;
}

function asSentence(phrase: string): string {
  return `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`;
}

/** Names of the parameters that must go before a line is shared, each once; what S3 has masked is not among them. */
export function secretNames(parameters: readonly QueryParameter[]): readonly string[] {
  const secrets = parameters.filter(({ secret, value = '' }) => secret !== 'none' && value !== '' && !isMasked(value));
  return [...new Set(secrets.map(({ name }) => name))];
}
