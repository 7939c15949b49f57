import assert from 'node:assert/strict';
import { accessLogFields } from '../../src/core/catalogue/accessLogFields';
import { accessLogLayouts } from '../../src/core/catalogue/layouts';
import { sources } from '../../src/core/catalogue/sources';
import { accessLogFieldIds } from '../../src/core/catalogue/types';

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const publicHosts = ['docs.aws.amazon.com', 'github.com', 'documentation.help', 'sysdesign-wiki.pages.dev'];

/** Every sentence of one row. */
const sentencesOf = (field: (typeof accessLogFields)[number]): string[] => [
  field.meaning,
  ...field.specialValues.map(special => special.meaning),
  ...[field.copyReadHalf, field.cloudTrail.note].flatMap(statement => (statement ? [statement.text] : [])),
  ...field.hazards.map(hazard => hazard.text),
];

describe('access-log field table', () => {
  it('has the 27 fields in the order of the line', () => {
    assert.deepEqual(
      accessLogFields.map(field => field.id),
      [...accessLogFieldIds],
    );
    assert.deepEqual(
      accessLogFields.map(field => field.position),
      Array.from({ length: 27 }, (_, index) => index + 1),
    );
  });

  it("has AWS's own names", () => {
    assert.equal(
      accessLogFields.map(field => field.name).join(', '),
      'Bucket Owner, Bucket, Time, Remote IP, Requester, Request ID, Operation, Key, Request-URI, HTTP status, ' +
        'Error Code, Bytes Sent, Object Size, Total Time, Turn-Around Time, Referer, User-Agent, Version Id, Host Id, ' +
        'Signature Version, Cipher Suite, Authentication Type, Host Header, TLS version, Access Point ARN, aclRequired, ' +
        'Source region',
    );
  });

  it('names every field once in CloudWatch Logs and in Athena', () => {
    assert.ok(unique(accessLogFields.map(field => field.cloudWatchField)));
    assert.ok(unique(accessLogFields.map(field => field.athenaColumn)));
    for (const { cloudWatchField, athenaColumn } of accessLogFields) {
      assert.match(cloudWatchField, /^[a-z]+(_[a-z]+)*$/);
      assert.match(athenaColumn, /^[a-z_]+$/);
    }
  });

  for (const [id, cloudWatch, athena, type] of [
    ['bucket_owner', 'bucket_owner_id', 'bucketowner', 'STRING'],
    ['time', 'request_time', 'requestdatetime', 'STRING'],
    ['bytes_sent', 'bytes_sent_size', 'bytessent', 'BIGINT'],
    ['object_size', 'object_size', 'objectsize', 'BIGINT'],
    ['referer', 'referer', 'referrer', 'STRING'],
    ['signature_version', 'signature_version', 'sigv', 'STRING'],
    ['host_header', 'host_header', 'endpoint', 'STRING'],
    ['source_region', 'source_region', 'sourceregion', 'STRING'],
  ]) {
    it(`${id} is ${cloudWatch} in CloudWatch Logs, ${athena} (${type}) in Athena`, () => {
      const field = accessLogFields.find(row => row.id === id);
      assert.equal(field?.cloudWatchField, cloudWatch);
      assert.equal(field?.athenaColumn, athena);
      assert.equal(field?.athenaType, type);
    });
  }

  it('quotes three fields, brackets one and leaves the rest bare', () => {
    const withQuoting = (quoting: string) => accessLogFields.filter(row => row.quoting === quoting).map(row => row.id);
    assert.deepEqual(withQuoting('quotes'), ['request_uri', 'referer', 'user_agent']);
    assert.deepEqual(withQuoting('brackets'), ['time']);
    assert.equal(withQuoting('bare').length, 23);
  });

  it('gives integers a unit unless they are a status', () => {
    const integers = accessLogFields.filter(field => field.type === 'integer');
    assert.deepEqual(
      integers.map(field => [field.id, field.unit]),
      [
        ['http_status', undefined],
        ['bytes_sent', 'bytes'],
        ['object_size', 'bytes'],
        ['total_time', 'milliseconds'],
        ['turn_around_time', 'milliseconds'],
      ],
    );
  });

  it('agrees with the layouts on when each field came', () => {
    for (const { id, position, since } of accessLogFields) {
      const layout = accessLogLayouts.find(row => row.fieldCount >= position);
      assert.equal(since.fieldCount, layout?.fieldCount, id);
      assert.equal(since.year, layout?.year, id);
      assert.equal(since.date, layout?.since, id);
    }
  });

  it('says first what a dash means', () => {
    for (const field of accessLogFields) {
      assert.equal(field.specialValues[0]?.value, '-', field.id);
      assert.ok(unique(field.specialValues.map(special => special.value)), field.id);
    }
  });

  it('tells a dash of zero bytes from an unknown one', () => {
    const meanings = accessLogFields.filter(field => /zero/i.test(field.specialValues[0]?.meaning ?? ''));
    assert.deepEqual(
      meanings.map(field => field.id),
      ['bytes_sent'],
    );
  });

  it('rests every row on a public source', () => {
    for (const field of accessLogFields) {
      assert.ok(field.sources.includes(field.documentation), field.id);
      assert.ok(unique(field.sources), field.id);
      for (const id of field.sources) {
        const { protocol, host } = new URL(sources[id].url);
        assert.equal(protocol, 'https:');
        assert.ok(publicHosts.includes(host), host);
      }
    }
  });

  it('links to documentation of AWS', () => {
    for (const { documentation } of accessLogFields) {
      assert.match(sources[documentation].url, /^https:\/\/docs\.aws\.amazon\.com\/AmazonS3\//);
    }
  });

  it('has tidy sentences', () => {
    for (const field of accessLogFields) {
      for (const sentence of sentencesOf(field)) {
        assert.match(sentence, /^[A-Za-z0-9][\x20-\x7e]*[.]$/, sentence);
        assert.doesNotMatch(sentence, / {2}|!|please|;/i, sentence);
        assert.ok(sentence.length <= 170, `${sentence.length}: ${sentence}`);
      }
      assert.ok(field.meaning.split('. ').length <= 2, field.id);
    }
  });

  it('grades a statement only where its grade differs from the row', () => {
    for (const field of accessLogFields) {
      const statements = [...field.specialValues, ...field.hazards, field.copyReadHalf, field.cloudTrail.note];
      assert.ok(!statements.some(statement => statement?.evidence === field.evidence), field.id);
    }
  });

  it('has samples that fit their quoting', () => {
    for (const { id, quoting, sample } of accessLogFields) {
      assert.match(sample, quoting === 'bare' ? /^[^\s"[\]]+$/ : /^[^"[\]\r\n]+$/, id);
      assert.notEqual(sample, '-', id);
    }
  });
});
