import assert from 'node:assert/strict';
import { sources } from '../../src/core/catalogue/sources';
import { userAgents } from '../../src/core/catalogue/userAgents';
import { executionEnvironments, sdkFeatures, sdkTokens } from '../../src/core/catalogue/userAgentTokens';
import { decodeUserAgent } from '../../src/core/fields/userAgent';
import { readSdkTokens, splitProducts } from '../../src/core/fields/userAgentTokens';
import { recordOf } from '../core/client/record';

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Only what is our own reading may stand without a source. */
function assertStanding(row: { readonly evidence: string; readonly sources: readonly string[] }): void {
  assert.ok(row.sources.length > 0 || row.evidence === 'inferred', 'names a source');
  for (const source of row.sources) {
    assert.ok(source in sources, source);
  }
}

describe('table of user agents', () => {
  it('has one row for each id', () => {
    assert.deepEqual(duplicates(userAgents.map(({ id }) => id)), []);
  });

  it('has no two rows with the same mark', () => {
    assert.deepEqual(duplicates(userAgents.map(({ match }) => JSON.stringify(match))), []);
  });

  for (const row of userAgents) {
    it(`${row.id}: its example is recognised as this row`, () => {
      const [text, version] = row.example;
      const decoded = decodeUserAgent(text, recordOf());
      assert.deepEqual(decoded.program, { id: row.id, name: row.name, ...(version !== undefined && { version }) });
      assert.equal(decoded.client, row.kind);
      assert.ok(row.meaning.endsWith('.'));
      assertStanding(row);
    });
  }
});

describe('tokens of the AWS SDKs', () => {
  it('has one row for each token', () => {
    assert.deepEqual(duplicates(sdkTokens.map(({ token }) => token)), []);
  });

  for (const row of sdkTokens) {
    it(`${row.token}: its example is read as this token`, () => {
      const [token] = readSdkTokens(splitProducts(row.example));
      assert.equal(token?.token, row.token);
      assert.equal(token?.name !== undefined, row.named === true && row.example.includes('#'));
      assertStanding(row);
    });
  }
});

describe('features of the AWS SDKs', () => {
  it('has one row for each id and program', () => {
    const keys = sdkFeatures.flatMap(({ id, only }) => (only ?? ['']).map(program => `${id} ${program}`));
    assert.deepEqual(duplicates(keys), []);
  });

  it('holds every row for programs of the table', () => {
    const programs = sdkFeatures.flatMap(({ only }) => only ?? []);
    assert.deepEqual(
      programs.filter(program => !userAgents.some(({ id }) => id === program)),
      [],
    );
  });

  it('puts rows for some programs before the row for all', () => {
    const general = sdkFeatures.filter(({ only }) => !only).map(({ id }) => id);
    for (const row of sdkFeatures.filter(({ id, only }) => only && general.includes(id))) {
      assert.ok(sdkFeatures.indexOf(row) < sdkFeatures.findIndex(other => other.id === row.id && !other.only));
    }
  });

  it('has ids of the letters, digits and signs that the SDKs use, and a source for each', () => {
    for (const row of sdkFeatures) {
      assert.match(row.id, /^[A-Za-z0-9+-]{1,2}$/);
      assert.match(row.name, /^[A-Z0-9_]+$/);
      assertStanding(row);
    }
  });
});

describe('execution environments', () => {
  it('has a standing for each', () => {
    for (const row of executionEnvironments) {
      assertStanding(row);
    }
  });
});
