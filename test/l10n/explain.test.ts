import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { accessLogFields } from '../../src/core/catalogue/accessLogFields';
import { accessLogLayouts } from '../../src/core/catalogue/layouts';
import { queryParameters } from '../../src/core/catalogue/queryParameters';
import { type AccessLogFieldId, accessLogFieldIds } from '../../src/core/catalogue/types';
import { type Explanation, explainField } from '../../src/core/explain/explainField';
import { formatBytes, formatExactDuration, formatShare } from '../../src/core/explain/formatAmount';
import { formatRelative, formatUtc } from '../../src/core/explain/formatTime';
import { describeLayout } from '../../src/core/explain/layout';
import { renderMarkdown } from '../../src/core/explain/markdown';
import { describeProblem } from '../../src/core/explain/problems';
import { parseAccessLogLine } from '../../src/core/fields/accessLog';
import { setLanguage } from '../../src/core/text/language';
import type { ProblemCode } from '../../src/core/types';
import { readSpecification } from '../specs/markdown';
import { type Fields, recordsByField, someOperations } from './fieldValues';
import { speakEnglish, speakPseudo, untranslated } from './pseudo';

declare const __ROOT__: string;

const options = { timeZone: 'Europe/Berlin', nowMs: Date.UTC(2026, 2, 30, 12) };

/** Labels that are the same in every language, or come from the log or the settings. */
const labelsOfAll: ReadonlySet<string> = new Set([
  ...['ISO 8601', 'SDK', 'REST', 'CLI', 'CloudTrail', 'IAM'],
  ...queryParameters.map(({ name }) => name),
  options.timeZone,
]);

/** A line whose fields are the samples of the table, but for these. */
const lineOf = (fields: Fields): string =>
  accessLogFields
    .map(({ id, sample, quoting }) => {
      const text = fields[id] ?? sample;
      return quoting === 'brackets' ? `[${text}]` : quoting === 'quotes' ? `"${text}"` : text;
    })
    .join(' ');

/** What is still English in an explanation. Titles of pages stay as they are published. */
function englishIn(explanation: Explanation, line = ''): readonly string[] {
  const isName = (label: string): boolean =>
    labelsOfAll.has(label) || line.includes(`${label}=`) || line.includes(`?${label} `);
  const { title, subtitle, problems, meaning, rows, notes, field, references } = explanation;
  const rendered = renderMarkdown({ ...explanation, references: references.map(page => ({ ...page, title: '' })) });
  const texts = [
    title,
    subtitle,
    ...problems,
    ...meaning,
    ...rows.map(({ value }) => value),
    ...notes,
    field,
    rendered,
  ];
  const labels = rows.map(({ label }) => label).filter(label => /^[ -~]*$/.test(label) && !isName(label));
  return [...labels, ...texts.flatMap(text => untranslated(text))];
}

/** What is still English in what is said of a line, or of one field of it. */
function englishOf(line: string, only?: AccessLogFieldId): readonly string[] {
  const record = parseAccessLogLine(line);
  const fields = record.fields.filter(({ id }) => only === undefined || id === only);
  return [...fields, ...(only === undefined ? record.extra : [])].flatMap(field =>
    englishIn(explainField(record, field, options), line),
  );
}

