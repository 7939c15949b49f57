import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { explainCloudTrailField } from '../../src/core/explain/cloudTrail/field';
import { explainJsonLogRecord } from '../../src/core/insights/explainJsonLogRecord';
import { detectJsonLog } from '../../src/core/records/json/detect';
import { readRecord } from '../../src/core/records/json/readRecord';
import type { Json } from '../../src/core/types';
import { readSpecification } from './markdown';

declare const __ROOT__: string;
const sections = readSpecification(readFileSync(path.join(__ROOT__, 'test/specs/cloudTrail.md'), 'utf8'));

/** `resources[0].ARN` -> its names. */
const pathOf = (text: string): (string | number)[] =>
  [...text.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, position]) => name ?? Number(position));

/** Everything that is said first of a member, or of the whole record. */
function toldOf(text: string, member: string): readonly string[] {
  const options = { timeZone: 'utc', nowMs: 0 };
  const record: Json = JSON.parse(text);
  const { shape } = readRecord(text, { start: 0, end: text.length });
  const told =
    member === '(record)'
      ? explainJsonLogRecord(shape, record, options)
      : explainCloudTrailField(record, pathOf(member), options);
  return told === undefined ? [] : [told.title, told.subtitle, ...told.meaning];
}

describe('what a CloudTrail record tells', () => {
  it('is written down', () => assert.ok(sections.length >= 8));

  for (const { title, tables, blocks } of sections) {
    const record = blocks.find(({ language }) => language === 'json')?.text.trim() ?? 'null';
    for (const { head, rows } of tables) {
      for (const [member = '', told = ''] of rows) {
        it(`${title}: ${member.slice(0, 60)}: ${told}`, () => {
          if (head[0] === 'Text') {
            assert.equal(detectJsonLog(member).name, told);
          } else {
            assert.ok(toldOf(record, member).includes(told), JSON.stringify(toldOf(record, member)));
          }
        });
      }
    }
  }
});
