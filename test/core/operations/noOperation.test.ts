import assert from 'node:assert/strict';
import { noOperations } from '../../../src/core/catalogue/operations';
import { translate } from '../../../src/core/operations/translate';

const page =
  'It is a page of the AWS Management Console, and no request to S3; what the console asks S3 for is logged as requests of its own.';
const signs = 'It signs a URL and sends nothing; whoever opens the URL makes the request.';
const foreign =
  'No endpoint of S3 is known by this host; what is shown fits where S3 answers for it, as behind a domain of its own.';

describe('what names no operation', () => {
  for (const [text, form, remarks] of [
    ['https://s3.console.aws.amazon.com/s3/buckets/amzn-s3-demo-bucket?prefix=x', 'url', [page]],
    ['https://eu-west-1.console.aws.amazon.com/s3/object/amzn-s3-demo-bucket', 'url', [page]],
    ['https://console.amazonaws.cn/s3/home', 'url', [page]],
    ['https://console.amazonaws-us-gov.com:443/s3/home', 'url', [page]],
    ['s3.getSignedUrl', 'sdk', [signs]],
    ['await getSignedUrl(client, command, { expiresIn: 60 })', 'sdk', [signs]],
    ['client.generate_presigned_url', 'sdk', [signs]],
    [
      's3:ReplicateObject',
      'iam',
      [
        'S3 replication needs it to write objects and their tags to the destination bucket. No operation needs it by itself.',
      ],
    ],
    ['s3.someMethod', 'unknown', []],
  ] as const) {
    it(`${text}: ${form}`, () => {
      const translation = translate(text);
      assert.deepEqual([translation.form, translation.matches, translation.remarks], [form, [], remarks]);
    });
  }

  it('is found under each of its names, and is none of an operation', () => {
    for (const { name, form, note } of noOperations) {
      const translation = translate(name);
      assert.deepEqual([translation.form, translation.matches, translation.remarks], [form, [], [note]], name);
    }
  });

  it('is told beside the operation in a line of code', () => {
    const { form, matches, remarks } = translate("s3.getSignedUrl('getObject', { Bucket: 'amzn-s3-demo-bucket' })");
    assert.deepEqual([form, matches.map(({ row }) => row.id), remarks], ['sdk', ['GetObject'], [signs]]);
  });

  it('is no host of S3, and may be one behind a domain of its own', () => {
    for (const text of ['https://www.example.com/a/b', 'curl https://console.aws.amazon.com.example.com/a']) {
      const { matches, remarks } = translate(text);
      assert.ok(matches.length > 0);
      assert.ok(remarks.includes(foreign), text);
    }
    assert.ok(!translate('https://amzn-s3-demo-bucket.s3.amazonaws.com/k').remarks.includes(foreign));
  });
});
