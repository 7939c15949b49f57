import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawTheme, parseRawGrammar, Registry } from 'vscode-textmate';

declare const __ROOT__: string;

export const grammarFile = path.join(__ROOT__, 'syntaxes/s3-access-log.tmLanguage.json');
const scopeName = 'text.log.s3-access-log';
const fieldScope = /\.([a-z_]+)\.s3-access-log$/;

const wasm = loadWASM(readFileSync(path.join(__ROOT__, 'node_modules/vscode-oniguruma/release/onig.wasm')));

/** The grammar in the engine of VS Code, and the registry that holds its theme. */
export async function loadGrammar(theme?: IRawTheme): Promise<{ grammar: IGrammar; registry: Registry }> {
  await wasm;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile)),
    ...(theme && { theme }),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) {
    throw new Error(`no grammar ${scopeName}`);
  }
  return { grammar, registry };
}

/** One stretch of a line and its scopes, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of one line that stands by itself. */
export function tokenizeLine(grammar: IGrammar, line: string): Token[] {
  return grammar
    .tokenizeLine(line, INITIAL)
    .tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
}

/**
 * What the grammar takes for each field, without quotes and brackets, by field id.
 * Fields 28 and up stand under `extra`, joined by blanks; the extra value of March 2019 under `undocumented`.
 */
export function tokenizeFields(grammar: IGrammar, line: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { text, scopes } of tokenizeLine(grammar, line)) {
    const [, ...own] = scopes; // without the scope of the whole document
    const id = own.flatMap(scope => fieldScope.exec(scope)?.[1] ?? []).at(-1);
    if (id) {
      const soFar = fields.get(id);
      const isEdge = scopes.some(scope => scope.startsWith('punctuation.definition.'));
      const gap = id === 'extra' && soFar ? ' ' : '';
      fields.set(id, isEdge ? (soFar ?? '') : (soFar ?? '') + gap + text);
    }
  }
  return fields;
}
