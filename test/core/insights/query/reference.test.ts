import assert from 'node:assert/strict';
import { commonFields, parseQuery, queryPresets, queryReference } from '../../../../src/core/index';

const text = queryReference();
/** The first cell of every row of the first table. */
const examples = text
  .slice(0, text.indexOf('## Fields'))
  .split('\n')
  .flatMap(line => /^\| `(.*?)` \|/.exec(line)?.[1] ?? []);

describe('the reference of filters', () => {
  it('has examples, and each is a filter', () => {
    assert.ok(examples.length > 10);
    for (const example of examples) {
      assert.deepEqual(parseQuery(example.replaceAll('\\|', '|')).problems, [], example);
    }
  });

  it('names every field and every preset', () => {
    for (const { name } of commonFields) {
      assert.ok(text.includes(`| \`${name}\` |`), name);
    }
    for (const { title } of queryPresets) {
      assert.ok(text.includes(`| ${title} |`), title);
    }
  });

  it('has rows with as many cells as their table', () => {
    for (const section of text
      .trimEnd()
      .split('\n\n')
      .filter(part => part.startsWith('|'))) {
      const widths = section.split('\n').map(row => row.replaceAll('\\|', '').split('|').length);
      assert.deepEqual(new Set(widths).size, 1, section.slice(0, 200));
    }
  });
});
