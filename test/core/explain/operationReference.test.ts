import assert from 'node:assert/strict';
import { operations } from '../../../src/core/catalogue/operations';
import { referenceNotes } from '../../../src/core/catalogue/referenceNotes';
import { operationReference } from '../../../src/core/explain/operationReference';

const document = operationReference();
const lines = document.split('\n');

/** The lines of the table below a heading, without its head. */
function tableBelow(heading: string): readonly string[] {
  const start = lines.indexOf(`## ${heading}`);
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  return lines
    .slice(start, end)
    .filter(line => line.startsWith('| '))
    .slice(2);
}

const cellsOf = (line: string): readonly string[] => line.slice(2, -2).split(' | ');

/** The texts of the notes that a row has. */
function notesOf(name: string): readonly string[] {
  const line = lines.find(each => each.startsWith('| ') && cellsOf(each)[1]?.startsWith(`[${name}](`)) ?? '';
  const numbers = Array.from((cellsOf(line).at(-1) ?? '').matchAll(/\[(\d+)\]\(#notes\)/g), match => match[1]);
  return numbers.map(number => lines.find(each => each.startsWith(`${number}. `)) ?? '');
}

describe('operation reference', () => {
  it('has tables of buckets and of objects with eight columns', () => {
    const head = '| REST | SDK | CLI | eventName | operation | IAM | recorded by | notes |';
    assert.equal(lines.filter(line => line === head).length, 2);
    for (const heading of ['Bucket operations', 'Object operations']) {
      const table = tableBelow(heading);
      assert.ok(table.length > 30, heading);
      assert.deepEqual(
        table.filter(line => cellsOf(line).length !== 8),
        [],
      );
    }
  });

  it('has a line for every row of the catalogue', () => {
    const bucket = tableBelow('Bucket operations').length + tableBelow('Object operations').length;
    const others = tableBelow('Records of no API operation').length + tableBelow('Operations of other S3 APIs').length;
    assert.equal(bucket + others, operations.length);
  });

  it('shows an operation under all its names', () => {
    const line = tableBelow('Object operations').find(each => each.includes('[PutObjectAcl](')) ?? '';
    assert.deepEqual(cellsOf(line).slice(0, 7), [
      '`PUT /{Key}?acl`',
      '[PutObjectAcl](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html)',
      '`aws s3api put-object-acl`',
      '`PutObjectAcl`',
      '`REST.PUT.ACL`',
      '`s3:PutObjectAcl`<br>`s3-object-lambda:PutObjectAcl` (inferred)',
      'access log: yes<br>CloudTrail: yes (data)',
    ]);
  });

  for (const [name, note] of [
    ['ListObjectsV2', 'Other operations have the same eventName.'],
    ['ListObjectsV2', "The eventName is not on AWS's list of events of S3."],
    ['ListBuckets', 'Not in access logs:'],
    ['GetObjectTorrent', 'In access logs only as a refused request.'],
    ['GetBucketInventoryConfiguration', 'The parameter id tells Get from List:'],
    ['ListBucketInventoryConfigurations', 'The parameter id tells Get from List:'],
    ['CopyObject', 'Only a header tells it from another operation,'],
    ['GetBucketAbac', 'No record with this operation value was found.'],
    ['PutBucketLifecycle', 'Deprecated, or its feature has ended.'],
    ['DeleteObjects', 'CloudTrail held no keys of a batch delete in 2019,'],
    [
      'Uploads an object with an HTML form',
      "AWS's lists of 2017 to 2023 name the event of a browser upload PostObject;",
    ],
  ] as const) {
    it(`${name} has the note: ${note}`, () => {
      assert.ok(
        notesOf(name).some(text => text.includes(note)),
        notesOf(name).join('\n'),
      );
    });
  }

  it('says of some records that CloudTrail has none', () => {
    const lifecycle = tableBelow('Records of no API operation').find(line => line.includes('`S3.EXPIRE.OBJECT`')) ?? '';
    assert.match(lifecycle, /CloudTrail: no .*\[6\]\(#notes\)/);
    assert.match(lines.find(line => line.startsWith('6. ')) ?? '', /^6\. Not in CloudTrail\. \(documented: \[/);
  });

  it('numbers its notes and names their sources', () => {
    const notes = lines.slice(lines.indexOf('## Notes')).filter(line => /^\d+\. /.test(line));
    assert.ok(notes.length > referenceNotes.length);
    for (const [index, note] of notes.entries()) {
      assert.ok(note.startsWith(`${index + 1}. `));
      assert.match(note, /\((?:documented|seen|third-party|inferred): \[.+\]\(https?:\/\//);
    }
    const used = new Set(Array.from(document.matchAll(/\[(\d+)\]\(#notes\)/g), match => Number(match[1])));
    assert.deepEqual(
      notes.map((_, index) => index + 1).filter(number => !used.has(number)),
      [],
    );
    assert.ok(!used.has(0));
  });
});
