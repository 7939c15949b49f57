import assert from 'node:assert/strict';
import { cloudTrailFields } from '../../src/core/catalogue/cloudTrailFields';
import { operations } from '../../src/core/catalogue/operations';
import { sources } from '../../src/core/catalogue/sources';
import { catalogueText } from '../../src/core/explain/catalogueText';
import { summarizeRequestBody } from '../../src/core/explain/cloudTrail/bodies';
import { describeDeed } from '../../src/core/explain/cloudTrail/deed';
import { explainCloudTrailField } from '../../src/core/explain/cloudTrail/field';
import { explainCloudTrailRecord } from '../../src/core/explain/cloudTrail/record';
import { explainWho, nameWho } from '../../src/core/explain/cloudTrail/who';
import { accessLogFieldReference } from '../../src/core/explain/fieldReference';
import { loggingComparisonDocument } from '../../src/core/explain/loggingComparison';
import { operationReference } from '../../src/core/explain/operationReference';
import { outlineAccessLogRecord } from '../../src/core/explain/outline/accessLog';
import { headlineOfAccessLog } from '../../src/core/explain/outline/accessLogHeadline';
import { outlineJsonRecord } from '../../src/core/explain/outline/json';
import { headlineOfJson } from '../../src/core/explain/outline/jsonHeadline';
import { shortCaller } from '../../src/core/explain/outline/shortWho';
import type { RecordHeadline } from '../../src/core/explain/outline/types';
import type { Meaning } from '../../src/core/explain/types';
import { parseAccessLogLine } from '../../src/core/fields/accessLog';
import { eventOf } from '../../src/core/fields/cloudTrail/event';
import { decodeWho } from '../../src/core/fields/cloudTrail/identity';
import { isObject } from '../../src/core/fields/cloudTrail/json';
import { explainJsonLogRecord } from '../../src/core/insights/explainJsonLogRecord';
import { readRecord } from '../../src/core/records/json/readRecord';
import { indexRecords, recordSpan } from '../../src/core/records/json/recordIndex';
import { setLanguage } from '../../src/core/text/language';
import { account, recordOf, utc } from '../core/cloudTrail/record';
import { bodies, identities, recordWith, subjects, values } from './cloudTrailCases';
import { speakEnglish, speakPseudo } from './pseudo';
import { sampleTexts, scalarsOf, specTexts, textsOf, textsOfNodes, untranslatedIn } from './shown';

const ofHeadline = ({ operation, what, outcome, who, accessibleLabel }: RecordHeadline): readonly string[] => [
  ...[operation, what, outcome, who, accessibleLabel],
];

/** Everything that a meaning says. */
const sayings = ({ title, meaning = [], rows = [], notes = [] }: Meaning): readonly string[] => [
  ...[title, ...meaning, ...rows.flatMap(({ label, value }) => [label, value]), ...notes],
];

/** Every record of a JSON log with what is said of it, as a whole and member by member. */
function textsOfJson(text: string): readonly string[] {
  const index = indexRecords(text);
  const texts: string[] = [];
  for (let number = 0; number < 50; number++) {
    const span = recordSpan(index, number);
    if (span === undefined) {
      break;
    }
    const record = readRecord(text, span);
    const whole = explainJsonLogRecord(record.shape, eventOf(record), utc);
    texts.push(...(whole === undefined ? [] : textsOf(whole)), ...textsOfNodes(outlineJsonRecord(record, utc)));
    texts.push(...ofHeadline(headlineOfJson(record)));
  }
  return texts;
}

