import assert from 'node:assert/strict';
import { dashReasons, requestRecords } from '../../src/core/catalogue/dash';
import { operationValues } from '../../src/core/catalogue/operationValues';
import { sources } from '../../src/core/catalogue/sources';
import { accessLogFieldIds } from '../../src/core/catalogue/types';

describe('table of dashes', () => {
  it('has a reason for every field', () => {
    const fields = new Set(dashReasons.flatMap(row => row.fields));
    assert.deepEqual(
      accessLogFieldIds.filter(id => !fields.has(id)),
      [],
    );
  });

  it('rests on sources, and calls documented only what a page of AWS or a standard says', () => {
    for (const row of [...dashReasons, ...requestRecords]) {
      assert.ok(row.sources.length > 0 && row.sources.every(id => id in sources));
      assert.ok(
        row.evidence !== 'documented' || row.sources.some(id => id.startsWith('aws-') || id === 'fetch-standard'),
      );
    }
  });

  it('has no row that an earlier one hides', () => {
    for (const [index, row] of dashReasons.entries()) {
      const isHidden = row.fields.every(field =>
        dashReasons
          .slice(0, index)
          .some(
            earlier =>
              earlier.fields.includes(field) &&
              earlier.when === undefined &&
              (earlier.shapes === undefined || (row.shapes?.every(shape => earlier.shapes?.includes(shape)) ?? false)),
          ),
      );
      assert.equal(isHidden, false, `row ${index}: ${row.reason}`);
    }
  });

  it('names records of requests that S3 writes', () => {
    const values = new Set(operationValues.map(row => row.value));
    assert.ok(requestRecords.every(row => values.has(row.operation) && values.has(row.request)));
  });
});
