import assert from 'node:assert/strict';
import { translate } from '../../../src/core/operations/translate';
import { idsOf } from './rows';

const upload = ['PutObject', 'CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload', 'AbortMultipartUpload'];

describe('translate a command of aws s3', () => {
  for (const [text, ids] of [
    ['aws s3 cp a s3://b/c', upload],
    ['aws s3 cp - s3://b/c', upload],
    ['s3 cp a s3://b/c', upload],
    ['aws s3 cp s3://b/c .', ['HeadObject', 'GetObject', 'GetObject']],
    ['aws s3 cp --quiet s3://b/c -', ['HeadObject', 'GetObject', 'GetObject']],
    ['aws s3 cp s3://b/c . --recursive', ['ListObjectsV2', 'GetObject', 'GetObject']],
    ['aws s3 cp --storage-class STANDARD_IA a s3://b/c', upload],
    ['aws s3 ls', ['ListBuckets']],
    ['aws --profile p --region eu-west-1 s3 ls', ['ListBuckets']],
    ['aws s3 ls s3://b/prefix --human-readable', ['ListObjectsV2']],
    ['aws s3 rm s3://b/c', ['DeleteObject']],
    ['aws s3 rm s3://b/c --recursive', ['ListObjectsV2', 'DeleteObject']],
    ['aws s3 mb s3://b', ['CreateBucket']],
    ['aws s3 rb s3://b', ['DeleteBucket']],
    ['aws s3 rb s3://b --force', ['ListObjectsV2', 'DeleteObject', 'DeleteBucket']],
    ['aws s3 website s3://b --index-document index.html', ['PutBucketWebsite']],
    ['aws s3 sync . s3://b', ['ListObjectsV2', ...upload, 'DeleteObject']],
  ] as const) {
    it(`${text}: ${ids.join(', ')}`, () => {
      const translation = translate(text);
      assert.deepEqual([translation.form, idsOf(translation)], ['cliHighLevel', ids]);
    });
  }

  it('tells the direction of a copy by its arguments', () => {
    const ids = idsOf(translate('aws s3 cp s3://b/c s3://d/e'));
    assert.ok(ids.includes('CopyObject') && ids.includes('UploadPartCopy') && !ids.includes('PutObject'));
  });

  it('says under which conditions and how often each call is made', () => {
    assert.deepEqual(
      translate('aws s3 cp a s3://b/c').matches.map(({ when, times }) => [when, times]),
      [
        ['the object is smaller than the multipart threshold, 8 MiB unless configured', 'once'],
        ['the object has the size of the multipart threshold or more, 8 MiB unless configured', 'once'],
        ['the object has the size of the multipart threshold or more, 8 MiB unless configured', 'part'],
        ['the object has the size of the multipart threshold or more, 8 MiB unless configured', 'once'],
        ['a multipart upload failed and is cleaned up', 'once'],
      ],
    );
  });

  it('offers every form where the arguments are not known', () => {
    const { form, matches } = translate('md/command#s3.cp');
    assert.equal(form, 'cliHighLevel');
    assert.ok(matches.length > 20);
    assert.equal(matches[0]?.tellsApart, 'As aws s3 cp <file> s3://<bucket>/<key>.');
  });

  it('says what a command without a call does', () => {
    const { matches, remarks } = translate('aws s3 presign s3://b/c');
    assert.deepEqual(
      [matches, remarks],
      [[], ['It signs a URL for GetObject and sends nothing; whoever opens the URL makes the request.']],
    );
  });

  it('says that a command is not known', () => {
    assert.deepEqual(translate('aws s3 frob s3://b').remarks, [
      'aws s3 frob is no command that is known to this version.',
    ]);
  });
});

describe('translate a command of aws s3api and the others', () => {
  for (const [text, ids] of [
    ['aws s3api get-object --bucket b --key k --version-id v out', ['GetObject']],
    ['aws --profile x --no-verify-ssl s3api get-object --bucket b --key k out', ['GetObject']],
    ['AWS_PROFILE=x sudo /usr/local/bin/aws s3api put-bucket-acl --bucket b', ['PutBucketAcl']],
    ['aws.exe s3api head-bucket --bucket b', ['HeadBucket']],
    ['$ aws s3api \\\n  list-objects-v2 --bucket b | jq .', ['ListObjectsV2']],
    ['aws s3api wait bucket-exists --bucket b', ['HeadBucket']],
    ['aws s3api wait object-not-exists --bucket b --key k', ['HeadObject']],
    ['aws s3control create-job --account-id 123456789012', ['s3control:CreateJob']],
    ['s3api.put-bucket-acl', ['PutBucketAcl']],
  ] as const) {
    it(`${text}: ${ids.join(', ')}`, () => {
      assert.deepEqual(idsOf(translate(text)), ids);
    });
  }

  it('offers near commands for one that is not known', () => {
    const { form, matches, suggestions, remarks } = translate('aws s3api put-bukcet-acl --bucket b');
    assert.deepEqual([form, matches, suggestions[0]?.name], ['cli', [], 'put-bucket-acl']);
    assert.deepEqual(remarks, ['aws s3api put-bukcet-acl is no command that is known to this version.']);
  });

  it('leaves other services alone', () => {
    assert.equal(translate('aws ec2 describe-instances').form, 'unknown');
  });
});
