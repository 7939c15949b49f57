import assert from 'node:assert/strict';
import { type ErrorCodeRow, errorCategoryTitles, errorCodes } from '../../src/core/catalogue/errorCodes';
import { sources } from '../../src/core/catalogue/sources';

const counts = {
  general: 133,
  observed: 12,
  select: 111,
  replication: 3,
  annotations: 18,
  objectLambda: 9,
  fsx: 4,
  tagging: 5,
  outposts: 6,
  storageLens: 57,
  async: 10,
  accessGrants: 23,
  s3Tables: 7,
  networkActivity: 1,
} as const;

/** Codes of one category that say the same; AWS's own list mixes these three up. */
const synonyms = ['LexerInvalidIONLiteral', 'LexerInvalidLiteral', 'LexerInvalidOperator'];

const rowsOf = (category: string): ErrorCodeRow[] => errorCodes.filter(row => row.category === category);
const nameOf = ({ category, code }: ErrorCodeRow): string => `${category}/${code}`;
const named = (category: string, code: string): ErrorCodeRow | undefined =>
  errorCodes.find(row => row.category === category && row.code === code);

describe('error codes', () => {
  for (const [category, count] of Object.entries(counts)) {
    it(`has ${count} codes of category ${category}`, () => {
      assert.equal(rowsOf(category).length, count);
    });
  }

  it('has no other category, and a title for each', () => {
    assert.equal(errorCodes.length, 399);
    assert.deepEqual(Object.keys(errorCategoryTitles).sort(), Object.keys(counts).sort());
  });

  it('has each code once in a category', () => {
    assert.equal(new Set(errorCodes.map(nameOf)).size, errorCodes.length);
  });

  it('names codes as they can stand in a field, but for one that AWS lists with its status', () => {
    assert.deepEqual(
      errorCodes.filter(row => !/^[A-Za-z][A-Za-z0-9.]+$/.test(row.code)).map(row => row.code),
      ['503 SlowDown'],
    );
  });

  it('keeps general codes ahead of others, so that they win', () => {
    const firstOther = errorCodes.findIndex(row => row.category !== 'general');
    assert.equal(firstOther, counts.general);
    assert.ok(errorCodes.slice(counts.general, counts.general + counts.observed).every(r => r.category === 'observed'));
  });
});

describe('error codes: statuses', () => {
  it('are those of errors and redirects, or 200 for asynchronous requests', () => {
    for (const row of errorCodes) {
      for (const status of [row.httpStatus ?? 400, ...(row.otherStatuses ?? [])]) {
        const isRight = row.category === 'async' ? status === 200 : status >= 300 && status <= 599;
        assert.ok(isRight, `${nameOf(row)}: ${status}`);
      }
    }
  });

  it('is absent for two codes only', () => {
    assert.deepEqual(
      errorCodes.filter(row => row.httpStatus === undefined).map(row => row.code),
      ['InvalidAddressingHeader', 'VpceAccessDenied'],
    );
  });

  const statuses: readonly (readonly [string, string, number, readonly number[] | undefined])[] = [
    ['general', 'AccessDenied', 403, undefined],
    ['general', 'NoSuchKey', 404, undefined],
    ['general', 'SlowDown', 503, undefined],
    ['general', 'NotModified', 304, undefined],
    ['general', 'PermanentRedirect', 301, undefined],
    ['general', 'InvalidRange', 416, undefined],
    ['general', 'MissingContentLength', 411, undefined],
    ['general', 'KMS.DisabledException', 400, undefined],
    ['general', 'EntityTooLarge', 400, [405]],
    ['general', 'ServerSideEncryptionConfigurationNotFoundError', 404, [400]],
    ['select', 'UnauthorizedAccess', 401, undefined],
    ['annotations', 'UnsupportedMediaType', 415, undefined],
    ['fsx', 'InsufficientCapacity', 507, undefined],
    ['s3Tables', 'TooManyRequestsException', 429, undefined],
    ['observed', 'AccessForbidden', 403, undefined],
    ['observed', 'V1APIsNotAllowed', 405, undefined],
    ['observed', 'MetadataConfigurationNotFound', 404, undefined],
    ['observed', 'MalformedContinuationToken', 400, undefined],
    ['observed', 'InvalidPartNumber', 416, undefined],
    ['observed', 'RegionSetMismatch', 400, undefined],
  ];
  for (const [category, code, status, others] of statuses) {
    it(`is ${[status, ...(others ?? [])].join(' or ')} for ${category}/${code}`, () => {
      assert.equal(named(category, code)?.httpStatus, status);
      assert.deepEqual(named(category, code)?.otherStatuses, others);
    });
  }

  it('says where logs and the list of AWS disagree', () => {
    assert.match(named('general', 'ServerSideEncryptionConfigurationNotFoundError')?.fix ?? '', /400.*show 404\.$/);
  });
});

