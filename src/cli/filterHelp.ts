import { commonFields, queryPresets } from '../core/index';

const grammar = `s3-logjam filter EXPRESSION [FILE...|-]
s3-logjam filter --preset NAME [FILE...|-]

Prints the lines or records that an expression asks for, as they stand; of
server access logs and of CloudTrail, plain or compressed with gzip. No FILE, or
- for one, is standard input.
  --preset NAME    one of the presets below
  --count          the number of matching records only
  --format FORMAT  lines (the default), json, jsonl, csv or markdown
  --columns A,B    fields in the columns of csv and markdown
  --show-secrets   secrets as they stand; they are masked in all formats but
                   lines, which are the log's own

Expressions
  operation = REST.DELETE.* and status >= 400
  requester = -                             nothing there: a dash, or no field
  key ~ "^secret/"                          regular expression, in any case
  status = 4xx or error in (SlowDown, InternalError)
  time in 2026-03-01T10:00..11:00           UTC; to the end of the last minute
  time = 2026-03-01                         all of that day
  bytes_sent > 10MB                         also KB, GB, KiB, MiB, GiB
  not (who ~ alice) and eventName != GetObject
  userIdentity.sessionContext.attributes.mfaAuthenticated = true
Comparisons are = != < <= > >= ~ !~ in, not in; * stands for anything in a text
without quotes. Blanks, commas and parentheses need quotes; in quotes each
character stands for itself, and a quote is written twice. A name that is not
known stands in backquotes. Text is compared exactly; not gives all the others.

Fields of both kinds of log; fields of an access log and paths of CloudTrail
have their own names too:
`;

const row = (name: string, text: string, width: number): string => `  ${name.padEnd(width)}  ${text}\n`;

/** What `s3-logjam filter --help` prints. */
export function filterHelp(): string {
  const fields = commonFields.map(({ name, meaning }) => row(name, meaning, 19)).join('');
  const presets = queryPresets.map(({ id, explanation }) => row(id, explanation, 15)).join('');
  return `${grammar}${fields}
Presets
${presets}
Exit status: 0 something matched, 1 nothing did or something was not read,
2 wrong use.
`;
}
