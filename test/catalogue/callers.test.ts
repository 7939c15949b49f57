import assert from 'node:assert/strict';
import {
  knownCanonicalIds,
  requesterForms,
  servicePrincipals,
  sessionPatterns,
} from '../../src/core/catalogue/callers';
import { sources } from '../../src/core/catalogue/sources';
import { decodeRequester } from '../../src/core/fields/identity';
import { readSessionName } from '../../src/core/fields/session';

const nothing = { text: () => undefined };

describe('callers', () => {
  for (const [name, rows] of Object.entries({
    knownCanonicalIds,
    requesterForms,
    servicePrincipals,
    sessionPatterns,
  })) {
    it(`${name} has each ID once, and a source for each`, () => {
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const { id, sources: keys } of rows) {
        assert.ok(keys.length > 0 && keys.every(key => key in sources), id);
      }
    });
  }

  for (const { id, sample } of requesterForms) {
    it(`the sample of ${id} decodes to it`, () => assert.equal(decodeRequester(sample, nothing).form, id));
  }

  for (const { id } of servicePrincipals) {
    it(`svc:${id} names that service`, () => {
      assert.deepEqual(decodeRequester(`svc:${id}`, nothing), { kind: 'requester', form: 'service', principal: id });
    });
  }

  for (const { id } of knownCanonicalIds) {
    it(`${id.slice(0, 8)} is a canonical user ID`, () => {
      assert.equal(decodeRequester(id, nothing).form, 'canonicalId');
    });
  }

  for (const { id, sample, stamp, pattern } of sessionPatterns) {
    it(`the sample of ${id} is read as ${id}, by that pattern alone`, () => {
      const reading = readSessionName(sample);
      assert.equal(reading?.pattern, id);
      assert.equal(reading?.namedAtMs, stamp ? Date.UTC(2026, 0, 1) : undefined);
      assert.equal(pattern.flags, '');
      assert.deepEqual(
        sessionPatterns.filter(row => row.pattern.test(sample)).map(row => row.id),
        [id],
      );
    });
  }

  it('words sentences as sentences', () => {
    const sentences = [
      ...servicePrincipals.map(({ purpose }) => purpose),
      ...knownCanonicalIds.map(({ purpose }) => purpose),
      ...sessionPatterns.map(({ meaning }) => meaning),
    ];
    assert.deepEqual(
      sentences.filter(sentence => !/^[A-Z][\x20-\x7e]+\.$/.test(sentence) || sentence.length > 110),
      [],
    );
  });
});
