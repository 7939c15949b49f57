import assert from 'node:assert/strict';
import { accessLogFields } from '../../../src/core/catalogue/accessLogFields';
import { comparisonRemarks, loggingComparison, switchOn } from '../../../src/core/catalogue/loggingComparison';
import { sources } from '../../../src/core/catalogue/sources';
import { catalogueText } from '../../../src/core/explain/catalogueText';
import { accessLogFieldReference } from '../../../src/core/explain/fieldReference';
import { loggingComparisonDocument } from '../../../src/core/explain/loggingComparison';

/** Links to a heading of the same document that lead nowhere. */
function deadLinks(document: string): readonly string[] {
  const anchors = new Set(
    Array.from(document.matchAll(/^#+ (.+)$/gm), ([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replace(/ /g, '-'),
    ),
  );
  return Array.from(document.matchAll(/\]\(#([^)]+)\)/g), match => match[1] ?? '').filter(
    anchor => !anchors.has(anchor),
  );
}

describe('access log field reference', () => {
  const document = accessLogFieldReference();

  it('has every field with its example, links that lead somewhere, and sources', () => {
    for (const { position, name, sample, meaning, documentation } of accessLogFields) {
      assert.ok(document.includes(`## ${position}. ${name}\n`), name);
      assert.ok(document.includes(`\`${sample.replace(/`/g, "'")}\``), sample);
      assert.ok(document.includes(catalogueText(meaning)), meaning);
      assert.ok(document.includes(`(${sources[documentation].url})`), name);
    }
    assert.deepEqual(deadLinks(document), []);
  });

  it('says of a field what stands in the line and elsewhere', () => {
    const section = document.slice(document.indexOf('## 2. Bucket'), document.indexOf('## 3. Time'));
    assert.equal(
      section,
      [
        '## 2. Bucket',
        'The bucket that the request was made to.',
        'string, bare, since 2006; evidence: documented. Example: `amzn-s3-demo-bucket`',
        '| Value | Meaning |\n|:--|:--|\n| - | Not expected: S3 writes no record when it cannot tell which bucket a request meant. (inferred) |',
        'On the read half of a copy:\n\n- The bucket that holds the object being copied.',
        'In other places:\n\n- CloudTrail: `requestParameters.bucketName` The resources array names the bucket by its ARN as well.\n- CloudWatch Logs: `bucket_name`\n- Athena: `bucket_name` STRING',
        '[Amazon S3 server access log format](https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html)\n\n',
      ].join('\n\n'),
    );
  });
});

describe('comparison of logging options', () => {
  const document = loggingComparisonDocument();

  it('has every property, every remark, and every way to switch it on', () => {
    for (const { property, accessLog, cloudTrail, evidence } of loggingComparison) {
      const line = `| ${catalogueText(property)} | ${catalogueText(accessLog)} | ${catalogueText(cloudTrail)} | ${evidence} | [`;
      assert.ok(document.includes(line), property);
    }
    for (const { text } of comparisonRemarks) {
      assert.ok(document.includes(`- ${catalogueText(text)} (`), text);
    }
    for (const { text, code = '' } of switchOn) {
      assert.ok(document.includes(catalogueText(text)) && document.includes(code), text);
    }
  });

  it('names a source for everything, and lists each once', () => {
    assert.deepEqual(deadLinks(document), []);
    const numbers = new Set(Array.from(document.matchAll(/\[(\d+)\]\(#sources\)/g), match => Number(match[1])));
    const listed = document.slice(document.indexOf('## Sources')).match(/^\d+\. \[/gm) ?? [];
    assert.equal(numbers.size, listed.length);
    assert.equal(Math.max(...numbers), listed.length);
  });

  it('tells both logs in console, CLI and REST', () => {
    assert.deepEqual(
      switchOn.map(({ log, where }) => `${log} ${where}`),
      [
        'accessLog Console',
        'accessLog AWS CLI',
        'accessLog REST',
        'cloudTrail Console',
        'cloudTrail AWS CLI',
        'cloudTrail REST',
      ],
    );
  });
});

describe('text of the catalogue in Markdown', () => {
  for (const [text, expected] of [
    ['plain: text (with) marks.', 'plain: text (with) marks.'],
    ['a|b', 'a\\|b'],
    ['<name> and *', '\\<name> and \\*'],
    ['[x] `y` \\', '\\[x\\] \\`y\\` \\\\'],
  ] as const) {
    it(`${text} -> ${expected}`, () => {
      assert.equal(catalogueText(text), expected);
    });
  }
});
