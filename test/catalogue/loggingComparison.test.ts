import assert from 'node:assert/strict';
import { cliOptions } from '../../src/core/catalogue/cliOptions';
import { comparisonRemarks, loggingComparison, switchOn } from '../../src/core/catalogue/loggingComparison';
import { operations } from '../../src/core/catalogue/operations';
import { referenceNotes } from '../../src/core/catalogue/referenceNotes';
import { sources } from '../../src/core/catalogue/sources';

describe('the comparison of logging options', () => {
  it('has each property once, with a grade and sources', () => {
    const properties = loggingComparison.map(({ property }) => property);
    assert.equal(new Set(properties).size, properties.length);
    for (const row of [...loggingComparison, ...switchOn, ...comparisonRemarks, ...referenceNotes]) {
      assert.ok(row.sources.length > 0);
      assert.ok(row.sources.every(id => sources[id].url.startsWith('https://')));
    }
  });

  // What the pages on the two logs speak of; each must be answered for both.
  for (const topic of [
    /^On by default$/,
    /^What is chosen$/,
    /^Where it can go$/,
    /^Another account/,
    /^Forwarding/,
    /^Encryption/,
    /^Price$/,
    /^Form$/,
    /^How soon$/,
    /^How surely$/,
    /^Order$/,
    /^Proof that files are unchanged$/,
    /^Search/,
    /^Who receives it$/,
    /^Operations on objects$/,
    /^Operations on buckets$/,
    /^Keys of a batch delete$/,
    /^Lifecycle/,
    /^Restore/,
    /fail authentication/,
    /AccessDenied/,
    /^Redirects/,
    /without a signature$/,
    /AWS services$/,
    /^Website/,
    /^CORS/,
    /VPC endpoint$/,
    /^Requests whose bucket/,
    /^Directory buckets$/,
    /^The caller$/,
    /^Access key ID$/,
    /^Parameters$/,
    /^HTTP status$/,
    /^Bytes sent$/,
    /^Object size/,
    /Object Lock/,
    /^Signature version/,
    /ACL was needed$/,
    /^Region that/,
    /^Error$/,
    /^An ID/,
    /^Text of the caller$/,
  ]) {
    it(`speaks of ${topic.source}`, () => {
      const row = loggingComparison.find(({ property }) => topic.test(property));
      assert.ok(row?.accessLog.endsWith('.') && row.cloudTrail.endsWith('.'));
    });
  }
});

describe('options of the CLI', () => {
  it('are there for every parameter that an operation of S3 can have', () => {
    const known = new Set(cliOptions.map(({ parameter }) => parameter));
    const asked = operations
      .filter(({ service, kind }) => service === 's3' && kind === 'api')
      .flatMap(({ rest }) => [...(rest?.callerQuery ?? []), ...(rest?.optionalQuery ?? [])]);
    assert.deepEqual(
      [...new Set(asked)].filter(parameter => !known.has(parameter)),
      [],
    );
  });

  it('are named once each, in small letters with dashes', () => {
    assert.equal(new Set(cliOptions.map(({ parameter }) => parameter)).size, cliOptions.length);
    for (const { option } of cliOptions) {
      assert.match(option, /^--[a-z]+(?:-[a-z]+)*$/);
    }
  });
});
