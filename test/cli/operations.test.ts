import assert from 'node:assert/strict';
import { type MatchJson, operationReference, operations, toTranslationJson, translate } from '../../src/core/index';
import { run } from './run';

describe('s3-logjam operations', () => {
  it('lists each operation in one line: name, access-log value, REST, CLI', () => {
    const { status, stdout, stderr } = run(['operations']);
    const [heading, ...lines] = stdout.trimEnd().split('\n');
    assert.deepEqual([status, stderr, lines.length], [0, '', operations.length]);
    const cells = (line = ''): readonly string[] => line.split(/ {2,}/);
    assert.deepEqual(cells(heading), ['Operation', 'Access log', 'REST', 'CLI']);
    for (const expected of [
      ['PutObjectAcl', 'REST.PUT.ACL', 'PUT /{Key}?acl', 'aws s3api put-object-acl'],
      ['GetObject', 'REST.GET.OBJECT, REST.GET.PART', 'GET /{Key}', 'aws s3api get-object'],
      ['S3.EXPIRE.OBJECT', 'S3.EXPIRE.OBJECT', '-', '-'],
      ['JobCreated', '-', '-', '-'],
    ]) {
      assert.deepEqual(cells(lines.find(line => cells(line)[0] === expected[0])), expected);
    }
    assert.deepEqual(
      lines.map(line => cells(line)[0]),
      operations.map(({ id }) => id),
    );
  });

  it('has columns that most names of S3 itself fit', () => {
    const [heading = '', ...lines] = run(['operations']).stdout.trimEnd().split('\n');
    const columns = ['Access log', 'REST', 'CLI'].map(name => heading.indexOf(name));
    const own = lines.filter((_, index) => operations[index]?.service === 's3');
    const fitting = own.filter(line => columns.every(column => / {2}\S/.test(line.slice(column - 2, column + 1))));
    assert.ok(fitting.length > 0.8 * own.length, `${fitting.length} of ${own.length}`);
  });

  it('has a heading in colour on a terminal, and never with NO_COLOR', () => {
    assert.match(run(['operations'], { terminal: true }).stdout, /^\u001b\[1mOperation .*\u001b\[0m\n/);
    for (const { stdout } of [
      run(['operations']),
      run(['operations'], { terminal: true, env: { NO_COLOR: '1' } }),
      run(['operations', '--json'], { terminal: true }),
      run(['operations', '--markdown'], { terminal: true }),
    ]) {
      assert.doesNotMatch(stdout, /\u001b/);
    }
  });
});

describe('s3-logjam operations --json', () => {
  const { status, stdout, stderr } = run(['operations', '--json']);
  let rows: readonly MatchJson[] = [];

  before(() => {
    rows = JSON.parse(stdout);
  });

  it('prints one array, with a line for each operation', () => {
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(
      rows.map(({ id }) => id),
      operations.map(({ id }) => id),
    );
    assert.equal(stdout.trimEnd().split('\n').length, rows.length + 2);
  });

  it('has the objects that translate has', () => {
    const row = rows.find(({ id }) => id === 'PutObjectAcl');
    const [match] = toTranslationJson(translate('PutObjectAcl')).matches;
    assert.ok(row !== undefined && match !== undefined);
    const { as, evidence, ...same } = match;
    assert.deepEqual([row, as, evidence], [same, ['api', 'eventName'], 'documented']);
  });

  it('gives every name a grade and addresses to check it at', () => {
    const graded = rows.flatMap(
      ({ rest, cli, cliHighLevel, sdk, eventNames, operations: values, iam, recordedBy, notes }) => [
        ...(rest === null ? [] : [rest]),
        ...[...cli, ...cliHighLevel, ...eventNames, ...values, ...iam, ...notes],
        ...Object.values(sdk),
        ...Object.values(recordedBy),
      ],
    );
    const grades = new Set(['documented', 'seen', 'third-party', 'inferred']);
    assert.ok(graded.length > 7 * rows.length);
    assert.deepEqual(
      graded.filter(
        ({ evidence, sources }) =>
          !grades.has(evidence) || sources.length === 0 || !sources.every(address => /^https?:\/\//.test(address)),
      ),
      [],
    );
  });
});

describe('s3-logjam operations --markdown', () => {
  it('prints the operation reference', () => {
    const { status, stdout, stderr } = run(['operations', '--markdown']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, operationReference());
    assert.match(stdout, /^# .*\n/);
    assert.match(stdout, /^\|.*\bREST\b.*\|$/m);
  });
});

describe('wrong use of s3-logjam operations', () => {
  for (const args of [['PutObject'], ['--json', '--markdown'], ['--jsno'], ['--json', '--json'], ['']]) {
    it(`ends with 2: ${JSON.stringify(args)}`, () => {
      const { status, stdout, stderr } = run(['operations', ...args]);
      const message = `operations takes --json or --markdown, not "${args.join(' ')}"; see s3-logjam --help`;
      assert.deepEqual([status, stdout, stderr], [2, '', `s3-logjam: ${message}\n`]);
    });
  }
});

describe('s3-logjam COMMAND --help', () => {
  it('explains every command', () => {
    const { stdout } = run(['--help']);
    for (const text of [
      's3-logjam translate [--json] TEXT...|-',
      's3-logjam operations [--json|--markdown]',
      's3-logjam translate REST.GET.LOGGING_STATUS',
    ]) {
      assert.ok(stdout.includes(text), text);
    }
    for (const command of ['decode', 'translate', 'operations']) {
      assert.deepEqual(run([command, '--help']), { status: 0, stdout, stderr: '' });
      assert.equal(run([command, '-h']).stdout, stdout);
    }
  });

  it('stands anywhere among options, but in a text that is translated', () => {
    const { stdout } = run(['--help']);
    const filterHelp = run(['filter', '--help']).stdout;
    assert.notEqual(filterHelp, stdout);
    for (const [args, printed] of [
      [['decode', 'any.log', '--help'], stdout],
      [['operations', '--json', '-h'], stdout],
      [['help'], stdout],
      [['help', 'redact'], stdout],
      [['help', 'filter'], filterHelp],
      [['filter', 'status = 403', '--help'], filterHelp],
    ] as const) {
      assert.deepEqual(run(args), { status: 0, stdout: printed, stderr: '' }, args.join(' '));
    }
    assert.match(run(['translate', 'aws', 's3', 'ls', '--help']).stdout, /^aws s3 ls --help\n/);
    assert.match(run(['decode', '--', '--help']).stderr, /--help: ENOENT/);
  });

  it('has examples that work', () => {
    const examples = run(['--help']).stdout.match(/^ {2}s3-logjam translate (?!\[).*$/gm) ?? [];
    assert.ok(examples.length >= 3);
    for (const example of examples) {
      const text = example
        .trim()
        .replace(/^s3-logjam translate /, '')
        .replace(/^'|'$/g, '');
      assert.equal(run(['translate', text]).status, 0, text);
    }
  });
});
