import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cliPlaceholders } from '../../../src/core/catalogue/cliOptions';
import { operations } from '../../../src/core/catalogue/operations';
import { fillCliCommand } from '../../../src/core/operations/fillCli';
import { identifyOperation } from '../../../src/core/operations/identify';
import type { Shell } from '../../../src/core/operations/quote';
import type { RecordFacts } from '../../../src/core/operations/types';
import { accessLog, cloudTrail, rowOf } from './rows';

const start = (command: string): string => `aws s3api ${command} --bucket amzn-s3-demo-bucket`;

function fill(facts: RecordFacts, shell?: Shell) {
  const row = identifyOperation(facts).matches[0]?.row;
  assert.ok(row);
  return fillCliCommand(row, facts, shell);
}

describe('fill in a command with the values of a record', () => {
  for (const [title, facts, expected] of [
    [
      'a read of a version',
      accessLog('REST.GET.OBJECT', 'GET /a%20b.txt?versionId=3HL4', { key: 'a b.txt' }),
      `${start('get-object')} --key 'a b.txt' --version-id 3HL4 OUTFILE`,
    ],
    [
      'a read of a part',
      accessLog('REST.GET.PART', 'GET /k?partNumber=2', { key: 'k', status: 206 }),
      `${start('get-object')} --key k --part-number 2 OUTFILE`,
    ],
    ['a HEAD', accessLog('REST.HEAD.OBJECT', 'HEAD /k', { key: 'k' }), `${start('head-object')} --key k`],
    [
      'a listing',
      accessLog('REST.GET.BUCKET', 'GET /?list-type=2&prefix=a%2F%27b&delimiter=%2F&max-keys=5&fetch-owner=true'),
      `${start('list-objects-v2')} --delimiter / --max-keys 5 --prefix 'a/'\\''b' --fetch-owner`,
    ],
    [
      'a listing of owners that is not asked for',
      accessLog('REST.GET.BUCKET', 'GET /?list-type=2&fetch-owner=false&prefix='),
      start('list-objects-v2'),
    ],
    [
      'a part',
      accessLog('REST.PUT.PART', 'PUT /k?partNumber=3&uploadId=abc', { key: 'k' }),
      `${start('upload-part')} --key k --part-number 3 --upload-id abc --body FILE`,
    ],
    [
      'a part whose request line is cut',
      accessLog('REST.PUT.PART', '', { key: 'k' }),
      `${start('upload-part')} --key k --part-number PART-NUMBER --upload-id UPLOAD-ID --body FILE`,
    ],
    [
      'a configuration by its id',
      accessLog('REST.GET.INVENTORY', 'GET /?inventory&id=7'),
      `${start('get-bucket-inventory-configuration')} --id 7`,
    ],
    [
      'an ACL',
      accessLog('REST.PUT.ACL', 'PUT /k?acl', { key: 'k' }),
      `${start('put-object-acl')} --key k --access-control-policy file://ACL.json`,
    ],
    [
      'a key that begins with a dash',
      accessLog('REST.GET.OBJECT', 'GET /-rf', { key: '-rf' }),
      `${start('get-object')} --key=-rf OUTFILE`,
    ],
    [
      'the destination of a copy',
      accessLog('REST.COPY.OBJECT', 'PUT /k', { key: 'k' }),
      `${start('copy-object')} --key k --copy-source SOURCE-BUCKET/SOURCE-KEY`,
    ],
    [
      'the source of a copy',
      accessLog('REST.COPY.OBJECT_GET', '', { key: 'a b' }),
      "aws s3api copy-object --bucket BUCKET --key KEY --copy-source 'amzn-s3-demo-bucket/a b'",
    ],
    [
      'a key of a batch delete',
      accessLog('BATCH.DELETE.OBJECT', '', { key: 'a"b' }),
      `${start('delete-objects')} --delete '{"Objects":[{"Key":"a\\"b"}]}'`,
    ],
    [
      'CloudTrail',
      cloudTrail('GetObject', { key: 'a b', versionId: 'v1', Range: 'bytes=0-9' }),
      `${start('get-object')} --key 'a b' --version-id v1 --range bytes=0-9 OUTFILE`,
    ],
    [
      'a copy in CloudTrail',
      cloudTrail('CopyObject', { key: 'k', 'x-amz-copy-source': '/amzn-s3-demo-source-bucket/a%20b' }),
      `${start('copy-object')} --key k --copy-source 'amzn-s3-demo-source-bucket/a b'`,
    ],
    ['a call on no bucket', { log: 'cloudTrail', operation: 'ListBuckets', parameters: {} }, 'aws s3api list-buckets'],
  ] as const satisfies readonly (readonly [string, RecordFacts, string])[]) {
    it(`of ${title}`, () => {
      assert.equal(fill(facts)?.text, expected);
    });
  }

  it('says what has to be put in by hand', () => {
    assert.deepEqual(fill(accessLog('REST.PUT.ACL', 'PUT /k?acl', { key: 'k' }))?.placeholders, [
      { text: 'file://ACL.json', means: 'a file with the new ACL' },
    ]);
    assert.deepEqual(fill(accessLog('REST.HEAD.OBJECT', 'HEAD /k', { key: 'k' }))?.placeholders, []);
  });

  for (const [facts, warnings] of [
    [accessLog('REST.GET.OBJECT', 'GET /k', { key: 'k' }), []],
    [accessLog('REST.PUT.OBJECT', 'PUT /k', { key: 'k' }), ['This changes what is stored in S3.']],
    [accessLog('REST.DELETE.OBJECT', 'DELETE /k', { key: 'k' }), ['This deletes what it names.']],
    [
      accessLog('REST.DELETE.OBJECT', 'DELETE /k?versionId=v', { key: 'k' }),
      ['This deletes: the version that it names is removed for good.'],
    ],
    [
      accessLog('BATCH.DELETE.OBJECT', '', { key: 'k', keyUnsure: true }),
      [
        'This deletes what it names.',
        'The key can be read in more than one way; this is the likelier one.',
        'The record is about one key of a larger request.',
      ],
    ],
    [
      accessLog('REST.COPY.OBJECT_GET', '', { key: 'k' }),
      [
        'This changes what is stored in S3.',
        'The record is about the source of the copy; it does not hold the destination.',
      ],
    ],
  ] as const) {
    it(`warns: ${warnings.join(' ') || 'nothing to warn of'}`, () => {
      assert.deepEqual(fill(facts)?.warnings, warnings);
    });
  }

  it('quotes for PowerShell', () => {
    const facts = accessLog('REST.GET.OBJECT', 'GET /x', { key: "it's $(x)" });
    assert.equal(fill(facts, 'powershell')?.text, `${start('get-object')} --key 'it''s $(x)' OUTFILE`);
    const dash = accessLog('REST.GET.OBJECT', 'GET /x', { key: '-a' });
    assert.equal(fill(dash, 'powershell')?.text, `${start('get-object')} '--key=-a' OUTFILE`);
  });

  for (const [key, shell, reason] of [
    ['a\0', 'posix', 'it holds a NUL character, which no command line can hold'],
    [
      'a"b',
      'powershell',
      'versions of PowerShell differ in how they hand a double quote, or a backslash at the end, to a program',
    ],
    ['file:///etc/passwd', 'posix', 'the AWS CLI would read a file or URL in place of a value that begins like this'],
    [
      'https://example.com/',
      'powershell',
      'the AWS CLI would read a file or URL in place of a value that begins like this',
    ],
  ] as const) {
    it(`shows no command for the key ${JSON.stringify(key)} in ${shell}`, () => {
      const filled = fill(accessLog('REST.GET.OBJECT', 'GET /x', { key }), shell);
      assert.deepEqual(filled, {
        placeholders: [],
        warnings: [`No command is shown: --key cannot be written safely, because ${reason}.`],
      });
    });
  }

  it('is nothing where there is no command', () => {
    for (const id of ['S3.EXPIRE.OBJECT', 'PostObject', 'REST.POST.OBJECT', 's3control:CreateJob']) {
      assert.equal(fillCliCommand(rowOf(id), accessLog('', '')), undefined, id);
    }
  });

  it('hands a shell what the record holds, and nothing else', function () {
    if (spawnSync('sh', ['-c', ':']).status !== 0) {
      this.skip(); // No POSIX shell on this machine.
    }
    const keys = ["'; touch pwned; '", '$(touch pwned)', '`x`', '-rf', '\u0003\ntouch pwned\n', 'a\u202e!b', '"; $x'];
    const commands = keys.map(key => {
      const text = fill(accessLog('REST.DELETE.OBJECT', 'DELETE /x?versionId=%27%24%28x%29', { key }))?.text ?? '';
      return text.replace('aws ', 'show ');
    });
    const script = `show() { for word; do printf '%s\\0' "$word"; done; printf '\\001\\0'; }\n${commands.join('\n')}`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    assert.equal(stderr, '');
    const words = stdout.split('\u0001\0').slice(0, -1);
    assert.equal(words.length, keys.length);
    for (const [index, key] of keys.entries()) {
      const expected = ['s3api', 'delete-object', '--bucket', 'amzn-s3-demo-bucket'];
      const named = key.startsWith('-') ? [`--key=${key}`] : ['--key', key];
      assert.deepEqual(words[index]?.split('\0').slice(0, -1), [...expected, ...named, '--version-id', "'$(x)"]);
    }
  });
});

describe('what has to be put in by hand', () => {
  it('is told for every operation that writes a body, and for none that is not there', () => {
    const ids = new Set(operations.map(({ id }) => id));
    assert.deepEqual(
      cliPlaceholders.filter(({ operation }) => !ids.has(operation)),
      [],
    );
    const bare = new Set(['CreateBucket', 'CreateMultipartUpload', 'PutObject']);
    const silent = operations.filter(
      ({ id, service, kind, rest, cli }) =>
        service === 's3' &&
        kind === 'api' &&
        cli.length > 0 &&
        (rest?.method === 'PUT' || rest?.method === 'POST') &&
        !bare.has(id) &&
        !cliPlaceholders.some(({ operation }) => operation === id),
    );
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });

  it('is written in letters that no shell acts on', () => {
    for (const { placeholder } of cliPlaceholders) {
      assert.match(placeholder, /^(?:file:\/\/[A-Z-]+\.json|[A-Z/-]+)$/);
    }
  });
});
