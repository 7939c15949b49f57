import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { factsOf } from '../../src/core/explain/recordFacts';
import { contextOf, parseAccessLogLine } from '../../src/core/fields/accessLog';
import { fillCliCommand } from '../../src/core/operations/fillCli';
import { fillRestRequest } from '../../src/core/operations/fillRest';
import { identifyOperation } from '../../src/core/operations/identify';
import { render } from '../../src/core/operations/render';
import { translate } from '../../src/core/operations/translate';
import type { Match, RecordFacts } from '../../src/core/operations/types';
import { readSpecification, type SpecBlock, type SpecTable } from './markdown';

declare const __ROOT__: string;

const read = (name: string) => readSpecification(readFileSync(path.join(__ROOT__, 'test/specs', name), 'utf8'));

const idOf = ({ row }: Match): string => row.api ?? row.id;

/** What a table says of one row of it, by the words of its head. */
const checks: Readonly<Record<string, (cells: readonly string[]) => void>> = {
  'You have|aws s3api|REST|eventName|Access log': ([text = '', cli, rest, eventName, value]) => {
    const row = translate(text).matches[0]?.row;
    assert.ok(row);
    assert.equal(render(row, 'cli'), `aws s3api ${cli}`);
    assert.deepEqual(
      [render(row, 'rest'), render(row, 'eventName'), render(row, 'operation')],
      [rest, eventName, value],
    );
  },
  'You have|Read as|It is': ([text = '', form, ids]) => {
    const translation = translate(text);
    assert.deepEqual([translation.form, translation.matches.map(idOf).join(', ')], [form, ids]);
  },
  'You have|It can be|When': ([text = '', id, clue]) => {
    assert.equal(translate(text).matches.find(match => idOf(match) === id)?.tellsApart, clue);
  },
  'You have|You are told': ([text = '', remark]) => assert.deepEqual(translate(text).remarks, [remark]),
  'You have|Did you mean': ([text = '', name]) => assert.equal(translate(text).suggestions[0]?.name, name),
};

function runTable({ head, rows }: SpecTable): void {
  const check = checks[head.join('|')];
  for (const cells of rows) {
    it(cells.slice(0, 2).join(': '), () => {
      assert.ok(check, `no table has the head ${head.join(', ')}`);
      check(cells);
    });
  }
}

/** A record, and below it what it is and what repeats it. */
function runRecord(line: string, told: readonly SpecBlock[]): void {
  const facts = factsOf(contextOf(parseAccessLogLine(line)));
  const match = facts && identifyOperation(facts).matches[0];
  const answers: Readonly<Record<string, (match: Match, facts: RecordFacts) => string | undefined>> = {
    text: found => (found.because === undefined ? idOf(found) : `${idOf(found)}: ${found.because}`),
    sh: ({ row }, record) => fillCliCommand(row, record, 'posix')?.text,
    powershell: ({ row }, record) => fillCliCommand(row, record, 'powershell')?.text,
    http: ({ row }, record) => fillRestRequest(row, record)?.text,
  };
  for (const { language, text } of told) {
    it(`${language}: ${text}`, () => {
      assert.ok(facts && match);
      assert.equal(answers[language]?.(match, facts), text);
    });
  }
}

describe('translations.md', () => {
  const sections = read('translations.md');

  it('says something in every section', () => {
    assert.ok(sections.length > 5);
    assert.deepEqual(
      sections.filter(({ tables, blocks }) => tables.every(({ rows }) => rows.length === 0) && blocks.length < 2),
      [],
    );
  });

  for (const { title, tables, blocks } of sections) {
    describe(title, () => {
      tables.forEach(runTable);
      const [record, ...told] = blocks;
      if (record?.language === 'log') {
        runRecord(record.text, told);
      }
    });
  }
});
