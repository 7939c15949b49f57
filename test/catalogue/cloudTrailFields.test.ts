import assert from 'node:assert/strict';
import { accessLogFields } from '../../src/core/catalogue/accessLogFields';
import { type CloudTrailField, cloudTrailFields } from '../../src/core/catalogue/cloudTrailFields';
import { queryParameters } from '../../src/core/catalogue/queryParameters';
import { sources } from '../../src/core/catalogue/sources';
import { accessLogFieldIds } from '../../src/core/catalogue/types';

const find = (path: string, shape = 'event'): CloudTrailField | undefined =>
  cloudTrailFields.find(field => field.shape === shape && field.path === path);

const sentencesOf = ({ meaning, caution, counterpart, values }: CloudTrailField): readonly string[] => [
  meaning,
  ...(caution === undefined ? [] : [caution]),
  ...(counterpart?.note === undefined ? [] : [counterpart.note]),
  ...values.map(value => value.meaning),
];

describe('fields of CloudTrail', () => {
  it('has each path once for each shape, other spellings included', () => {
    const keys = cloudTrailFields.flatMap(({ shape, path, otherPaths }) =>
      [path, ...otherPaths].map(each => `${shape} ${each}`),
    );
    assert.equal(new Set(keys).size, keys.length);
  });

  for (const [shape, count] of [
    ['file', 1],
    ['networkActivity', 8],
    ['insight', 19],
    ['insightLake', 7],
    ['aggregated', 16],
    ['digest', 21],
    ['digestMetadata', 3],
    ['eventBridge', 9],
    ['cloudWatchLogs', 5],
    ['lookupEvents', 11],
    ['lake', 15],
    ['lakeIntegration', 3],
  ] as const) {
    it(`has ${count} paths of the shape ${shape}`, () => {
      assert.equal(cloudTrailFields.filter(field => field.shape === shape).length, count);
    });
  }

  it('writes paths of members and items, and no others', () => {
    for (const { path } of cloudTrailFields) {
      assert.match(path, /^[A-Za-z][\w-]*(?:\[\])?(?:\.(?:[A-Za-z][\w-]*(?:\[\])?|\*))*$/, path);
    }
  });

  it('has the members that every record has', () => {
    const needed = cloudTrailFields.filter(({ shape, optional }) => shape === 'event' && !optional);
    assert.deepEqual(
      needed.map(({ path }) => path),
      [
        'eventVersion',
        'eventTime',
        'eventSource',
        'eventName',
        'awsRegion',
        'sourceIPAddress',
        'requestParameters',
        'responseElements',
        'eventID',
        'eventType',
        'eventCategory',
        'userIdentity',
        'userIdentity.type',
      ],
    );
  });

  for (const [path, since] of [
    ['eventTime', '1.0'],
    ['requestID', '1.01'],
    ['recipientAccountId', '1.02'],
    ['vpcEndpointId', '1.04'],
    ['serviceEventDetails.jobId', '1.05'],
    ['managementEvent', '1.06'],
    ['eventCategory', '1.07'],
    ['tlsDetails.tlsVersion', '1.08'],
    ['vpcEndpointAccountId', '1.09'],
    ['userIdentity.inScopeOf', '1.11'],
    ['additionalEventData.httpStatusCode', '1.11'],
    ['userIdentity.onBehalfOf', undefined],
  ] as const) {
    it(`says since when there is ${path}`, () => assert.equal(find(path)?.since, since));
  }

  it('has a row for each query parameter, seen or inferred', () => {
    for (const { name } of queryParameters) {
      assert.ok(find(`requestParameters.${name}`), name);
    }
    assert.equal(find('requestParameters.acl')?.evidence, 'seen');
    assert.equal(find('requestParameters.torrent')?.evidence, 'inferred');
    assert.deepEqual(find('requestParameters.acl')?.values, [
      { value: '', meaning: 'The request had ?acl in its URL.' },
    ]);
  });

  it('grades what AWS does not document as third-party, and says so', () => {
    const undocumented = cloudTrailFields.filter(({ caution }) => caution?.startsWith('AWS does not document'));
    assert.deepEqual(
      undocumented.map(({ path, evidence }) => `${path} ${evidence}`),
      ['httpStatusCode', 'objectSize', 'startTime', 'endTime', 'turnAroundTime'].map(
        name => `additionalEventData.${name} third-party`,
      ),
    );
  });

  it('leads from each field of the access log to the path that leads back', () => {
    for (const { id, cloudTrail } of accessLogFields) {
      if (cloudTrail.path !== undefined) {
        assert.equal(find(cloudTrail.path)?.counterpart?.id, id, cloudTrail.path);
      }
    }
    const ids = cloudTrailFields.flatMap(({ counterpart }) => counterpart?.id ?? []);
    const missing = accessLogFieldIds.filter(id => !ids.includes(id));
    assert.deepEqual(missing, ['referer', 'source_region']);
  });

  it('rests every row on sources, and calls documented only what AWS documents', () => {
    for (const { path, evidence, sources: keys, documentation } of cloudTrailFields) {
      assert.ok(keys.length > 0 && keys.every(key => Object.hasOwn(sources, key)), path);
      assert.ok(evidence !== 'documented' || keys.some(key => key.startsWith('aws-')), path);
      assert.match(sources[documentation].url, /^https:\/\/docs\.aws\.amazon\.com\//, path);
    }
  });

  it('has tidy sentences', () => {
    for (const field of cloudTrailFields) {
      for (const sentence of sentencesOf(field)) {
        assert.match(sentence, /^[A-Za-z0-9][\x20-\x7e]*[.]$/, `${field.path}: ${sentence}`);
        assert.doesNotMatch(sentence, / {2}|!|please/i, sentence);
        assert.ok(sentence.length <= 170, `${sentence.length}: ${sentence}`);
        assert.ok(sentence.split(/\. (?=[A-Z])/).length <= 2, sentence);
      }
    }
  });

  it('has each value once, and a grade of its own only where it differs', () => {
    for (const { path, values, evidence } of cloudTrailFields) {
      assert.equal(new Set(values.map(({ value }) => value)).size, values.length, path);
      assert.ok(!values.some(value => value.evidence === evidence), path);
    }
  });
});
