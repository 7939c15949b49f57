import type { ExplainOptions } from '../../explain/types';
import { secretPlaceholder } from '../../fields/maskSecrets';
import { explainIn } from '../reading/explainIn';
import { kindOfLog } from '../reading/readLog';
import { isSecretPath, maskEvent, toLogText } from './logText';
import { toFailure, toResult } from './result';

/** Longest sentence or value, and most of them in a list; an explanation has fewer. */
const LONGEST = 600;
const MOST = 8;

const texts = (all: readonly string[]): readonly string[] => all.slice(0, MOST).map(each => toLogText(each, LONGEST));

/** `explain_field`: what one field of a record is, and what its value means there. */
export function explainForModel(
  input: { readonly text?: unknown; readonly field?: unknown },
  options: ExplainOptions,
): string {
  const { text, field } = input;
  if (typeof text !== 'string' || typeof field !== 'string') {
    return toFailure('text must be one record of a log, and field the name or path of one of its fields.');
  }
  const kind = kindOfLog(text);
  if (kind === 'unknown') {
    return toFailure('text is no record of an S3 server access log and no CloudTrail record.');
  }
  const found = explainIn(text, field, { ...options, prepare: maskEvent });
  if (found === undefined) {
    return toFailure(
      kind === 'json'
        ? 'field must be a path of the event, such as userIdentity.arn or resources[0].ARN.'
        : 'field must be the name of a field that the line has, such as http_status, or its position.',
    );
  }
  const isSecret = kind === 'json' && isSecretPath(field.trim());
  return toResult({
    kind,
    fieldMeaning: found.field,
    evidence: found.evidence,
    problems: found.problems,
    ...(found.cloudTrail !== undefined && { cloudTrail: found.cloudTrail }),
    ...(found.accessLog !== undefined && { accessLog: found.accessLog }),
    references: found.references,
    untrustedLogText: {
      title: isSecret ? secretPlaceholder : toLogText(found.title, LONGEST),
      subtitle: toLogText(found.subtitle, LONGEST),
      meaning: texts(found.meaning),
      rows: found.rows
        .slice(0, MOST)
        .map(({ label, value }) => ({ label: toLogText(label, LONGEST), value: toLogText(value, LONGEST) })),
      notes: texts(found.notes),
    },
  });
}
