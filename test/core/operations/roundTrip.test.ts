import assert from 'node:assert/strict';
import { type OperationRow, operations } from '../../../src/core/catalogue/operations';
import { type RenderedForm, type RenderForm, render, renderForms } from '../../../src/core/operations/render';
import { translate } from '../../../src/core/operations/translate';
import { rowOf } from './rows';

/** Why a form does not lead back; undefined where it does, or where the catalogue says what it is shared with. */
function objection(row: OperationRow, { form, text, sharedWith, readAs }: RenderedForm): string | undefined {
  const { matches } = translate(text);
  const own = matches.find(match => match.row === row);
  const shared = new Set([...sharedWith, ...(row.rest?.sharedWith ?? [])]);
  const others = matches.filter(match => match.row !== row);
  if (own === undefined) {
    return row.kind === 'soap' && others.some(match => shared.has(match.row.id))
      ? undefined
      : `${row.id} ${form} ${text}`;
  }
  const untold = others.filter(
    match => !shared.has(match.row.id) && (own.tellsApart ?? match.tellsApart) === undefined,
  );
  return own.as.includes(readAs) && untold.length === 0 ? undefined : `${row.id} ${form} ${text}: ${own.as}`;
}

describe('every form of every operation', () => {
  it('leads back to it, or says with which others it is shared', () => {
    const objections = operations.flatMap(row => renderForms(row).flatMap(form => objection(row, form) ?? []));
    assert.deepEqual(objections, []);
  });

  it('is written', () => {
    assert.ok(operations.length > 300);
    for (const row of operations.filter(({ kind }) => kind === 'api' || kind === 'request')) {
      assert.ok(renderForms(row).length > 0, row.id);
    }
  });
});

describe('render', () => {
  for (const [id, form, expected] of [
    ['PutObjectAcl', 'api', 'PutObjectAcl'],
    ['PutObjectAcl', 'rest', 'PUT /{Key}?acl'],
    ['PutObjectAcl', 'restPathStyle', 'PUT /{Bucket}/{Key}?acl HTTP/1.1\nHost: s3.{Region}.amazonaws.com'],
    ['PutObjectAcl', 'restVirtualHosted', 'PUT /{Key}?acl HTTP/1.1\nHost: {Bucket}.s3.{Region}.amazonaws.com'],
    ['PutObjectAcl', 'cli', 'aws s3api put-object-acl'],
    ['PutObjectAcl', 'eventName', 'PutObjectAcl'],
    ['PutObjectAcl', 'operation', 'REST.PUT.ACL'],
    ['PutObjectAcl', 'js3', 'PutObjectAclCommand'],
    ['PutObjectAcl', 'boto3', 'put_object_acl'],
    ['PutObjectAcl', 'iam', 's3:PutObjectAcl'],
    ['ListObjectsV2', 'rest', 'GET /?list-type=2'],
    ['ListObjectsV2', 'restPathStyle', 'GET /{Bucket}?list-type=2 HTTP/1.1\nHost: s3.{Region}.amazonaws.com'],
    ['UploadPart', 'rest', 'PUT /{Key}?partNumber={partNumber}&uploadId={uploadId}'],
    ['CopyObject', 'rest', 'PUT /{Key} with x-amz-copy-source'],
    [
      'CopyObject',
      'restVirtualHosted',
      'PUT /{Key} HTTP/1.1\nHost: {Bucket}.s3.{Region}.amazonaws.com\nx-amz-copy-source: {x-amz-copy-source}',
    ],
    ['ListBuckets', 'restVirtualHosted', 'GET / HTTP/1.1\nHost: s3.{Region}.amazonaws.com'],
    [
      's3control:DescribeJob',
      'rest',
      'GET https://{AccountId}.s3-control.{Region}.amazonaws.com/v20180820/jobs/{JobId}',
    ],
    ['s3control:DescribeJob', 'restPathStyle', undefined],
    ['S3.EXPIRE.OBJECT', 'rest', undefined],
    ['S3.EXPIRE.OBJECT', 'operation', 'S3.EXPIRE.OBJECT'],
    ['PostObject', 'cli', undefined],
  ] as const satisfies readonly (readonly [string, RenderForm, string | undefined])[]) {
    it(`${id} as ${form}: ${expected ?? 'nothing'}`, () => {
      assert.equal(render(rowOf(id), form), expected);
    });
  }

  it('says with which operations a form is shared', () => {
    const forms = renderForms(rowOf('GetObjectAcl'));
    const sharedWith = (wanted: RenderForm) => forms.find(({ form }) => form === wanted)?.sharedWith;
    assert.deepEqual([sharedWith('operation'), sharedWith('api')], [['GetBucketAcl'], []]);
  });
});
