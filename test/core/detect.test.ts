import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { accessLogLineStart, detectAccessLog, detectAccessLogName } from '../../src/core/records/detect';
import { otherFormats } from './otherFormats';

declare const __ROOT__: string;

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const start = `${owner} amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000]`;
const record = `${start} 192.0.2.3 - 3E57427F3EXAMPLE REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 200 - 1 1 1 1 "-" "-" -`;
const oldest =
  'abc b [06/Oct/2006:01:42:14 +0000] 192.0.2.3 Anonymous 3E57427F3EXAMPLE SOAP.CreateBucket - "POST / HTTP/1.1"';

const manifest = JSON.parse(readFileSync(path.join(__ROOT__, 'package.json'), 'utf8')).contributes;
const language = manifest.languages.find((each: { id: string }) => each.id === 's3-access-log');

/** The glob as VS Code reads it: `*` is any text without a slash, brackets are classes, case does not count. */
const globOf = (glob: string): RegExp => new RegExp(`^${glob.replaceAll('*', '[^/\\\\]*?')}$`, 'i');
const nameGlobs: readonly RegExp[] = language.filenamePatterns.map(globOf);

const samples = path.join(__ROOT__, 'media/samples');
const sampleFiles = readdirSync(samples, { recursive: true })
  .map(String)
  .filter(file => statSync(path.join(samples, file)).isFile() && !/\.(?:md|json)$/.test(file));

const accessLogs: Readonly<Record<string, string>> = {
  'one record': record,
  'records with line breaks': `${record}\n${record}\n`,
  'records with CRLF': `${record}\r\n${record}\r\n`,
  'a byte order mark': `\uFEFF${record}\n`,
  'blank lines first': `\n\r\n  \n${record}\n`,
  'a first line that begins in the middle': `0 - 1 1 1 1 "-" "-" -\n${record}\n`,
  'a first line cut in its time': `${start.slice(0, -8)}\n${record}\n${record}`,
  'a line cut after the time': start,
  'a line cut after the address': `${start} 192.0.2`,
  'a shortened owner': record.slice(56),
  'the layout of 2006': oldest,
  'a requester with blanks': record.replace(
    ' - 3E57',
    ' arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE1234A 3E57',
  ),
  'an operation of no known family': record.replace('REST.GET.OBJECT', 'NEW.THING'),
  'a website': record.replace('REST', 'WEBSITE'),
  'a lifecycle record': `${start} - AmazonS3 3E57427F3EXAMPLE S3.EXPIRE.OBJECT a.txt "-" - - - 12 - - "-" "-" - - - - - - - - - -`,
  'a store of another maker': record.replace(owner, 'tenant$alice').replace('GET.OBJECT', 'HEAD.stat_bucket'),
  'one line of rubbish among records': `${record}\nrubbish\n${record}\n${record}\n`,
  'a key so long that the look ends in it': record.replace('a.txt', 'a'.repeat(20_000)),
  'records of 9,000 units': `${record.replace('"-" -', `"${'a'.repeat(9_000)}" -`)}\n`.repeat(3),
};

