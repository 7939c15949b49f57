import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { parseAccessLogLine } from '../../src/core/fields/accessLog';
import { loadGrammar, tokenizeFields } from './tokenize';
import { trickyLines } from './trickyLines';

declare const __ROOT__: string;
const samples = path.join(__ROOT__, 'media', 'samples');
const lines = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .map(file => path.join(samples, file))
  .filter(file => statSync(file).isFile() && !/\.(?:md|json)$/.test(file))
  .flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .filter(line => line !== '');

/** What the parser takes for each field, as `tokenizeFields` tells what the grammar does; empty fields left out. */
function parseFields(line: string): Map<string, string> {
  const { fields, extra } = parseAccessLogLine(line);
  const undocumented = extra.filter(field => field.position === 0).map(({ text }) => text);
  const added = extra.filter(field => field.position > 0).map(({ text }) => text);
  const all: [string, string][] = [
    ...fields.map(({ id, text }): [string, string] => [id, text]),
    ...undocumented.map((text): [string, string] => ['undocumented', text]),
    ...(added.length > 0 ? [['extra', added.join(' ')] as [string, string]] : []),
  ];
  return new Map(all.filter(([, text]) => text !== ''));
}

describe('the grammar and the parser', () => {
  let grammar: IGrammar;
  before(async () => {
    ({ grammar } = await loadGrammar());
  });
  const coloured = (line: string): Map<string, string> =>
    new Map([...tokenizeFields(grammar, line)].filter(([, text]) => text !== ''));

  it('read the same fields in every line of the samples', () => {
    assert.ok(lines.length > 80);
    for (const line of lines) {
      assert.deepEqual(coloured(line), parseFields(line), line);
    }
  });

  for (const { name, line } of trickyLines) {
    it(`read the same fields in ${name}`, () => assert.deepEqual(coloured(line), parseFields(line)));
  }
});