describe('error codes: standing', () => {
  it('rests on sources that exist', () => {
    for (const row of errorCodes) {
      assert.ok(row.sources.length > 0, nameOf(row));
      assert.deepEqual(
        row.sources.filter(id => !Object.hasOwn(sources, id)),
        [],
        nameOf(row),
      );
    }
  });

  it('is documented for what AWS lists, and weaker for the rest', () => {
    const grades = new Map(rowsOf('observed').map(row => [row.code, row.evidence]));
    assert.deepEqual(Object.fromEntries(grades), {
      NoSuchPublicAccessBlockConfiguration: 'seen',
      AccessForbidden: 'seen',
      Found: 'third-party',
      BadRequest: 'third-party',
      XAmzContentSHA256Mismatch: 'seen',
      NoSuchConfiguration: 'seen',
      CrossLocationLoggingProhibitted: 'seen',
      V1APIsNotAllowed: 'third-party',
      MetadataConfigurationNotFound: 'third-party',
      MalformedContinuationToken: 'third-party',
      InvalidPartNumber: 'third-party',
      RegionSetMismatch: 'third-party',
    });
    const rest = errorCodes.filter(({ category }) => category !== 'observed' && category !== 'networkActivity');
    assert.deepEqual(
      rest.filter(row => row.evidence !== 'documented' || !row.sources.includes('aws-error-responses')),
      [],
    );
  });

  it('knows which lists go through the log of a bucket', () => {
    const logged = (category: string) => new Set(rowsOf(category).map(row => row.inAccessLog));
    for (const category of ['observed', 'select', 'replication', 'annotations']) {
      assert.deepEqual([...logged(category)], [true], category);
    }
    const unlogged = ['tagging', 'outposts', 'storageLens', 'async', 'accessGrants', 's3Tables', 'networkActivity'];
    for (const category of unlogged) {
      assert.deepEqual([...logged(category)], [false], category);
    }
    for (const category of ['objectLambda', 'fsx']) {
      assert.deepEqual([...logged(category)], [undefined], category);
    }
    assert.deepEqual(
      rowsOf('general')
        .filter(row => row.inAccessLog !== true)
        .map(row => row.code),
      ['503 SlowDown'],
    );
  });

  it('gives a family to general and observed codes and those of network activity, and to no other', () => {
    const withFamily = ['general', 'observed', 'networkActivity'];
    for (const row of errorCodes) {
      assert.equal(row.family !== undefined, withFamily.includes(row.category), nameOf(row));
    }
  });

  it('never bills the bucket owner for a 5xx', () => {
    for (const row of rowsOf('general').filter(row => (row.httpStatus ?? 0) >= 500)) {
      assert.equal(row.billedToOwner, false, row.code);
    }
  });

  it('bills the bucket owner as the billing page says', () => {
    const billed = (value: unknown) => rowsOf('general').filter(row => row.billedToOwner === value);
    assert.deepEqual(
      billed('unlessFromOutside').map(row => row.code),
      ['AccessDenied'],
    );
    assert.deepEqual(
      billed(undefined)
        .map(row => row.code)
        .sort(),
      ['InvalidAddressingHeader', 'NotModified', 'Redirect'],
    );
    assert.equal(billed(true).length, 54);
    assert.equal(billed(false).length, 75);
  });
});

describe('error codes: sentences', () => {
  const sentences = errorCodes.flatMap(row => [row.meaning, row.fix].map(text => ({ name: nameOf(row), text })));
  const rules: readonly (readonly [string, (text: string) => boolean])[] = [
    ['end with a period', text => text.endsWith('.') && !text.endsWith('..')],
    ['begin with a capital or a code', text => /^[A-Z]/.test(text) || /^x-amz-/.test(text)],
    ['have no double, leading or trailing blanks', text => text === text.trim() && !text.includes('  ')],
    ['have 160 characters at most', text => text.length <= 160],
    ['hold no Markdown', text => !/[`*_#~|<>[\]\\]/.test(text)],
    ['are ASCII', text => /^[ -~]+$/.test(text)],
    ['are calm', text => !/!|\b(?:please|oops|sorry)\b/i.test(text)],
  ];
  for (const [rule, holds] of rules) {
    it(rule, () => {
      assert.deepEqual(
        sentences.filter(({ text }) => !holds(text)),
        [],
      );
    });
  }

  it('keep the meaning short enough for a title', () => {
    assert.deepEqual(errorCodes.filter(row => row.meaning.length > 100).map(nameOf), []);
  });

  it('make the meaning one sentence', () => {
    assert.deepEqual(errorCodes.filter(row => /[.:] /.test(row.meaning)).map(nameOf), []);
  });

  it('begin the meaning with a word that may be written small, or with an abbreviation', () => {
    const names = [
      'Object',
      'Block',
      'Region',
      'Regions',
      'Multi-Region',
      'Outpost',
      'Parquet',
      'Access',
      'Authorization',
    ];
    assert.deepEqual(errorCodes.filter(row => names.includes(row.meaning.split(/[ .,]/)[0] ?? '')).map(nameOf), []);
  });

  for (const category of Object.keys(counts)) {
    it(`give each code of category ${category} a meaning of its own`, () => {
      const owners = new Map<string, string[]>();
      for (const { meaning, code } of rowsOf(category)) {
        owners.set(meaning, [...(owners.get(meaning) ?? []), code]);
      }
      const shared = [...owners.values()].filter(codes => codes.length > 1);
      assert.deepEqual(shared, category === 'select' ? [synonyms] : []);
    });
  }
});