describe('detectAccessLog', () => {
  for (const [name, text] of Object.entries(accessLogs)) {
    it(`knows ${name}`, () => assert.equal(detectAccessLog(text), true));
  }

  for (const file of sampleFiles) {
    it(`knows the sample ${file}`, () => {
      assert.equal(detectAccessLog(readFileSync(path.join(samples, file), 'utf8')), true);
    });
  }

  for (const [name, text] of Object.entries(otherFormats)) {
    it(`does not take for one: ${name}`, () => {
      assert.equal(detectAccessLog(text), false);
      assert.equal(detectAccessLog(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`), false);
    });
  }

  it('wants records in most of the first 20 lines', () => {
    const other = 'something else entirely\n';
    assert.equal(detectAccessLog(`${record}\n`.repeat(3) + other.repeat(2)), true);
    assert.equal(detectAccessLog(`${record}\n`.repeat(2) + other.repeat(2)), false);
    assert.equal(detectAccessLog(`${record}\n`.repeat(20) + other.repeat(100)), true);
    assert.equal(detectAccessLog(other.repeat(20) + `${record}\n`.repeat(100)), false);
  });

  it('takes any text at all, of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 300 }), text => {
        assert.equal(typeof detectAccessLog(text), 'boolean');
        assert.equal(typeof detectAccessLogName(text), 'boolean');
      }),
      { numRuns: 200 },
    );
    for (const part of ['a ', ' ', '\n', '[', 'a b [30/Mar/2026:10:15:02 +0000] ', '\uD800', '\0']) {
      const long = part.repeat(1_000_000 / part.length);
      assert.equal(detectAccessLog(long), false, JSON.stringify(part));
      assert.equal(detectAccessLogName(long), false);
    }
  });
});

describe('detectAccessLogName', () => {
  for (const [name, expected] of [
    ['2026-03-30-10-00-00-3E57427F3A1B5C7D', true],
    ['logs/2013-11-01-21-32-16-E568B2907131C0C0', true],
    ['logs2013-11-01-21-32-16-E568B2907131C0C0', true],
    ['my.site.example-2026-03-30-10-00-00-3E57427F3A1B5C7D', true],
    ['123456789012/eu-west-1/amzn-s3-demo-bucket/2026/03/30/2026-03-30-00-00-00-9F8E7D6C5B4A3921', true],
    ['C:\\logs\\2026-03-30-10-00-00-3E57427F3A1B5C7D', true],
    ['vscode-vfs://host/logs/2026-03-30-10-00-00-3E57427F3A1B5C7D', true],
    ['2026-03-30-10-00-00-3E57427F3A1B5C7D.log', false],
    ['2026-03-30-10-00-00-3E57427F3A1B5C7', false],
    ['2026-03-30-10-00-00-3E57427F3A1B5C7DD', false],
    ['2026-03-30-10-00-00-3E57427F3A1B5C7G', false],
    ['2026-03-30-10-00-3E57427F3A1B5C7D', false],
    ['stream-1-2026-03-30-10-00-00-01234567-89ab-cdef-0123-456789abcdef', false],
    ['123456789012_CloudTrail_eu-west-1_20260330T1000Z_3E57427F3A1B5C7D.json.gz', false],
    ['E2EXAMPLE.2026-03-30-10.3e57427f.gz', false],
    ['access.log', false],
    ['', false],
  ] as const) {
    it(`${expected ? 'knows' : 'does not take'} ${name || 'an empty name'}`, () => {
      assert.equal(detectAccessLogName(name), expected);
      const baseName = name.split(/[/\\]/).at(-1) ?? '';
      assert.equal(
        nameGlobs.some(glob => glob.test(baseName)),
        expected,
        'filenamePatterns in package.json',
      );
    });
  }

  it('knows every sample', () => {
    assert.ok(sampleFiles.length >= 4);
    assert.ok(sampleFiles.every(detectAccessLogName));
  });

  it('wants a date and a time that can be', () => {
    assert.equal(detectAccessLogName('2026-13-30-10-00-00-3E57427F3A1B5C7D'), false);
    assert.equal(detectAccessLogName('2026-03-30-24-00-00-3E57427F3A1B5C7D'), false);
    assert.equal(detectAccessLogName('2026-03-00-10-00-00-3E57427F3A1B5C7D'), false);
  });
});

describe('the language in package.json', () => {
  it('has the first line that detectAccessLog looks for', () => {
    assert.equal(language.firstLine, accessLogLineStart);
  });

  it('agrees with detectAccessLog on the first line of everything above', () => {
    const firstLine = new RegExp(language.firstLine);
    for (const text of [...Object.values(accessLogs), ...Object.values(otherFormats)]) {
      const line = text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
      assert.equal(firstLine.test(line.slice(0, 1_000)), detectAccessLog(line), line.slice(0, 200));
    }
  });

  it('names files that are there', () => {
    const { configuration, icon } = language;
    for (const file of [
      configuration,
      icon.light,
      icon.dark,
      ...manifest.grammars.map((each: { path: string }) => each.path),
    ]) {
      assert.ok(statSync(path.join(__ROOT__, file)).isFile(), file);
    }
    const grammar = manifest.grammars.find((each: { language: string }) => each.language === language.id);
    assert.equal(JSON.parse(readFileSync(path.join(__ROOT__, grammar.path), 'utf8')).scopeName, grammar.scopeName);
  });

  it('takes a whole field for a word', () => {
    const { wordPattern } = JSON.parse(readFileSync(path.join(__ROOT__, language.configuration), 'utf8'));
    const words = [...record.matchAll(new RegExp(wordPattern, 'g'))].map(([word]) => word);
    assert.deepEqual(words.slice(0, 12), [
      owner,
      'amzn-s3-demo-bucket',
      '30/Mar/2026:10:15:02',
      '+0000',
      '192.0.2.3',
      '-',
      '3E57427F3EXAMPLE',
      'REST.GET.OBJECT',
      'a.txt',
      'GET',
      '/a.txt',
      'HTTP/1.1',
    ]);
  });
});
