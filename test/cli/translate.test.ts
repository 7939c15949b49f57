import assert from 'node:assert/strict';
import type { MatchJson, TranslationJson } from '../../src/core/index';
import { run } from './run';

/** What `translate --json` says of each query. */
function translations(args: readonly string[], input = ''): readonly TranslationJson[] {
  const { stdout } = run(['translate', '--json', ...args], { input });
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

/** The only translation of some arguments. */
function translation(...args: readonly string[]): TranslationJson {
  const [only, ...more] = translations(args);
  assert.ok(only !== undefined && more.length === 0);
  return only;
}

const idsOf = ({ matches }: TranslationJson): readonly string[] => matches.map(({ id }) => id);

/** The lines of a listing under a label, up to the next one. */
function under(label: string, stdout: string): readonly string[] {
  const lines = stdout.split('\n');
  const start = lines.findIndex(line => line.startsWith(`  ${label.padEnd(14)}`));
  const more = lines.slice(start + 1).findIndex(line => !line.startsWith(' '.repeat(16)));
  return start < 0 ? [] : lines.slice(start, start + 1 + more).map(line => line.slice(16));
}

describe('s3-logjam translate --json', () => {
  it('prints one object: the query, its form, all names of each match, suggestions, remarks', () => {
    const { status, stdout, stderr } = run(['translate', '--json', 'put-object-acl']);
    assert.deepEqual([status, stderr, stdout.split('\n').length], [0, '', 2]);
    const { matches, ...rest }: TranslationJson = JSON.parse(stdout);
    assert.deepEqual(rest, { query: 'put-object-acl', form: 'cli', suggestions: [], remarks: [] });
    const [match] = matches;
    assert.ok(match !== undefined && matches.length === 1);
    assert.deepEqual(
      [match.api, match.level, match.title],
      ['PutObjectAcl', 'object', 'Replaces the ACL of an object'],
    );
    assert.deepEqual(
      [match.rest?.method, match.rest?.path, match.rest?.query, match.rest?.headers],
      ['PUT', '/{Bucket}/{Key+}', ['acl'], []],
    );
    assert.deepEqual(
      match.cli.map(({ name, evidence }) => [name, evidence]),
      [['aws s3api put-object-acl', 'documented']],
    );
    assert.deepEqual(match.cliHighLevel, []);
    assert.equal(match.sdk.js3?.name, 'PutObjectAclCommand');
    assert.deepEqual(
      match.eventNames.slice(0, 1).map(({ name, category, evidence }) => [name, category, evidence]),
      [['PutObjectAcl', 'data', 'documented']],
    );
    assert.deepEqual(
      match.operations.map(({ value, evidence, tellsApart }) => [value, evidence, tellsApart]),
      [['REST.PUT.ACL', 'documented', 'The Key field holds a key.']],
    );
    assert.equal(match.iam[0]?.action, 's3:PutObjectAcl');
    assert.deepEqual([match.recordedBy.accessLog.recorded, match.recordedBy.cloudTrail.recorded], ['yes', 'yes']);
    assert.ok(match.notes.length > 0 && match.references[0]?.url.startsWith('https://docs.aws.amazon.com/'));
  });

  const joined: readonly (readonly [args: readonly string[], query: string, form: string, ids: readonly string[]])[] = [
    [
      ['aws', 's3api', 'put-object-acl', '--bucket', 'b'],
      'aws s3api put-object-acl --bucket b',
      'cli',
      ['PutObjectAcl'],
    ],
    [['--', 'aws', 's3api', 'get-bucket-acl'], 'aws s3api get-bucket-acl', 'cli', ['GetBucketAcl']],
    [['GET', '/b/a key?acl'], 'GET /b/a key?acl', 'rest', ['GetObjectAcl']],
    [['aws', 's3', 'mb', 's3://b', '--json'], 'aws s3 mb s3://b --json', 'cliHighLevel', ['CreateBucket']],
    [
      ['curl', '-X', 'PUT', '-H', 'x-amz-copy-source: /b/k', 'https://b.s3.amazonaws.com/k'],
      "curl -X PUT -H 'x-amz-copy-source: /b/k' https://b.s3.amazonaws.com/k",
      'curl',
      ['CopyObject'],
    ],
    [
      ['curl', "https://b.s3.amazonaws.com/it's?acl"],
      "curl 'https://b.s3.amazonaws.com/it'\\''s?acl'",
      'curl',
      ['GetObjectAcl'],
    ],
    [['aws', 's3', 'rm', 'a;b', ''], "aws s3 rm 'a;b' ''", 'cliHighLevel', ['DeleteObject']],
  ];
  for (const [args, query, form, ids] of joined) {
    it(`reads its arguments as one text: ${args.join(' ')}`, () => {
      const found = translation(...args);
      assert.deepEqual([found.query, found.form, idsOf(found)], [query, form, ids]);
    });
  }

  it('keeps what the shell took off quotes from changing the answer', () => {
    assert.deepEqual(
      idsOf(translation('aws', 's3', 'cp', 'a b', 's3://amzn-s3-demo-bucket/')),
      idsOf(translation('aws s3 cp a s3://amzn-s3-demo-bucket/')),
    );
  });

  it('tells candidates apart', () => {
    assert.deepEqual(
      translation('REST.GET.BUCKET').matches.map(({ api, tellsApart }) => [api, tellsApart]),
      [
        ['ListObjects', 'The query has no list-type=2.'],
        ['ListObjectsV2', 'The query has list-type=2.'],
      ],
    );
  });

  it('suggests names where there is none', () => {
    const { matches, suggestions } = translation('PutBuketAcl');
    assert.deepEqual(matches, []);
    assert.deepEqual(suggestions[0], {
      api: 'PutBucketAcl',
      name: 'PutBucketAcl',
      why: 'It is spelled almost like this: one letter differs.',
    });
  });

  it('reads one query from each line of standard input', () => {
    const found = translations(['-'], '\ufeffREST.PUT.ACL\r\n\n  \nGET /b/k?acl\nnothing of the kind');
    assert.deepEqual(
      found.map(each => [each.query, each.form, idsOf(each).length]),
      [
        ['REST.PUT.ACL', 'operation', 2],
        ['GET /b/k?acl', 'rest', 1],
        ['nothing of the kind', 'unknown', 0],
      ],
    );
  });

  it('writes no character that a terminal would obey or hide', () => {
    const text = 'a\u001b[31m\u009b1m\u202e\u200b\n"';
    const { stdout } = run(['translate', '--json', text]);
    assert.doesNotMatch(stdout.slice(0, -1), /[\u0000-\u001f\u009b\u202e\u200b]/);
    assert.equal(JSON.parse(stdout).query, text);
  });
});

describe('s3-logjam translate', () => {
  it('lists the match with all its names and their grades', () => {
    const { status, stdout, stderr } = run(['translate', 'PutObjectAcl']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n').slice(0, 5), [
      'PutObjectAcl',
      '  Read as       an API operation',
      '',
      'PutObjectAcl: Replaces the ACL of an object',
      '  Named as      an API operation, a CloudTrail eventName  [documented]',
    ]);
    for (const [label, lines] of [
      ['REST', ['PUT /{Key}?acl  [documented]']],
      ['AWS CLI', ['aws s3api put-object-acl  [documented]']],
      [
        'SDK',
        [
          'PutObjectAclCommand (JavaScript v3)  [documented]',
          'put_object_acl (boto3)  [documented]',
          'putObjectAcl (Java 2.x)  [third-party]',
        ],
      ],
      ['CloudTrail', ['PutObjectAcl, data event (S3, access points, Object Lambda)  [documented]']],
      ['Access log', ['REST.PUT.ACL  [documented]', '  The Key field holds a key.']],
      ['Called by', []],
      ['Deprecated', []],
      ['Read on', ['https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html']],
    ] as const) {
      assert.deepEqual(under(label, stdout), lines);
    }
    assert.ok(
      under('IAM', stdout).includes('s3:PutObjectVersionAcl, instead, when the request names a version  [documented]'),
    );
  });

  it('leaves no name of any match out', () => {
    for (const query of ['CopyObject', 'PutBucketLifecycle', 'REST.POST.OBJECT', 's3control:CreateBucket', 'POST /']) {
      const { stdout } = run(['translate', query]);
      for (const match of translation(query).matches) {
        const missing = namesOf(match).filter(name => !stdout.includes(name));
        assert.deepEqual(missing, [], `${query}: ${match.id}`);
      }
    }
  });

  it('says how many operations fit, and what tells them apart', () => {
    const { stdout } = run(['translate', 'REST.PUT.ACL']);
    assert.deepEqual(under('Read as', stdout), ['an access-log operation value; 2 operations fit']);
    assert.deepEqual(stdout.match(/^ {2}Tell apart .*$/gm), [
      '  Tell apart    The Key field holds a key.',
      '  Tell apart    The Key field is a dash.',
    ]);
  });

  it('says when and how often a high-level command makes each call', () => {
    const { stdout } = run(['translate', 'aws', 's3', 'cp', 'a', 's3://amzn-s3-demo-bucket/']);
    assert.deepEqual(under('Read as', stdout), ['a high-level command of the AWS CLI; 5 operations fit']);
    assert.deepEqual(under('Called', stdout), [
      'once, when the object is smaller than the multipart threshold, 8 MiB unless configured',
    ]);
    assert.match(stdout, /^ {2}Called {8}once for each part, when /m);
  });

  it('puts callers without a condition first, and a condition below all that share it', () => {
    const lines = under('Called by', run(['translate', 'DeleteObject']).stdout);
    assert.deepEqual(lines.slice(0, 5), [
      'aws s3 rm s3://<bucket>/<key>, once  [documented]',
      'aws s3 rm --recursive s3://<bucket>/<prefix>, once for each object  [documented]',
      'aws s3 rb --force s3://<bucket>, once for each object  [documented]',
      'aws s3 mv s3://<bucket>/<key> <file>, once for each object  [documented]',
      '  When the object has been read.',
    ]);
  });

  const recorded: readonly (readonly [query: string, label: string, lines: readonly string[]])[] = [
    [
      's3control:CreateJob',
      'Access log',
      ['not recorded  [inferred]', '  It is a call of the control API, and access logs hold requests to buckets.'],
    ],
    ['REST.POST.OBJECT', 'Access log', ['REST.POST.OBJECT  [seen]', 'only requests that S3 refuses  [seen]']],
    [
      'REST.POST.OBJECT',
      'CloudTrail',
      ['whether it is recorded is not known  [inferred]', '  AWS names no event for it, and no record was found.'],
    ],
    ['PutBucketLifecycle', 'Deprecated', ['use PutBucketLifecycleConfiguration']],
  ];
  for (const [query, label, lines] of recorded) {
    it(`says what is not so: ${query}, ${label}`, () => {
      assert.deepEqual(under(label, run(['translate', query]).stdout), lines);
    });
  }

  it('puts a wrong name right', () => {
    const { status, stdout } = run(['translate', 'REST.GET.BUCKET.VERSIONS']);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^ {2}! REST\.GET\.BUCKET\.VERSIONS is not written by S3, .*; REST\.GET\.BUCKETVERSIONS is\.$/m,
    );
    assert.match(stdout, /^ListObjectVersions: Lists the object versions of a bucket$/m);
  });

  it('shows names that are near when there is none, and ends with 1', () => {
    const { status, stdout, stderr } = run(['translate', 'PutBuketAcl']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(under('Read as', stdout), ['nothing that is known to this version']);
    assert.deepEqual(under('Near to it', stdout).slice(0, 2), [
      'PutBucketAcl',
      '  It is spelled almost like this: one letter differs.',
    ]);
  });

  it('writes hidden characters out', () => {
    const { status, stdout } = run(['translate', 'REST.GET.\u001b[31m\u202e\u200bACL']);
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /[\u001b\u202e\u200b]/);
    assert.match(stdout, /^REST\.GET\.<U\+001B ESCAPE>\[31m<U\+202E RIGHT-TO-LEFT OVERRIDE>/);
  });

  it('uses colours on a terminal and nowhere else, and never with NO_COLOR', () => {
    const query = ['translate', 'REST.GET.BUCKET.VERSIONS'];
    const plain = run(query).stdout;
    const { stdout } = run(query, { terminal: true });
    assert.match(stdout, /^\u001b\[1mListObjectVersions: .*\u001b\[0m$/m);
    assert.match(stdout, /^\u001b\[33m {2}! .*\u001b\[0m$/m);
    assert.match(stdout, / {2}\u001b\[2m\[documented\]\u001b\[0m$/m);
    assert.equal(stdout.replace(/\u001b\[\d*m/g, ''), plain);
    assert.doesNotMatch(plain, /\u001b/);
    assert.equal(run(query, { terminal: true, env: { NO_COLOR: '1' } }).stdout, plain);
    assert.doesNotMatch(run(['translate', '--json', 'PutObject'], { terminal: true }).stdout, /\u001b/);
  });
});

describe('exit status of s3-logjam translate', () => {
  for (const [input, status] of [
    ['PutObject\nGetObject\n', 0],
    ['PutObject\nno such thing\n', 1],
    ['no such thing\n', 1],
  ] as const) {
    it(`is ${status} for ${JSON.stringify(input)} on standard input`, () => {
      assert.equal(run(['translate', '-'], { input }).status, status);
    });
  }

  it('is 1 for an empty standard input, which is said', () => {
    const { status, stdout, stderr } = run(['translate', '-'], { input: '\n' });
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, 's3-logjam: -: there is nothing to translate; write one name on each line\n');
  });

  for (const [args, message] of [
    [[], 'the text to translate is missing'],
    [['--json'], 'the text to translate is missing'],
    [['--json', '--'], 'the text to translate is missing'],
    [['  '], 'the text to translate is missing'],
    [['--jsno', 'PutObject'], "Unknown option '--jsno'; a text that begins with a dash stands after --"],
    [['-x'], "Unknown option '-x'; a text that begins with a dash stands after --"],
  ] as const) {
    it(`is 2 for ${JSON.stringify(args)}`, () => {
      const { status, stdout, stderr } = run(['translate', ...args]);
      assert.deepEqual([status, stdout, stderr], [2, '', `s3-logjam: ${message}; see s3-logjam --help\n`]);
    });
  }

  it('is that of any other text for one that begins with a dash, after --', () => {
    const found = translation('--', '--jsno');
    assert.deepEqual([found.query, found.matches], ['--jsno', []]);
  });
});

/** Every name of a match, as JSON has it. */
function namesOf({ rest, cli, cliHighLevel, sdk, eventNames, operations, iam, notes }: MatchJson): readonly string[] {
  return [
    ...(rest === null ? [] : [rest.text]),
    ...cli.map(({ name }) => name),
    ...cliHighLevel.map(({ form }) => form),
    ...[sdk.js3, sdk.boto3, sdk.java2].flatMap(each => (each === undefined ? [] : [each.name])),
    ...eventNames.map(({ name }) => name),
    ...operations.map(({ value }) => value),
    ...iam.map(({ action }) => action),
    ...notes.map(({ text }) => text),
  ];
}
