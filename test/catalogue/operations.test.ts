import assert from 'node:assert/strict';
import { type Grade, type OperationRow, operations } from '../../src/core/catalogue/operations';
import { operationValues } from '../../src/core/catalogue/operationValues';
import { sources } from '../../src/core/catalogue/sources';

const row = (id: string): OperationRow => {
  const found = operations.find(operation => operation.id === id);
  assert.ok(found, id);
  return found;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every graded fact below a value, however deep. */
function grades(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) {
    return value.flatMap(grades);
  }
  if (!isRecord(value)) {
    return [];
  }
  return [...('evidence' in value ? [value] : []), ...Object.values(value).flatMap(grades)];
}

/** Every text of a row that is read as a sentence. */
const sentences = (operation: OperationRow): readonly string[] => [
  ...operation.notes.map(note => note.text),
  ...operation.eventNames.flatMap(event => event.note ?? []),
  ...operation.operations.flatMap(({ tellsApart, note }) => [tellsApart ?? [], note ?? []].flat()),
  ...operation.iam.flatMap(action => action.note ?? []),
  ...[operation.recordedBy.accessLog, operation.recordedBy.cloudTrail].flatMap(recording => recording.note ?? []),
];

describe('operations', () => {
  it('holds each operation once', () => {
    const ids = operations.map(operation => operation.id);
    assert.equal(new Set(ids).size, ids.length);
  });

  for (const [kind, service, count] of [
    ['api', 's3', 116],
    ['api', 's3control', 97],
    ['api', 's3tables', 49],
    ['api', 's3vectors', 19],
    ['api', 's3outposts', 5],
    ['request', 's3', 5],
    ['internal', 's3', 13],
    ['internal', 's3control', 2],
    ['internal', 's3tables', 1],
    ['refused', 's3', 11],
    ['unknown', 's3', 1],
    ['soap', 's3', 8],
    ['console', 's3control', 1],
  ] as const) {
    it(`has ${count} rows of kind ${kind} for ${service}`, () => {
      const rows = operations.filter(operation => operation.kind === kind && operation.service === service);
      assert.equal(rows.length, count);
    });
  }

  it('names an API operation for rows of that kind and for no other', () => {
    for (const { id, kind, service, api } of operations) {
      assert.equal(api, kind === 'api' ? id.replace(`${service}:`, '') : undefined, id);
    }
  });

  it('gives every fact a grade and a source that exists', () => {
    for (const operation of operations) {
      for (const grade of grades(operation)) {
        const { evidence, sources: keys } = grade;
        assert.ok(['documented', 'seen', 'third-party', 'inferred'].includes(String(evidence)), operation.id);
        assert.ok(Array.isArray(keys) && keys.length > 0, `${operation.id}: ${JSON.stringify(grade)}`);
        for (const key of keys) {
          assert.ok(Object.hasOwn(sources, key), `${operation.id}: ${key}`);
        }
      }
    }
  });

  it('calls nothing documented that no page of AWS and no tool of AWS stands behind', () => {
    const ofAws = /^(?:aws-|boto|lifecycle)/;
    const known = new Set(['dandi', 'jmglov', 'cloudsqale', 'hadoop-s3a', 'elastic-s3access']);
    for (const operation of operations) {
      for (const grade of grades(operation).filter(({ evidence }) => evidence === 'documented')) {
        const keys = (grade as unknown as Grade).sources;
        assert.ok(
          keys.some(key => ofAws.test(key) || known.has(key)),
          `${operation.id}: ${JSON.stringify(grade)}`,
        );
      }
    }
  });

  it('refers to pages of AWS', () => {
    for (const { id, references } of operations) {
      assert.ok(references.length > 0, id);
      for (const { title, url } of references) {
        assert.notEqual(title, '', id);
        assert.match(url, /^https:\/\/docs\.aws\.amazon\.com\//, id);
      }
    }
  });

  it('writes titles and clauses as phrases and notes as sentences', () => {
    for (const operation of operations) {
      assert.match(operation.title, /^(?:[A-Z0-9]|[a-z]+[A-Z])[\x20-\x7e]*[^.\s]$/, operation.id);
      for (const sentence of sentences(operation)) {
        assert.match(sentence, /^[A-Z0-9][\x20-\x7e]*[^.\s]\.$/, operation.id);
        assert.doesNotMatch(sentence, / {2}|!|\b[Pp]lease\b/, operation.id);
        assert.ok(sentence.length <= 160, `${operation.id}: ${sentence}`);
      }
      for (const { when } of operation.iam) {
        assert.match(when ?? 'a', /^(?:[a-z]|Object Lock )[\x20-\x7e]*$/, operation.id);
        assert.doesNotMatch(when ?? 'a', /\.$/, operation.id);
      }
    }
  });

  it('answers every access-log value that occurs', () => {
    for (const { value, level } of operationValues) {
      const rows = operations.filter(operation => operation.operations.some(known => known.value === value));
      assert.ok(rows.length > 0, value);
      for (const { id, operations: known } of rows) {
        const rowLevel = known.find(operation => operation.value === value)?.level;
        assert.ok(level === 'either' || rowLevel === level, `${value}: ${id} is ${rowLevel}, the value ${level}`);
      }
    }
  });

  it('knows no access-log value that the table of values lacks', () => {
    const values = new Set(operationValues.map(({ value }) => value));
    for (const { id, operations: known } of operations) {
      for (const { value } of known) {
        assert.ok(values.has(value), `${id}: ${value}`);
      }
    }
  });

  it('says what tells operations with the same access-log value apart', () => {
    for (const { value } of operationValues) {
      const rows = operations.filter(operation => operation.operations.some(known => known.value === value));
      for (const { id, operations: known } of rows.length > 1 ? rows : []) {
        assert.ok(known.find(operation => operation.value === value)?.tellsApart, `${value}: ${id}`);
      }
    }
  });

  it('names rows that exist as replacement and as twins, and twins name each other', () => {
    for (const { id, replacedBy, rest } of operations) {
      if (replacedBy !== undefined) {
        assert.ok(row(replacedBy), id);
      }
      for (const twin of rest?.sharedWith ?? []) {
        assert.ok(row(twin).rest?.sharedWith.includes(id), `${id} and ${twin}`);
      }
    }
  });

  it('has no two operations of S3 with the same request that do not name each other', () => {
    const requests = new Map<string, string>();
    for (const { id, rest, kind, service } of operations) {
      if (rest === undefined || service !== 's3' || kind !== 'api') {
        continue;
      }
      const { method, path, query, callerQuery, headers } = rest;
      const request = JSON.stringify([method, path, query, callerQuery, headers]);
      const other = requests.get(request);
      assert.ok(other === undefined || rest.sharedWith.includes(other), `${id} and ${other}`);
      requests.set(request, id);
    }
  });

  it('records nothing of the other APIs in access logs', () => {
    for (const { id, kind, service, recordedBy } of operations) {
      if (service !== 's3' && kind === 'api') {
        assert.equal(recordedBy.accessLog.recorded, 'no', id);
      }
    }
  });
});