const jsonTexts = [...sampleTexts, ...specTexts].filter(text => /^\s*[{[]/.test(text));
const lines = [...sampleTexts, ...specTexts].filter(text => !/^\s*[{[]/.test(text)).flatMap(text => text.split('\n'));

/** Texts of a log: its own strings, those of JSON in strings too. */
const logTextsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(text =>
    Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, inner = '']) => inner.replaceAll('\\"', '"')),
  );

describe('translation of CloudTrail', () => {
  before(speakPseudo);
  after(speakEnglish);

  it('reaches every record and member of the samples and fixtures', () => {
    assert.ok(jsonTexts.length >= 20);
    const found = jsonTexts.flatMap(text => untranslatedIn(textsOfJson(text), logTextsOf([text])));
    assert.deepEqual([...new Set(found)], []);
  });

  it('reaches every field and value of the tables', () => {
    const texts = cloudTrailFields.flatMap(field =>
      [...values, ...field.values.map(({ value }) => value)].flatMap(value => {
        const [record, path] = recordWith(field, value);
        const near = isObject(record) && field.shape === 'event' ? { ...recordOf(), ...record } : record;
        return [record, near].flatMap(each => textsOf(explainCloudTrailField(each, path, utc, field.shape)));
      }),
    );
    assert.deepEqual(untranslatedIn(texts, scalarsOf([...values, 'aws internal'])), []);
  });

  it('reaches every sentence on what a request sets', () => {
    const summaries = bodies.flatMap(([name, body]) =>
      (['succeeded', 'failed', 'untold'] as const).map(outcome => summarizeRequestBody(name, body, outcome)),
    );
    assert.ok(!summaries.includes(undefined));
    assert.deepEqual(untranslatedIn(summaries.flatMap(summary => summary ?? [])), []);
  });

  it('reaches every caller', () => {
    const categories = ['Management', 'NetworkActivity'];
    const records = identities.flatMap(userIdentity =>
      categories.map(eventCategory =>
        recordOf({ userIdentity, eventCategory, sharedEventID: 'a', recipientAccountId: account }),
      ),
    );
    const texts = records.flatMap(record => {
      const who = decodeWho(record);
      return [
        nameWho(who),
        shortCaller(record),
        ...textsOf(explainCloudTrailRecord(record)),
        ...sayings(explainWho(who)),
      ];
    });
    assert.deepEqual(untranslatedIn(texts), []);
  });

  it('reaches the deed of every operation, with and without names', () => {
    const texts = [undefined, ...operations].flatMap(row =>
      subjects.flatMap(subject => [true, false].map(done => describeDeed(row, 'Name', subject, done, 'alice'))),
    );
    assert.deepEqual(untranslatedIn(texts), []);
  });

  it('reaches the outline of every line of an access log', () => {
    const records = lines.map(parseAccessLogLine);
    const found = records.flatMap(record => {
      const texts = textsOfNodes(outlineAccessLogRecord(record, utc));
      const logTexts = [...record.fields, ...record.extra].map(({ text }) => text).filter(text => text.includes(' '));
      return untranslatedIn([...texts, ...ofHeadline(headlineOfAccessLog(record))], [...logTexts, record.line]);
    });
    assert.deepEqual([...new Set(found)], []);
  });

  it('reaches the reference documents, where titles of pages and placeholders in angle brackets stay', () => {
    const pages = [...Object.values(sources), ...operations.flatMap(({ references }) => references)];
    const titles = pages.map(({ title }) => catalogueText(title)).sort((one, other) => other.length - one.length);
    const documents = [operationReference(), accessLogFieldReference(), loggingComparisonDocument()];
    const own = documents.map(document => document.replace(/\\<[^<>]*>/g, '*'));
    assert.deepEqual(untranslatedIn(own, titles), []);
  });
});

describe('a deed in another word order', () => {
  before(() =>
    setLanguage('de', {
      '{0} read {1}': '{0} hat {1} gelesen',
      '{0} tried to delete {1}': '{0} hat versucht, {1} zu löschen',
      '{0} started {1}': '{0} hat {1} begonnen',
      'the ACL of {0}': 'die ACL von {0}',
      'the ACL of an object{0}': 'die ACL eines Objekts{0}',
      'a multipart upload{0}': 'einen mehrteiligen Upload{0}',
      'the bucket {0}': 'den Bucket {0}',
    }),
  );
  after(speakEnglish);

  for (const [id, done, subject, sentence] of [
    ['GetObjectAcl', true, 3, 'alice hat die ACL von k in b gelesen'],
    ['GetObjectAcl', true, 1, 'alice hat die ACL eines Objekts gelesen, in b'],
    ['GetObjectAcl', true, 0, 'alice hat die ACL eines Objekts gelesen'],
    ['DeleteBucket', false, 1, 'alice hat versucht, den Bucket b zu löschen'],
    ['CreateMultipartUpload', true, 3, 'alice hat einen mehrteiligen Upload begonnen: k in b'],
  ] as const) {
    it(sentence, () => {
      const row = operations.find(each => each.id === id);
      assert.equal(describeDeed(row, id, subjects[subject] ?? { others: [] }, done, 'alice'), sentence);
    });
  }
});
