import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIdSearch, type IdKind, idsOf, relate, viewOfJson } from '../../../../src/core/index';
import { eventOf, lineOf, uploadId, viewOfLine } from './records';

const search = (...texts: string[]) => createIdSearch(texts.map(text => ({ text })));
const percentOf = (text: string): string =>
  [...new TextEncoder().encode(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');
const unicodeOf = (text: string): string =>
  text.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** An ID, a text, and where the ID stands there. */
const rows: readonly (readonly [what: string, id: string, raw: string, place: string | undefined])[] = [
  ['as it is', 'AAAA0000BBBB1111', lineOf({ host: '-' }), 'AAAA0000BBBB1111'],
  ['in a longer word', 'AAAA', 'xAAAAx', 'AAAA'],
  ['nowhere', 'AAAA0000BBBB2222', lineOf(), undefined],
  ['in other letters', 'aaaa0000bbbb1111', lineOf(), undefined],
  ['percent-encoded in part', 'a+b/c=', 'uploadId=a%2Bb%2fc%3D&', 'a%2Bb%2fc%3D'],
  ['percent-encoded throughout', 'aZ', 'uploadId=%61%5A', '%61%5A'],
  ['with a plus for its blank', 'a b', 'uploadId=a+b', 'a+b'],
  ['with letters outside ASCII', 'ä€', 'uploadId=%C3%A4%e2%82%ac', '%C3%A4%e2%82%ac'],
  ['with slashes escaped', 'a/b', '{"x-amz-id-2":"a\\/b"}', 'a\\/b'],
  ['escaped by number', 'aZ', '{"requestID":"\\u0061\\u005A"}', '\\u0061\\u005A'],
  ['escaped by number in JSON in a string', 'aZ', '"{\\"requestID\\":\\"\\\\u0061Z\\"}"', '\\\\u0061Z'],
  ['with a quote, escaped twice', 'a"b', 'a\\\\\\"b', 'a\\\\\\"b'],
  ['with a tab', 'a\tb', '"a\\tb"', 'a\\tb'],
  ['with marks that patterns know', 'a.b*(c)[d]$', 'xa.b*(c)[d]$', 'a.b*(c)[d]$'],
  ['with a point that is another mark', 'a.b', 'axb', undefined],
  ['percent-encoded in JSON that escapes percent signs', 'a/b', 'uploadId=a\\u00252Fb', 'a\\u00252Fb'],
];

describe('a search for IDs in raw text', () => {
  for (const [what, id, raw, place] of rows) {
    it(`finds one ${what}`, () => {
      assert.equal(search(id).mayHold(raw), place !== undefined);
      assert.equal(search(id).mayHold(new TextEncoder().encode(raw)), place !== undefined);
      assert.deepEqual(
        [...search(id).places(raw)].map(({ start, end }) => raw.slice(start, end)),
        place === undefined ? [] : [place],
      );
    });
  }

  it('finds several from left to right, and can be asked again', () => {
    const both = search('bb', 'aa');
    assert.deepEqual(
      [...both.places('aa bb aa')].map(({ start }) => start),
      [0, 3, 6],
    );
    assert.ok(both.mayHold('xbb') && both.mayHold('aa') && !both.mayHold('ab'));
  });

  // Trying each of the backslashes took minutes.
  for (const id of ['AAAA0000', '/a', '"', 'a\\b', '\\a', 'a\\\\\\b', '\\\\']) {
    it(`passes over a million backslashes for ${id}`, () => {
      const long = '\\'.repeat(1 << 20);
      const found = [...search(id).places(`a${long}x ${long}u005cu005c`)];
      assert.equal(found.length > 0, id === '\\\\');
      assert.ok(search(id).mayHold(`${long} ${id}`));
    });
  }

  it('finds nothing without IDs', () => {
    assert.ok(!search().mayHold('anything') && !search('').mayHold(''));
  });

  const id = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aZ09._-+/=% "\\&?äß€😀') }).filter(text => text.trim() !== ''),
    fc.string({ unit: 'binary', minLength: 1 }),
  );
  const spell = fc.constantFrom(percentOf, encodeURIComponent, (text: string) => text);

  it('misses no ID in a request line, however it is encoded', () => {
    fc.assert(
      fc.property(
        id.filter(text => !/\p{Cs}/u.test(text)),
        spell,
        (text, encode) => {
          const line = lineOf({ request: `PUT /a?partNumber=1&uploadId=${encode(text)} HTTP/1.1` });
          const found = idsOf(viewOfLine(line)).find(({ kind }) => kind === 'uploadId');
          assert.ok(found === undefined || createIdSearch([found]).mayHold(line));
        },
      ),
    );
  });

  const members: Readonly<Record<Exclude<IdKind, 'accessKey'>, (text: string) => object>> = {
    requestId: requestID => ({ requestID }),
    eventId: eventID => ({ eventID }),
    sharedEventId: sharedEventID => ({ sharedEventID }),
    hostId: host => ({ additionalEventData: { 'x-amz-id-2': host } }),
    uploadId: upload => ({ requestParameters: { uploadId: upload } }),
    versionId: versionId => ({ requestParameters: { versionId } }),
  };
  const kinds = Object.keys(members) as (keyof typeof members)[];

  it('misses no ID in an event, however it is escaped', () => {
    const write = fc.constantFrom(quoted, unicodeOf, (text: string) => quoted(text).replaceAll('/', '\\/'));
    fc.assert(
      fc.property(id, fc.constantFrom(...kinds), write, fc.boolean(), (text, kind, spelled, isInside) => {
        const event = eventOf({ ...members[kind]('MARK') } as Parameters<typeof eventOf>[0]);
        const json = JSON.stringify(event).replace('MARK', () => spelled(text));
        const found = idsOf(viewOfJson(JSON.parse(json), 'cloudtrail-event'));
        assert.ok(
          found.some(each => each.kind === kind && each.text === text) || /^(?:-|null|\*{3}|X{4,})$/.test(text),
        );
        assert.ok(createIdSearch([{ text }]).mayHold(isInside ? JSON.stringify(json) : json));
      }),
    );
  });

  it('misses no record that is related by an ID', () => {
    const ids = fc.constantFrom('AAAA0000BBBB1111', 'CCCC0000DDDD1111');
    const part = fc.record({
      id: ids,
      at: fc.constantFrom('08:00:00', '20:00:00'),
      key: fc.constantFrom('a', 'b'),
      operation: fc.constantFrom('REST.PUT.PART', 'BATCH.DELETE.OBJECT', 'REST.COPY.OBJECT_GET'),
      request: fc.constantFrom(
        '-',
        `PUT /a?uploadId=${uploadId} HTTP/1.1`,
        `PUT /a?uploadId=${percentOf(uploadId)} HTTP/1.1`,
      ),
      version: fc.constantFrom('-', 'v1', 'null'),
    });
    fc.assert(
      fc.property(part, part, (one, two) => {
        const [a, raw] = [viewOfLine(lineOf(one)), lineOf(two)];
        assert.ok(relate(a, viewOfLine(raw)) === undefined || createIdSearch(idsOf(a)).mayHold(raw));
      }),
    );
  });
});