/** Asserts that nothing English is said of this field, in a line with each of these groups of fields. */
function assertSpoken(id: AccessLogFieldId, groups: readonly Fields[]): void {
  assert.deepEqual([...new Set(groups.flatMap(fields => englishOf(lineOf(fields), id)))], []);
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(line => line !== '');
const samples = path.join(__ROOT__, 'media', 'samples');
const specification = readFileSync(path.join(__ROOT__, 'test', 'specs', 'accessLog.md'), 'utf8');
const wholeLines = (): readonly string[] => [
  ...readdirSync(samples, { recursive: true })
    .map(file => path.join(samples, String(file)))
    .filter(file => statSync(file).isFile() && !/\.(?:md|json)$/.test(file))
    .flatMap(file => linesOf(readFileSync(file, 'utf8'))),
  ...readSpecification(specification)
    .flatMap(({ blocks }) => blocks.filter(({ language }) => language === 'log'))
    .flatMap(({ text }) => linesOf(text)),
];

describe('what is said of access logs in another language', () => {
  before(speakPseudo);
  after(speakEnglish);

  it('is all translated for the samples and the specifications', () => {
    const lines = wholeLines();
    assert.ok(lines.length > 50);
    assert.deepEqual([...new Set(lines.flatMap(line => englishOf(line)))], []);
  });

  for (const [id, records] of recordsByField) {
    it(`is all translated for every ${id} of the catalogue`, () => assertSpoken(id, records()));
  }

  it('is all translated for a dash in every field of every kind of record', () => {
    const records = accessLogFieldIds.flatMap(id =>
      someOperations.flatMap(operation =>
        ['200', '404', '-'].flatMap(http_status =>
          ['-', 'svc:cloudfront.amazonaws.com', 'AmazonS3', 'who'].map(requester => ({
            ...{ operation, http_status, requester, error_code: http_status === '404' ? 'SignatureDoesNotMatch' : '-' },
            ...(requester === '-' && { key: '-', authentication_type: '-', signature_version: '-' }),
            [id]: '-',
          })),
        ),
      ),
    );
    for (const [index, id] of accessLogFieldIds.entries()) {
      const each = records.length / accessLogFieldIds.length;
      assertSpoken(id, records.slice(index * each, (index + 1) * each));
    }
  });

  it('is all translated for the addressing of a request line', () => {
    const requests = [
      ['b.s3.eu-west-1.amazonaws.com', 'GET /a HTTP/1.1'],
      ['b.s3.eu-west-1.amazonaws.com', 'GET / HTTP/1.1'],
      [
        'b.s3.eu-west-1.amazonaws.com',
        'GET /amzn-s3-demo-bucket/a?%zz&X-Amz-Security-Token=a&AWSAccessKeyId=b HTTP/1.1',
      ],
      ['b.s3-website-eu-west-1.amazonaws.com', 'GET /a HTTP/1.1'],
      ['b.s3-website-eu-west-1.amazonaws.com', 'GET / HTTP/1.1'],
      ['ap.accesspoint.s3-global.amazonaws.com', 'GET /a HTTP/1.1'],
      ['ap-123456789012.s3-accesspoint.eu-west-1.amazonaws.com', 'GET /a HTTP/1.1'],
      ['amzn-s3-demo-bucket', 'GET /%ff HTTP/1.1'],
      ['s3.eu-west-1.amazonaws.com', 'GET /amzn-s3-demo-bucket/a HTTP/1.1'],
      ['-', 'GET /amzn-s3-demo-bucket/a HTTP/1.1'],
      ['-', 'GET /a HTTP/1.1'],
      ['-', 'GET /other HTTP/1.1'],
      ['-', ''],
    ] as const;
    for (const [host_header, request_uri] of requests) {
      const record = parseAccessLogLine(lineOf({ host_header, request_uri, key: 'a', operation: 'FROB' }));
      const field = record.fields.find(({ id }) => id === 'request_uri');
      assert.ok(field);
      const { title, meaning, notes } = explainField(record, field, options);
      assert.deepEqual([title, ...meaning, ...notes].flatMap(untranslated), [], request_uri);
    }
  });

  it('is all translated for problems, layouts and spans of time', () => {
    const codes =
      'notAccessLog truncated unterminatedQuote unterminatedTime invalidTime unexpectedValue ambiguousQuotes fieldCountUnusual blankInField controlCharacter undecodableText lineTooLong undocumentedToken extraFields notJsonLog jsonSyntax jsonTruncated tooDeep duplicateKey loneSurrogate unsafeNumber';
    const line = lineOf({});
    const texts = [
      ...[line, ''].flatMap(text =>
        codes
          .split(' ')
          .map(code =>
            describeProblem(parseAccessLogLine(text), { code: code as ProblemCode, span: { start: 0, end: 1 } }),
          ),
      ),
      ...[...accessLogLayouts.map(({ fieldCount }) => fieldCount), 3].map(length =>
        describeLayout(
          parseAccessLogLine(
            line
              .split(/ (?![^["]*["\]])/)
              .slice(0, length)
              .join(' '),
          ),
        ),
      ),
      ...[0, 1, 2, 60, 3600, 86_400, 40 * 86_400, 400 * 86_400].flatMap(seconds => [
        formatRelative(0, seconds * 1000),
        formatRelative(seconds * 1000, 0),
      ]),
    ];
    assert.deepEqual(
      texts.filter(text => /^[ -~]*$/.test(text ?? '')),
      [],
    );
    assert.deepEqual(
      texts.flatMap(text => untranslated(text ?? '')),
      [],
    );
  });
});

describe('amounts and times in German', () => {
  before(() =>
    setLanguage('de', {
      '{0} ({1} bytes)': '{0} ({1} Byte)',
      '{0} Mar {1}': '{0}. März {1}',
      'less than {0}': 'weniger als {0}',
    }),
  );
  after(speakEnglish);

  for (const [what, text] of [
    [() => formatBytes('1253004'), '1,19 MiB (1.253.004 Byte)'],
    [() => formatExactDuration(41_754), '41,8 s (41.754 ms)'],
    [() => formatShare(181, 1000), '18,1 %'],
    [() => formatShare(1, 100_000), 'weniger als 0,1 %'],
    [() => formatUtc(Date.UTC(2026, 2, 30, 10, 15, 2)), '30. März 2026 10:15:02 UTC'],
  ] as const) {
    it(`are ${text}`, () => assert.equal(what(), text));
  }
});
