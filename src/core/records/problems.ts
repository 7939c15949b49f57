import type { ProblemCode, ProblemGrade } from '../types';

/**
 * How grave each problem is. `error`: part of the record could not be read. `warning`: read, but it may be otherwise.
 * `information`: read, and unusual.
 */
export const problemGrades: Readonly<Record<ProblemCode, ProblemGrade>> = {
  notAccessLog: 'error',
  truncated: 'error',
  unterminatedQuote: 'error',
  unterminatedTime: 'error',
  invalidTime: 'error',
  lineTooLong: 'error',
  unexpectedValue: 'warning',
  ambiguousQuotes: 'warning',
  fieldCountUnusual: 'warning',
  controlCharacter: 'warning',
  undecodableText: 'warning',
  blankInField: 'information',
  undocumentedToken: 'information',
  extraFields: 'information',
  notJsonLog: 'error',
  jsonSyntax: 'error',
  jsonTruncated: 'error',
  tooDeep: 'error',
  duplicateKey: 'warning',
  loneSurrogate: 'warning',
  unsafeNumber: 'information',
};
