import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { explainField } from '../../src/core/explain/explainField';
import { parseAccessLogLine } from '../../src/core/fields/accessLog';
import { readSpecification } from './markdown';

declare const __ROOT__: string;
const sections = readSpecification(readFileSync(path.join(__ROOT__, 'test/specs/accessLog.md'), 'utf8'));

describe('what a line tells', () => {
  it('is written down', () => assert.ok(sections.length >= 8));

  for (const { title, tables, blocks } of sections) {
    const record = parseAccessLogLine(blocks.find(({ language }) => language === 'log')?.text ?? '');
    for (const [name, told] of tables.flatMap(({ rows }) => rows)) {
      it(`${title}: ${name}: ${told}`, () => {
        const explanations = record.fields.map(field => explainField(record, field, { timeZone: 'utc', nowMs: 0 }));
        const found = explanations.find(({ subtitle }) => subtitle === name);
        assert.ok(found, name);
        assert.ok([found.title, ...found.problems, ...found.meaning].includes(told ?? ''), JSON.stringify(found));
      });
    }
  }
});
