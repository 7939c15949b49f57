import assert from 'node:assert/strict';
import fc from 'fast-check';
import { transfers } from '../../src/core/catalogue/transfers';
import { explainBytesSent, explainObjectSize } from '../../src/core/explain/amount';
import { explainTotalTime, explainTurnAroundTime } from '../../src/core/explain/duration';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatExactDuration,
  formatRate,
  formatShare,
  formatSize,
} from '../../src/core/explain/formatAmount';
import type { ExplainInput, Meaning } from '../../src/core/explain/types';
import { decodeBytesSent, decodeObjectSize, decodeTotalTime, decodeTurnAroundTime } from '../../src/core/fields/amount';
import type { RecordContext } from '../../src/core/fields/types';

/** Any UTF-16 at all, lone surrogates and NUL too. */
const anyText = fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)) });

const none: RecordContext = { text: () => undefined };

type Fields = Readonly<Record<string, string>>;

/** A record as `operation status bytesSent objectSize totalTime turnAroundTime errorCode`. */
const record = (line: string): Fields => {
  const [
    operation = '',
    http_status = '',
    bytes_sent = '',
    object_size = '',
    total_time = '',
    turn = '',
    error_code = '-',
  ] = line.split(' ');
  return { operation, http_status, bytes_sent, object_size, total_time, turn_around_time: turn, error_code };
};

const inputOf = (fields: Fields, text: string): ExplainInput => ({
  text,
  context: { text: id => fields[id] },
  options: { timeZone: 'utc', nowMs: 0 },
});

const explainers: Readonly<Record<string, (text: string, input: ExplainInput) => Meaning>> = {
  bytes_sent: (text, input) => explainBytesSent(decodeBytesSent(text, input.context), input),
  object_size: (text, input) => explainObjectSize(decodeObjectSize(text, input.context), input),
  total_time: (text, input) => explainTotalTime(decodeTotalTime(text, input.context), input),
  turn_around_time: (text, input) => explainTurnAroundTime(decodeTurnAroundTime(text, input.context), input),
};

const explain = (id: keyof typeof explainers, fields: Fields): Meaning => {
  const text = fields[id] ?? '';
  const explainer = explainers[id];
  assert.ok(explainer);
  return explainer(text, inputOf(fields, text));
};

const rowsOf = (meaning: Meaning): string[] => (meaning.rows ?? []).map(({ label, value }) => `${label}: ${value}`);

