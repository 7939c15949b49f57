import assert from 'node:assert/strict';
import { earlySuccesses, httpStatusClasses, httpStatuses, standardStatuses } from '../../src/core/catalogue/httpStatus';
import { operationValues } from '../../src/core/catalogue/operationValues';
import { sources } from '../../src/core/catalogue/sources';

describe('table of HTTP statuses', () => {
  it('has the statuses that S3 answers with, in order', () => {
    assert.equal(
      httpStatuses.map(row => row.status).join(' '),
      '200 201 202 204 206 301 302 303 304 307 400 401 403 404 405 409 411 412 415 416 500 501 503',
    );
  });

  it('names every status once', () => {
    const all = [...httpStatuses, ...standardStatuses].map(row => row.status);
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.every(status => status >= 100 && status <= 599));
  });

  for (const [status, phrase] of [
    [204, 'No Content'],
    [303, 'See Other'],
    [411, 'Length Required'],
    [413, 'Content Too Large'],
    [414, 'URI Too Long'],
    [417, 'Expectation Failed'],
    [428, 'Precondition Required'],
    [501, 'Not Implemented'],
  ] as const) {
    it(`${status} is ${phrase}`, () => {
      assert.equal([...httpStatuses, ...standardStatuses].find(row => row.status === status)?.phrase, phrase);
    });
  }

  it('says what each means in one plain sentence', () => {
    for (const { outcome, meaning, atWebsite } of httpStatuses) {
      assert.match(outcome, /^[\x20-\x7e]*[^.!]$/);
      for (const sentence of [meaning, ...(atWebsite === undefined ? [] : [atWebsite])]) {
        assert.match(sentence, /^[A-Z][\x20-\x7e]*\.$/);
        assert.doesNotMatch(sentence, /!|\. [A-Z]/);
      }
    }
  });

  it('has one row for every class', () => {
    assert.deepEqual(
      httpStatusClasses.map(row => row.firstDigit),
      [1, 2, 3, 4, 5],
    );
  });

  it('rests on sources, and calls nothing documented that only a standard of HTTP names', () => {
    for (const row of [...httpStatuses, ...standardStatuses, ...httpStatusClasses, ...earlySuccesses]) {
      assert.ok(row.sources.length > 0 && row.sources.every(id => id in sources));
      assert.ok(row.evidence !== 'documented' || row.sources.some(id => id.startsWith('aws-')));
    }
  });

  it('knows the operations that can answer 200 too early', () => {
    assert.deepEqual(
      earlySuccesses.map(row => row.api),
      ['CopyObject', 'UploadPartCopy', 'CompleteMultipartUpload'],
    );
    assert.ok(earlySuccesses.every(row => operationValues.some(({ value }) => value === row.operation)));
  });
});
