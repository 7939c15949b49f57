import { accessLogFields } from '../catalogue/accessLogFields';
import type { AccessLogRecord, LineField } from '../fields/accessLog';
import { count, msg, t } from '../text/language';
import type { Problem, ProblemCode, Span } from '../types';

/** One sentence for each problem, as the reader of a field is told it. */
const sentences: Readonly<Record<ProblemCode, (record: AccessLogRecord, problem: Problem) => string>> = {
  notAccessLog: () => t('This line is not a server access log record.'),
  truncated: record =>
    count(
      'The line ends early: after one field, where the shortest known layout has 17.',
      'The line ends early: after {0} fields, where the shortest known layout has 17.',
      fieldCountOf(record),
    ),
  unterminatedQuote: () => t('The closing quote of this field is missing: the line was probably cut here.'),
  unterminatedTime: () => t('The closing bracket of the time is missing.'),
  invalidTime: () => t('This is not a time as S3 writes it, such as [06/Feb/2019:00:00:38 +0000].'),
  unexpectedValue: () => t('S3 does not write a value like this here: the fields around it may be out of place.'),
  ambiguousQuotes: (record, problem) => ambiguity(record, problem.span),
  fieldCountUnusual: record =>
    count(
      'The line has one field, a number that S3 never wrote: it was probably cut.',
      'The line has {0} fields, a number that S3 never wrote: it was probably cut.',
      fieldCountOf(record),
    ),
  blankInField: () => t('This field contains blanks, which S3 does not write here.'),
  controlCharacter: () => t('This line contains control characters.'),
  undecodableText: () => t('Some bytes here are not valid UTF-8 and are shown as a replacement character.'),
  lineTooLong: () => t('Only the beginning of this very long line was read.'),
  undocumentedToken: () =>
    t('In March 2019 S3 wrote one extra token between Version Id and Host Id. It is set aside here.'),
  extraFields: () => t('The line has fields that were not documented when this version was built.'),
  notJsonLog: () => t('This is no CloudTrail record and no access log record as JSON.'),
  jsonSyntax: () => t('This is not valid JSON: it was passed over.'),
  jsonTruncated: () => t('The text ends before the last bracket or quote is closed: it was probably cut here.'),
  tooDeep: () => t('Objects and lists stand more than 256 deep here: what is deeper is not shown.'),
  duplicateKey: () => t('This key was there before in the same object: most programs see only the last one.'),
  loneSurrogate: () => t('This text holds half of a surrogate pair, which is no character.'),
  unsafeNumber: () =>
    t('This number is too large for programs that read numbers as 64-bit floats: they see another one.'),
};

const fieldCountOf = ({ fields, extra }: AccessLogRecord): number => fields.length + extra.length;

/** What a line with quotes in doubt may hold, with the name of the first field of the stretch in doubt. */
function ambiguity(record: AccessLogRecord, span: Span): string {
  const field = record.fields.find(candidate => candidate.span.start >= span.start);
  return field === undefined
    ? t('This line can be read in more than one way: it contains quotes. Fields from there on may be forged.')
    : t(
        'This line can be read in more than one way: the {0} contains quotes. Fields from there on may be forged.',
        t(accessLogFields[field.position - 1]?.name ?? msg('field')),
      );
}

/** Problems that concern the whole line, wherever they were found. */
const wholeLine: ReadonlySet<ProblemCode> = new Set(['notAccessLog', 'truncated', 'fieldCountUnusual', 'lineTooLong']);

const concerns = (problem: Problem, field: LineField): boolean =>
  wholeLine.has(problem.code) ||
  (problem.code === 'ambiguousQuotes'
    ? field.span.end > problem.span.start
    : problem.span.start < field.span.end && field.span.start < problem.span.end);

/** A problem in one sentence. */
export const describeProblem = (record: AccessLogRecord, problem: Problem): string =>
  sentences[problem.code](record, problem);

/** A problem of a JSON log in one sentence. */
export const describeJsonProblem = (problem: Problem): string =>
  describeProblem({ line: '', fields: [], extra: [], problems: [] }, problem);

/** What a reader of this field must know of the line's problems; extra fields are told by their own hover. */
export function problemsOf(record: AccessLogRecord, field: LineField): readonly string[] {
  const codes: ReadonlySet<ProblemCode> = new Set(['extraFields', 'undocumentedToken']);
  const told = record.problems.filter(problem => !codes.has(problem.code) && concerns(problem, field));
  return [...new Set(told.map(problem => describeProblem(record, problem)))];
}