describe('decoding amounts', () => {
  for (const [text, expected] of [
    ['0', { kind: 'byteCount', exact: '0', bytes: 0 }],
    ['1253004', { kind: 'byteCount', exact: '1253004', bytes: 1_253_004 }],
    ['000113', { kind: 'byteCount', exact: '113', bytes: 113 }],
    ['9007199254740991', { kind: 'byteCount', exact: '9007199254740991', bytes: 9_007_199_254_740_991 }],
    ['9007199254740993', { kind: 'byteCount', exact: '9007199254740993' }],
    ['9'.repeat(25), { kind: 'byteCount', exact: '9'.repeat(25) }],
    [`${'0'.repeat(100_000)}7`, { kind: 'byteCount', exact: '7', bytes: 7 }],
    ['9'.repeat(26), { kind: 'unknownAmount' }],
    ['9'.repeat(1_000_000), { kind: 'unknownAmount' }],
    ['', { kind: 'unknownAmount' }],
    ['-1', { kind: 'unknownAmount' }],
    ['1.5', { kind: 'unknownAmount' }],
    ['1e3', { kind: 'unknownAmount' }],
    ['0x10', { kind: 'unknownAmount' }],
    ['12 ', { kind: 'unknownAmount' }],
    ['12\n', { kind: 'unknownAmount' }],
    ['\u0661', { kind: 'unknownAmount' }],
  ] as const) {
    it(`bytes ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.deepEqual(decodeBytesSent(text, none), expected);
      assert.deepEqual(decodeObjectSize(text, none), expected);
    });
  }

  for (const [text, expected] of [
    ['70', { kind: 'duration', durationMs: 70 }],
    ['0', { kind: 'duration', durationMs: 0 }],
    ['007', { kind: 'duration', durationMs: 7 }],
    ['9007199254740993', { kind: 'unknownAmount' }],
    ['', { kind: 'unknownAmount' }],
    ['fast', { kind: 'unknownAmount' }],
  ] as const) {
    it(`time ${JSON.stringify(text)}`, () => {
      assert.deepEqual(decodeTotalTime(text, none), expected);
      assert.deepEqual(decodeTurnAroundTime(text, none), expected);
    });
  }

  it('keeps every number exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 25n - 1n }), size => {
        const value = decodeObjectSize(String(size), none);
        assert.ok(value.kind === 'byteCount' && BigInt(value.exact) === size);
        assert.equal(value.bytes, size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : undefined);
      }),
      { numRuns: 100 },
    );
  });
});

describe('writing amounts', () => {
  for (const [exact, expected] of [
    ['0', '0 bytes'],
    ['1', '1 byte'],
    ['1023', '1,023 bytes'],
    ['1024', '1 KiB (1,024 bytes)'],
    ['1253004', '1.19 MiB (1,253,004 bytes)'],
    ['1048575', '1 MiB (1,048,575 bytes)'],
    ['4406583', '4.2 MiB (4,406,583 bytes)'],
    ['5497558138880', '5 TiB (5,497,558,138,880 bytes)'],
    ['9007199254740993', '8 PiB (9,007,199,254,740,993 bytes)'],
  ] as const) {
    it(`${exact} bytes: ${expected}`, () => assert.equal(formatBytes(exact), expected));
  }

  for (const [durationMs, expected] of [
    [0, '0 ms'],
    [999, '999 ms'],
    [1_000, '1 s (1,000 ms)'],
    [3_200, '3.2 s (3,200 ms)'],
    [41_754, '41.8 s (41,754 ms)'],
    [59_949, '59.9 s (59,949 ms)'],
    [59_960, '1 min 0 s (59,960 ms)'],
    [125_000, '2 min 5 s (125,000 ms)'],
    [3_599_700, '1 h 0 min (3,599,700 ms)'],
    [90_000_000, '25 h 0 min (90,000,000 ms)'],
  ] as const) {
    it(`${durationMs} ms: ${expected}`, () => {
      assert.equal(formatExactDuration(durationMs), expected);
      assert.equal(formatDuration(durationMs), expected.replace(/ \(.*/, ''));
    });
  }

  for (const [part, whole, expected] of [
    [1, 4, '25 %'],
    [0, 4, '0 %'],
    [4, 4, '100 %'],
    [1, 3, '33.3 %'],
    [1, 10_000, 'less than 0.1 %'],
    [9_999, 10_000, 'more than 99.9 %'],
    [5, 4, undefined],
    [0, 0, undefined],
  ] as const) {
    it(`${part} of ${whole} is ${expected}`, () => assert.equal(formatShare(part, whole), expected));
  }

  it('writes speeds and counts, and never divides by zero', () => {
    assert.equal(formatRate(1_048_576, 500), '2 MiB/s');
    assert.equal(formatRate(1, 2_000), '1 byte/s');
    assert.equal(formatRate(100, 0), undefined);
    assert.equal(formatRate(0, 100), undefined);
    assert.equal(formatCount('100'), '100');
    assert.equal(formatCount('1234567'), '1,234,567');
    assert.equal(formatSize(1_048_064), '1 MiB');
  });
});

describe('explainBytesSent', () => {
  for (const [line, title, sentence, rows] of [
    [
      'REST.GET.OBJECT 200 4194304 4194304 2000 30',
      '4 MiB (4,194,304 bytes)',
      'The whole object was sent.',
      ['Average speed: 2 MiB/s'],
    ],
    [
      'REST.GET.OBJECT 206 1048576 4194304 1000 30',
      '1 MiB (1,048,576 bytes)',
      'This is 25 % of the object (4 MiB): the client asked for a part of it.',
      ['Average speed: 1 MiB/s'],
    ],
    [
      'REST.GET.OBJECT 206 4194304 4194304 0 0',
      '4 MiB (4,194,304 bytes)',
      'The range that was asked for covered the whole object.',
      [],
    ],
    [
      'REST.GET.OBJECT 200 1048576 4194304 1000 30',
      '1 MiB (1,048,576 bytes)',
      'This is 25 % of the object (4 MiB): the download probably ended early.',
      ['Average speed: 1 MiB/s'],
    ],
    ['WEBSITE.GET.OBJECT 200 20 10 - -', '20 bytes', 'More than the object itself (10 bytes), which is unusual.', []],
    ['REST.GET.OBJECT 200 20 20 5 3 SlowDown', '20 bytes', 'The size of the body of the answer.', []],
    ['REST.GET.OBJECT 200 20 - - -', '20 bytes', 'The size of the body of the answer.', []],
    ['REST.GET.BUCKET 200 5120 - 21 20', '5 KiB (5,120 bytes)', 'The size of the body of the answer.', []],
    ['REST.GET.OBJECT 403 243 - 7 -', '243 bytes', 'The size of the error document that S3 answered with.', []],
    ['WEBSITE.GET.OBJECT 404 343 - 7 -', '343 bytes', 'The size of the error page that S3 answered with.', []],
    [
      'REST.HEAD.OBJECT 404 290 - 7 -',
      '290 bytes',
      'The size of the error document. The client did not get it: an answer to HEAD has no body.',
      [],
    ],
    ['REST.GET.ACL 307 488 - 7 -', '488 bytes', 'The size of the body that came with the redirect.', []],
  ] as const) {
    it(line, () => {
      const meaning = explain('bytes_sent', record(line));
      assert.equal(meaning.title, title);
      assert.deepEqual(meaning.meaning, [sentence]);
      assert.deepEqual(rowsOf(meaning), rows);
      assert.deepEqual(meaning.notes, ['Only the body of the answer counts, not its HTTP headers.']);
    });
  }
});

describe('explainObjectSize', () => {
  for (const [line, title, sentence, rows] of [
    [
      'REST.GET.OBJECT 206 1048576 4194304 1000 30',
      '4 MiB (4,194,304 bytes)',
      'The size of the stored object, whatever part of it was sent.',
      ['Sent: 1 MiB, 25 %'],
    ],
    [
      'REST.GET.OBJECT 200 - 4194304 1000 30',
      '4 MiB (4,194,304 bytes)',
      'The size of the stored object, whatever part of it was sent.',
      ['Sent: 0 bytes, 0 %'],
    ],
    [
      'REST.GET.OBJECT 200 113 113 7 6',
      '113 bytes',
      'The size of the stored object, whatever part of it was sent.',
      [],
    ],
    [
      'REST.PUT.OBJECT 200 - 4406583 41754 28',
      '4.2 MiB (4,406,583 bytes)',
      'The size of the object that was uploaded.',
      ['Upload speed: about 103 KiB/s'],
    ],
    [
      'REST.PUT.OBJECT 200 - 4406583 28 28',
      '4.2 MiB (4,406,583 bytes)',
      'The size of the object that was uploaded.',
      [],
    ],
    ['REST.PUT.OBJECT 200 - 0 20 10', '0 bytes', 'The size of the object that was uploaded.', []],
    [
      'REST.PUT.PART 200 - 8388608 2000 0',
      '8 MiB (8,388,608 bytes)',
      'The size of this part of the upload, not of the whole object.',
      ['Upload speed: about 4 MiB/s'],
    ],
    [
      'REST.POST.UPLOAD 200 500 83886080 90 80',
      '80 MiB (83,886,080 bytes)',
      'The size of the whole object that the parts were joined to.',
      [],
    ],
    ['REST.COPY.OBJECT_GET 200 - 48 - -', '48 bytes', 'The size of the source object of the copy.', []],
    ['BATCH.DELETE.OBJECT 204 - 48 - -', '48 bytes', 'The size of the object that this key named.', []],
    ['S3.EXPIRE.OBJECT - - 48 - -', '48 bytes', 'The size of the object that the lifecycle rule removed.', []],
    [
      'S3.TRANSITION_GDA.OBJECT - - 48 - -',
      '48 bytes',
      'The size of the object that the lifecycle rule moved to another storage class.',
      [],
    ],
    ['S3.RESTORE.OBJECT - - 48 - -', '48 bytes', 'The size of the archived object that S3 restored.', []],
    [
      'S3.COMPUTE.OBJECT.CHECKSUM - - 48 - -',
      '48 bytes',
      'The size of the object that the checksum job worked on.',
      [],
    ],
    ['REST.GET.OBJECT 403 243 48 7 -', '48 bytes', 'The size of the object that this record is about.', []],
    ['REST.PUT.OBJECT 503 343 48 40 30', '48 bytes', 'The size of the object that this record is about.', []],
    ['REST.PUT.OBJECT 200 343 48 40 30 SlowDown', '48 bytes', 'The size of the object that this record is about.', []],
    ['REST.FROB.OBJECT 200 - 48 7 -', '48 bytes', 'The size of the object that this record is about.', []],
  ] as const) {
    it(line, () => {
      const meaning = explain('object_size', record(line));
      assert.equal(meaning.title, title);
      assert.deepEqual(meaning.meaning, [sentence]);
      assert.deepEqual(rowsOf(meaning), rows);
    });
  }

  it('grades the sentence as its row is graded', () => {
    assert.equal(explain('object_size', record('S3.TRANSITION_SIA.OBJECT - - 48 - -')).evidence, 'inferred');
    assert.equal(explain('object_size', record('S3.EXPIRE.OBJECT - - 48 - -')).evidence, 'seen');
  });
});

const odd = 'Turn-around time is greater than total time, which does not fit what the two measure.';

describe('explainTotalTime', () => {
  for (const [line, title, sentence, rows] of [
    [
      'REST.PUT.OBJECT 200 - 4406583 41754 28',
      '41.8 s (41,754 ms)',
      'The rest is mostly the client sending its upload.',
      ['Inside S3: 28 ms, less than 0.1 %', 'The rest: 41.7 s', 'Upload speed: about 103 KiB/s'],
    ],
    [
      'REST.GET.OBJECT 200 4194304 4194304 2000 500',
      '2 s (2,000 ms)',
      'The rest is mostly sending the object, at the pace of the client and the network.',
      ['Inside S3: 500 ms, 25 %', 'The rest: 1.5 s', 'Average speed: 2 MiB/s'],
    ],
    [
      'REST.GET.BUCKET 200 5120 - 40 30',
      '40 ms',
      'The rest is the request coming in and the answer going out.',
      ['Inside S3: 30 ms, 75 %', 'The rest: 10 ms'],
    ],
    ['REST.GET.BUCKET 200 5120 - 40 40', '40 ms', undefined, ['Inside S3: 40 ms, 100 %', 'The rest: 0 ms']],
    ['REST.GET.VERSIONING 200 113 - 7 -', '7 ms', undefined, []],
    ['REST.GET.OBJECT 200 113 113 5 9', '5 ms', odd, ['Average speed: 22.1 KiB/s']],
    ['REST.GET.OBJECT 200 113 113 0 0', '0 ms', undefined, []],
    ['REST.GET.OBJECT 200 113 113 7 soon', '7 ms', undefined, ['Average speed: 15.8 KiB/s']],
    ...[
      'REST.GET.OBJECT 304 - 113 40 30',
      'REST.GET.OBJECT 403 243 - 40 30',
      'REST.GET.OBJECT 416 343 113 40 30',
      'WEBSITE.GET.OBJECT 301 - 113 40 30',
      'WEBSITE.GET.OBJECT 404 343 - 40 30',
      'REST.PUT.OBJECT 503 343 4406583 40 30',
      'REST.PUT.PART 412 343 4406583 40 30',
      'REST.GET.OBJECT 200 113 113 40 30 InternalError',
      'REST.PUT.OBJECT 200 343 4406583 40 30 InternalError',
    ].map(
      line =>
        [
          line,
          '40 ms',
          'The rest is the request coming in and the answer going out.',
          ['Inside S3: 30 ms, 75 %', 'The rest: 10 ms'],
        ] as const,
    ),
  ] as const) {
    it(line, () => {
      const meaning = explain('total_time', record(line));
      assert.equal(meaning.title, title);
      assert.deepEqual(meaning.meaning, [
        'From S3 receiving the request to the last byte of its answer, as S3 saw it.',
        ...(sentence === undefined ? [] : [sentence]),
      ]);
      assert.deepEqual(rowsOf(meaning), rows);
      assert.deepEqual(meaning.notes, ['The client can have measured more: delay in its network is not counted.']);
    });
  }
});

describe('explainTurnAroundTime', () => {
  for (const [line, title, sentence, rows] of [
    ['REST.PUT.OBJECT 200 - 4406583 41754 28', '28 ms', undefined, ['Share of total time: less than 0.1 % of 41.8 s']],
    ['REST.GET.BUCKET 200 5120 - 4000 3200', '3.2 s (3,200 ms)', undefined, ['Share of total time: 80 % of 4 s']],
    ['REST.GET.OBJECT 200 113 113 5 9', '9 ms', odd, []],
    ['REST.GET.OBJECT 200 113 113 0 0', '0 ms', undefined, []],
    ['REST.GET.OBJECT 200 113 113 - 9', '9 ms', undefined, []],
  ] as const) {
    it(line, () => {
      const meaning = explain('turn_around_time', record(line));
      assert.equal(meaning.title, title);
      assert.deepEqual(meaning.meaning, [
        'S3 itself worked this long: from the last byte of the request in to the first byte of the answer out.',
        ...(sentence === undefined ? [] : [sentence]),
      ]);
      assert.deepEqual(rowsOf(meaning), rows);
    });
  }
});

describe('amounts that are none', () => {
  for (const id of Object.keys(explainers)) {
    it(`${id} says that it is no number`, () => {
      assert.deepEqual(explain(id, { [id]: 'many' }), {
        title: 'Not a number',
        meaning: ['S3 writes decimal digits in this field, or "-"; this value is not known to this version.'],
      });
    });
  }

  it('no text makes an explanation throw or show NaN', () => {
    const text = fc.oneof(anyText, fc.nat().map(String), fc.constant('-'));
    const operation = fc.constantFrom(...transfers.map(row => row.operation));
    fc.assert(
      fc.property(fc.array(text, { minLength: 5, maxLength: 5 }), operation, (texts, name) => {
        const [http_status = '', bytes_sent = '', object_size = '', total_time = '', turn_around_time = ''] = texts;
        const fields = { operation: name, http_status, bytes_sent, object_size, total_time, turn_around_time };
        for (const id of Object.keys(explainers)) {
          assert.doesNotMatch(JSON.stringify(explain(id, fields)), /NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('table of transfers', () => {
  it('names every operation once and rests on sources', () => {
    assert.equal(new Set(transfers.map(row => row.operation)).size, transfers.length);
    assert.ok(transfers.every(row => row.sources.length > 0));
  });
});
