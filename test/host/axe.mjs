// Runs axe-core, a checker of the rules of WCAG, over what a page or one of its frames shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page. The frame of a webview lets nothing be fetched, so axe must not try to. */
const check = async ([selector, rules]) => {
  const { violations, passes } = await globalThis.axe.run(selector ?? document, {
    iframes: false,
    preload: false,
    resultTypes: ['violations', 'passes'],
    rules: Object.fromEntries(rules.map(rule => [rule, { enabled: false }])),
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  return { found, passed: passes.map(({ id }) => id) };
};

/**
 * What axe finds wrong in the elements that fit `selector`, the whole document where there is none: a text for each
 * element and rule in `found`. `passed` has the names of the rules that found something to look at, and nothing wrong.
 * `leftOut` are names of rules that are not asked.
 */
export async function askAxe(frame, selector, leftOut = []) {
  await frame.evaluate(source);
  return frame.evaluate(check, [selector, leftOut]);
}
