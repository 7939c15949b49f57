import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Explanation } from '../../src/core/explain/explainField';
import type { OutlineNode } from '../../src/core/explain/outline/types';
import type { Json } from '../../src/core/types';
import { untranslated } from './pseudo';

declare const __ROOT__: string;

const samples = path.join(__ROOT__, 'media', 'samples');
const specs = path.join(__ROOT__, 'test', 'specs');

/** The sample logs as texts. */
export const sampleTexts = readdirSync(samples, { recursive: true })
  .map(file => path.join(samples, String(file)))
  .filter(file => statSync(file).isFile() && !file.endsWith('README.md'))
  .map(file => readFileSync(file, 'utf8'));

/** The logs in the readable specifications: what stands between fences, and JSON in their tables. */
export const specTexts = ['accessLog.md', 'cloudTrail.md'].flatMap(file =>
  Array.from(
    readFileSync(path.join(specs, file), 'utf8').matchAll(/```\w*\n([\s\S]*?)```|^\| `([{[].*?)` \|/gm),
    ([, fenced, cell]) => fenced ?? cell ?? '',
  ),
);

/** Every text of a value, longest first: names of members, and what they hold. */
export function scalarsOf(value: Json): readonly string[] {
  const found = new Set<string>();
  const walk = (each: Json | undefined): void => {
    if (typeof each === 'string') {
      found.add(each);
    } else if (typeof each === 'object' && each !== null) {
      for (const [name, inner] of Object.entries(each)) {
        found.add(name);
        walk(inner);
      }
    }
  };
  walk(value);
  return [...found].filter(text => text.includes(' ')).sort((one, other) => other.length - one.length);
}

/** Everything that an explanation says. */
export const textsOf = (explanation: Explanation): readonly string[] => [
  explanation.title,
  explanation.subtitle,
  ...explanation.problems,
  ...explanation.meaning,
  ...explanation.rows.flatMap(({ label, value }) => [label, value]),
  ...explanation.notes,
  explanation.field,
  explanation.accessLog ?? '',
];

/** Everything that nodes and what is below them say, explanations included. */
export const textsOfNodes = (nodes: readonly OutlineNode[]): readonly string[] =>
  nodes.flatMap(({ label, description, value, explain, children }) => [
    label,
    description,
    value,
    ...(explain === undefined ? [] : textsOf(explain())),
    ...textsOfNodes(children),
  ]);

/** What of several texts is not translated, each once; texts of the log in them do not count. */
export function untranslatedIn(texts: readonly string[], logTexts: readonly string[] = []): readonly string[] {
  const own = texts.map(text => logTexts.reduce((left, logText) => left.replaceAll(logText, '*'), text));
  return [...new Set(own.flatMap(untranslated))];
}
