import assert from 'node:assert/strict';
import { type CliUse, cliNoCalls, cliUses, operations } from '../../src/core/catalogue/operations';
import { sources } from '../../src/core/catalogue/sources';

const calls = (form: string): string => {
  const uses = cliUses.filter(use => use.form === form);
  assert.ok(uses.length > 0, form);
  return uses.map(({ operation, times, cliVersion }) => `${operation} ${times}${cliVersion ? ' v2' : ''}`).join(', ');
};
const multipart =
  'CreateMultipartUpload once, UploadPart part, CompleteMultipartUpload once, AbortMultipartUpload once';

describe('high-level commands of the AWS CLI', () => {
  for (const [form, expected] of [
    ['aws s3 ls', 'ListBuckets once'],
    ['aws s3 ls s3://<bucket>/<prefix>', 'ListObjectsV2 page'],
    ['aws s3 cp <file> s3://<bucket>/<key>', `PutObject once, ${multipart}`],
    ['aws s3 cp - s3://<bucket>/<key>', `PutObject once, ${multipart}`],
    ['aws s3 cp s3://<bucket>/<key> <file>', 'HeadObject once, GetObject once, GetObject part'],
    ['aws s3 cp --recursive s3://<bucket>/<prefix> <folder>', 'ListObjectsV2 page, GetObject object, GetObject part'],
    ['aws s3 rm s3://<bucket>/<key>', 'DeleteObject once'],
    ['aws s3 rm --recursive s3://<bucket>/<prefix>', 'ListObjectsV2 page, DeleteObject object'],
    ['aws s3 rb --force s3://<bucket>', 'ListObjectsV2 page, DeleteObject object, DeleteBucket once'],
    ['aws s3 mb s3://<bucket>', 'CreateBucket once'],
    ['aws s3 website s3://<bucket>', 'PutBucketWebsite once'],
    ['aws s3 sync s3://<bucket>/<prefix> <folder>', 'ListObjectsV2 page, GetObject object, GetObject part'],
    ['aws s3api wait object-exists', 'HeadObject poll'],
  ] as const) {
    it(`${form} makes ${expected}`, () => assert.equal(calls(form), expected));
  }

  it('copies inside S3 with calls that only version 2 makes', () => {
    const uses = cliUses.filter(({ form }) => form === 'aws s3 cp s3://<bucket>/<key> s3://<bucket>/<key>');
    assert.deepEqual(
      uses.filter(({ cliVersion }) => cliVersion === 2).map(({ operation }) => operation),
      ['GetObjectTagging', 'PutObjectTagging', 'ListObjectAnnotations', 'GetObjectAnnotation', 'PutObjectAnnotation'],
    );
  });

  it('never deletes with DeleteObjects and never moves with RenameObject', () => {
    assert.ok(cliUses.every(({ operation }) => operation !== 'DeleteObjects' && operation !== 'RenameObject'));
  });

  it('calls operations that exist, under conditions that read as clauses', () => {
    const ids = new Set(operations.map(({ id }) => id));
    const known = (use: CliUse) => use.sources.every(key => Object.hasOwn(sources, key));
    for (const use of cliUses) {
      assert.ok(ids.has(use.operation), use.operation);
      assert.ok(use.form.startsWith(use.command), use.form);
      assert.ok(known(use), use.form);
      assert.match(use.when ?? 'a', /^[a-z][\x20-\x7e]*[^.]$|^a$/, use.form);
      assert.equal(use.option === undefined || use.form.includes(use.option), true, use.form);
    }
  });

  it('has one row for each call and condition', () => {
    const keys = cliUses.map(({ operation, form, when }) => JSON.stringify([operation, form, when]));
    assert.equal(new Set(keys).size, keys.length);
  });

  it('knows that presign sends nothing', () => {
    assert.deepEqual(
      cliNoCalls.map(({ command, note }) => [command, note]),
      [['aws s3 presign', 'It signs a URL for GetObject and sends nothing; whoever opens the URL makes the request.']],
    );
  });
});
