import { type TranslationMatchJson, toTranslationJson } from '../../operations/json';
import { translate } from '../../operations/translate';
import { toLogText } from './logText';
import { fitParts, toFailure, toResult } from './result';

/** Operations and near names of a result, and operations that are told of in full. */
const MOST = 20;
const FEW = 3;

/** Without addresses of sources, which `operations --json` has; grades stay. */
const withoutSources = <Value extends object>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (name, member: unknown) => (name === 'sources' ? undefined : member)));

/** The names alone, for a text that means many operations. */
const shortMatch = ({ id, title, as, evidence, tellsApart, when, ...match }: TranslationMatchJson) => ({
  id,
  title,
  as,
  evidence,
  ...(tellsApart !== undefined && { tellsApart }),
  ...(when !== undefined && { when }),
  rest: match.rest?.text ?? null,
  cli: match.cli.map(({ name }) => name),
  eventNames: [...new Set(match.eventNames.map(({ name }) => name))],
  operations: match.operations.map(({ value }) => value),
  iam: match.iam.map(({ action }) => action),
});

/** `translate_s3_operation`: the operations that a name may mean, under all their names. */
export function translateForModel(input: { readonly name?: unknown }): string {
  const { name } = input;
  if (typeof name !== 'string' || name.trim() === '') {
    return toFailure('name must be any name of an S3 operation, such as REST.PUT.ACL or put-object-acl.');
  }
  const { form, matches, suggestions, remarks } = toTranslationJson(translate(name));
  const content = {
    form,
    suggestions: suggestions.slice(0, MOST),
    untrustedLogText: {
      name: toLogText(name, 300),
      remarks: remarks.slice(0, MOST).map(remark => toLogText(remark, 300)),
    },
  };
  const operations = fitParts<object>(
    content,
    matches
      .slice(0, MOST)
      .map(match => (matches.length > FEW ? [shortMatch(match)] : [withoutSources(match), shortMatch(match)])),
  );
  const left = matches.slice(operations.length).map(({ id }) => id);
  const leftOut = `${left.length} more operations: ${left.slice(0, 12).join(', ')}${left.length > 12 ? ', ...' : ''}.`;
  return toResult({ ...content, operations, ...(left.length > 0 && { leftOut }) });
}
