import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  createRedactor,
  detectJsonLog,
  parseAccessLogLine,
  problemGrades,
  redactedPieces,
} from '../../../src/core/index';

declare const __ROOT__: string;

const samples = path.join(__ROOT__, 'media', 'samples');
const sampleTexts = readdirSync(samples, { recursive: true })
  .map(file => path.join(samples, String(file)))
  .filter(file => statSync(file).isFile() && !file.endsWith('README.md'))
  .map(file => readFileSync(file, 'utf8'));

/** The logs in the readable specifications: what stands between fences, and JSON in their tables. */
const specs = path.join(__ROOT__, 'test', 'specs');
const specTexts = readdirSync(specs)
  .filter(file => file.endsWith('.md') && file !== 'translations.md')
  .flatMap(file => [
    ...readFileSync(path.join(specs, file), 'utf8').matchAll(/```\w*\n([\s\S]*?)```|^\| `([{[].*?)` \|/gm),
  ])
  .map(([, fenced, cell]) => fenced ?? cell ?? '');

/** Records in the tests themselves: every string of theirs that holds one, as plain text. */
const tests = path.join(__ROOT__, 'test');
const testTexts = readdirSync(tests, { recursive: true })
  .map(String)
  .filter(file => file.endsWith('.ts') && !file.includes('redact'))
  .flatMap(file => readFileSync(path.join(tests, file), 'utf8').split('\n'))
  .filter(text => /[0-9a-f]{64} |arn:aws:(?:iam|sts|s3):|"Records"/.test(text));

/** What the samples' fields hold: every value is looked for in every redacted text. */
const fields = sampleTexts
  .flatMap(text => text.split('\n'))
  .map(parseAccessLogLine)
  .flatMap(record => record.fields);
const valuesOf = (...ids: readonly string[]): string[] => [
  ...new Set(fields.filter(({ id, text }) => ids.includes(id) && text.length > 1).map(({ text }) => text)),
];

const patterns: readonly (readonly [string, RegExp])[] = [
  ['account', /(?<![0-9A-Za-z.-])(?!0{6})\d{12}(?![0-9A-Za-z.])/g],
  ['account in an ARN', /(?<=arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:)(?!0{6})\d+/g],
  ['canonical ID', /(?<![0-9a-z])(?!0{52})[0-9a-f]{64}(?![0-9a-z])/g],
  ['access key or unique ID', /(?<![0-9A-Za-z])A(?:KIA|SIA|IDA|ROA)(?!REDACTED)[A-Z0-9]{9,}/g],
  ['bucket', /amzn-s3-demo[a-z-]*/g],
  ['address', /\b(?:192\.0\.2|198\.51\.100|203\.0\.113|10\.0\.71)\.\d+|2001:db8:/gi],
  ['user or role', /(?<=(?:user|role|assumed-role)\/)(?!name-\d|aws-|\$|CloudFront Origin)[A-Za-z][\w-]*/g],
  ['secret', /(?<=(?:Signature|Token|token)=)(?!X+\b|redacted-)[\w%]+/g],
];

describe('redacted fixtures', () => {
  const redactor = createRedactor();
  const redact = (text: string): string => [...redactedPieces(redactor, text)].join('');
  const sampled = sampleTexts.map(redact);
  const specified = specTexts.map(redact);

  it('are there', () => {
    assert.deepEqual(
      [sampled.length >= 5, specified.length >= 15, testTexts.length >= 50],
      [true, true, true],
      `${testTexts.length}`,
    );
  });

  for (const [what, pattern] of patterns) {
    it(`hold no ${what}`, () => {
      const found = [...sampled, ...specified].flatMap(text => [...text.matchAll(pattern)].map(([value]) => value));
      assert.deepEqual([...new Set(found)], []);
    });
  }

  it('hold none of the keys, requesters and paths of the samples', () => {
    const values = valuesOf('key', 'requester').filter(value => !/^(?:AmazonS3|svc:.*)$/.test(value));
    assert.ok(values.length >= 30);
    const all = sampled.join('\n');
    assert.deepEqual(
      values.filter(value => all.includes(`/${value} `) || all.includes(` ${value} `) || all.includes(`"${value}"`)),
      [],
    );
  });

  it('are logs still, with the fields and problems that they had', () => {
    for (const [index, text] of sampleTexts.entries()) {
      const before = text.split('\n').map(parseAccessLogLine);
      const after = (sampled[index] ?? '').split('\n').map(parseAccessLogLine);
      assert.equal(after.length, before.length);
      for (const [number, record] of before.entries()) {
        const now = after[number];
        const gravest = (each: typeof record | undefined) =>
          each?.problems.filter(({ code }) => problemGrades[code] !== 'information').map(({ code }) => code) ?? [];
        assert.equal(now?.fields.length, record.fields.length, now?.line);
        assert.deepEqual(
          gravest(now).filter(code => !gravest(record).includes(code)),
          [],
          now?.line,
        );
      }
    }
  });

  it('are JSON logs of the same kind still', () => {
    for (const [index, text] of specTexts.entries()) {
      assert.deepEqual(detectJsonLog(specified[index] ?? ''), detectJsonLog(text));
    }
  });

  it('are the same when they are redacted again', () => {
    for (const text of [...sampled, ...specified]) {
      assert.equal([...redactedPieces(createRedactor(), text)].join(''), text);
    }
  });

  it('hold nothing that is told by its shape, in the lines of the tests, read as plain text', () => {
    const redacted = testTexts.map(text => redactor.redactText(text));
    const shapes = patterns.filter(([what]) => !['user or role', 'account', 'bucket', 'secret'].includes(what));
    const found = redacted.flatMap(text =>
      shapes.flatMap(([, pattern]) => [...text.matchAll(pattern)].map(([value]) => `${value} in ${text}`)),
    );
    assert.deepEqual(found, []);
  });
});
