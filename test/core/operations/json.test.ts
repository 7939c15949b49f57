import assert from 'node:assert/strict';
import { operations } from '../../../src/core/catalogue/operations';
import { toOperationsJson, toTranslationJson } from '../../../src/core/operations/json';
import { translate } from '../../../src/core/operations/translate';

/** Every object of a JSON value that has a grade. */
function gradedIn(value: unknown): readonly { evidence: string; sources: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inside = Object.values(value).flatMap(gradedIn);
  return 'evidence' in value && 'sources' in value
    ? [value as { evidence: string; sources: string[] }, ...inside]
    : inside;
}

describe('a translation as JSON', () => {
  it('has every name of each match', () => {
    const { query, form, matches, suggestions, remarks } = toTranslationJson(translate('REST.GET.LOGGING_STATUS'));
    assert.deepEqual([query, form, suggestions, remarks], ['REST.GET.LOGGING_STATUS', 'operation', [], []]);
    const [match] = matches;
    assert.deepEqual(
      {
        api: match?.api,
        level: match?.level,
        rest: [match?.rest?.method, match?.rest?.path, match?.rest?.query, match?.rest?.headers, match?.rest?.text],
        cli: match?.cli.map(({ name }) => name),
        sdk: [match?.sdk.js3?.name, match?.sdk.boto3?.name],
        eventNames: match?.eventNames.map(({ name, category }) => [name, category]),
        operations: match?.operations.map(({ value, evidence }) => [value, evidence]),
        iam: match?.iam.map(({ action }) => action),
        recordedBy: [match?.recordedBy.accessLog.recorded, match?.recordedBy.cloudTrail.recorded],
        as: match?.as,
        evidence: match?.evidence,
        references: match?.references[0]?.url,
      },
      {
        api: 'GetBucketLogging',
        level: 'bucket',
        rest: ['GET', '/{Bucket}', ['logging'], [], 'GET /?logging'],
        cli: ['aws s3api get-bucket-logging'],
        sdk: ['GetBucketLoggingCommand', 'get_bucket_logging'],
        eventNames: [['GetBucketLogging', 'management']],
        operations: [['REST.GET.LOGGING_STATUS', 'documented']],
        iam: ['s3:GetBucketLogging'],
        recordedBy: ['yes', 'yes'],
        as: ['operation'],
        evidence: 'documented',
        references: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html',
      },
    );
  });

  it('says what tells candidates apart, and when a call is made', () => {
    const { matches } = toTranslationJson(translate('REST.GET.BUCKET'));
    assert.deepEqual(
      matches.map(({ tellsApart }) => tellsApart),
      ['The query has no list-type=2.', 'The query has list-type=2.'],
    );
    assert.deepEqual(
      toTranslationJson(translate('aws s3 rm --recursive s3://b')).matches.map(({ api, times }) => [api, times]),
      [
        ['ListObjectsV2', 'page'],
        ['DeleteObject', 'object'],
      ],
    );
  });

  it('has suggestions', () => {
    assert.deepEqual(toTranslationJson(translate('PutObjctAcl')).suggestions[0], {
      api: 'PutObjectAcl',
      name: 'PutObjectAcl',
      why: 'It is spelled almost like this: one letter differs.',
    });
  });

  it('stays as it is when it is written and read', () => {
    for (const text of ['REST.GET.BUCKET', 'aws s3 cp a s3://b/c', 'nothing', '']) {
      const json = toTranslationJson(translate(text));
      assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
    }
  });
});

describe('the operations as JSON', () => {
  const all = toOperationsJson();

  it('are one for each row of the catalogue', () => {
    assert.deepEqual(
      all.map(({ id }) => id),
      operations.map(({ id }) => id),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(all)), all);
  });

  it('have a grade and addresses of sources on every name', () => {
    for (const row of all) {
      const names = [
        ...row.cli,
        ...row.cliHighLevel,
        ...Object.values(row.sdk),
        ...row.eventNames,
        ...row.operations,
        ...row.iam,
      ];
      const graded = new Set<unknown>(gradedIn(row));
      assert.deepEqual(
        names.filter(name => !graded.has(name)),
        [],
        row.id,
      );
      for (const { evidence, sources } of gradedIn(row)) {
        assert.match(evidence, /^(?:documented|seen|third-party|inferred)$/);
        assert.ok(
          sources.every(url => /^https?:\/\//.test(url)),
          row.id,
        );
        assert.ok(sources.length > 0 || evidence === 'inferred', row.id);
      }
    }
  });

  it('name high-level commands', () => {
    const put = all.find(({ id }) => id === 'PutObject');
    assert.ok(put?.cliHighLevel.some(({ name, form }) => name === 'aws s3 cp' && form.startsWith('aws s3 cp ')));
  });

  it('say which key of requestParameters tells events apart', () => {
    const list = all.find(({ id }) => id === 'ListObjectsV2');
    const event = list?.eventNames.find(({ name }) => name === 'ListObjects');
    assert.equal(event?.tellsApart, 'requestParameters holds list-type');
  });
});
