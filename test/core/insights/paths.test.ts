import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileQuery, parseQuery, queryForValue, viewOfJson } from '../../../src/core/index';
import { dottedPath, type JsonPath } from '../../../src/core/records/json/nodeAt';
import type { Json } from '../../../src/core/types';

const event = {
  requestParameters: {
    a: [[1, 2], ['x']],
    'x.y': 'dotted',
    'b c': true,
    tags: { 'k.l': 'tag', 'say "hi"': null, ']': { '': 'empty' } },
    flat: { 'a.b': 'nested' },
  },
  'additionalEventData.x': 'whole name',
  '["b c"]': 'its own name',
} satisfies Json;

/** Every scalar with its path, the items of lists included. */
function* scalarsOf(json: Json, path: JsonPath = []): Generator<readonly [JsonPath, Json]> {
  if (typeof json !== 'object' || json === null) {
    yield [path, json];
    return;
  }
  const members = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  for (const [name, value] of members) {
    yield* scalarsOf(value as Json, [...path, name]);
  }
}

describe('members of a record by their paths', () => {
  const view = viewOfJson(event, 'cloudtrail-event');

  for (const [path, expected] of [
    ['requestParameters.a[0][1]', '2'],
    ['requestParameters.a[1]', 'x'],
    ['requestParameters.a[0]', undefined],
    ['requestParameters["x.y"]', 'dotted'],
    ['requestParameters["b c"]', 'true'],
    ['requestParameters.b c', 'true'],
    ['requestParameters.tags["k.l"]', 'tag'],
    [String.raw`requestParameters.tags["say \"hi\""]`, '-'],
    ['requestParameters.tags["]"][""]', 'empty'],
    ['requestParameters.flat["a.b"]', 'nested'],
    ['requestParameters.flat.a.b', undefined],
    ['additionalEventData.x', 'whole name'],
    ['["b c"]', 'its own name'],
    ['requestParameters.a[', undefined],
  ] as const) {
    it(`${path} is ${expected}`, () => assert.equal(view.text(path), expected));
  }

  for (const [path, query] of [
    ['requestParameters.a[0][1]', 'requestParameters.a[0][1] = "2"'],
    ['requestParameters["x.y"]', '`requestParameters["x.y"]` = "dotted"'],
    ['requestParameters.tags["k.l"]', '`requestParameters.tags["k.l"]` = "tag"'],
  ] as const) {
    it(`is asked for with ${query}`, () => assert.equal(queryForValue(path, view.text(path) ?? ''), query));
  }

  it('finds every scalar of any record, by its path and by the query for it', () => {
    const name = fc.oneof(
      fc.constantFrom('a', 'a.b', 'b c', '', '"', '[0]', 'key', '`', '__proto__', 'not'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const { json } = fc.letrec<{ json: Json; object: Json }>(tie => ({
      object: fc.dictionary(name, tie('json'), { maxKeys: 4 }),
      json: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'json' },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('json'), { maxLength: 3 }),
        tie('object'),
      ),
    }));
    fc.assert(
      fc.property(json, fc.constantFrom('requestParameters', 'tags', 'tlsDetails', 'x y'), (value, top) => {
        const record = viewOfJson({ [top]: value }, 'cloudtrail-event');
        for (const [path, scalar] of scalarsOf(value, [top])) {
          const dotted = dottedPath(path);
          assert.equal(record.text(dotted), scalar === null ? '-' : String(scalar), dotted);
          const query = queryForValue(dotted, record.text(dotted) ?? '');
          const { query: read, problems } = parseQuery(query);
          assert.deepEqual(problems, [], query);
          assert.ok(read && compileQuery(read)(record), query);
        }
      }),
      { numRuns: 150 },
    );
  });
});
