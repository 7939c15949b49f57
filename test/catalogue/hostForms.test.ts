import assert from 'node:assert/strict';
import { aliasEndings, customDomain, hostForms } from '../../src/core/catalogue/hostForms';
import { sources } from '../../src/core/catalogue/sources';
import { decodeHostHeader } from '../../src/core/fields/hostHeader';

const decode = (host: string, bucket?: string) =>
  decodeHostHeader(host, { text: id => (id === 'bucket' ? bucket : undefined) });

describe('hostForms', () => {
  for (const row of hostForms) {
    it(`decodes the example of ${row.id}`, () => {
      const value = decode(row.example);
      assert.equal(value.form, row.id);
      assert.equal(value.dualStack, row.dualStack);
      assert.equal(value.fips, row.fips);
      const hasRegion = row.region !== undefined || row.endpoint.some(label => label.includes('{region}'));
      assert.equal(value.region !== undefined, hasRegion);
      assert.equal(value.vpcEndpoint !== undefined, row.endpoint.includes('{vpce}'));
    });

    it(`${row.id} has sources, and a note that is a sentence`, () => {
      assert.ok(row.sources.length > 0 && row.sources.every(key => key in sources));
      assert.match(row.note ?? 'None.', /^[A-Z].*\.$/);
    });
  }

  it('names each form once', () => {
    const ids = [...hostForms.map(({ id }) => id), customDomain.id];
    assert.equal(new Set(ids).size, ids.length);
  });

  it('says the same in name, endpoint and flags', () => {
    for (const { id, name, endpoint, dualStack = false, fips = false } of hostForms) {
      assert.equal(name.includes('dual-stack') || name.includes('Dual-stack'), dualStack, id);
      assert.equal(endpoint.includes('dualstack'), dualStack, id);
      assert.equal(name.includes('FIPS'), fips, id);
    }
  });

  it('decodes the example of a custom domain', () => {
    assert.equal(decode(customDomain.example, customDomain.example).form, customDomain.id);
    assert.ok(customDomain.sources.every(key => key in sources));
  });
});

describe('aliasEndings', () => {
  for (const { ending, example, sources: keys } of aliasEndings) {
    it(`decodes the example of ${ending}`, () => {
      const value = decode(example);
      assert.equal(value.alias, true);
      assert.ok(value.accessPoint?.endsWith(ending));
      assert.equal(value.bucket, undefined);
      assert.ok(keys.every(key => key in sources));
    });
  }

  it('puts a longer ending before a shorter one that ends it', () => {
    aliasEndings.forEach(({ ending }, n) => {
      assert.ok(aliasEndings.slice(0, n).every(before => !ending.endsWith(before.ending)));
    });
  });
});
