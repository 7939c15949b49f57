const literal = /(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/.source;
/** Comments, what imports name, what goes through l10n, and every other literal: whichever comes first. */
const parts = new RegExp(
  [
    String.raw`\/\*[\s\S]*?\*\/|(?<![:'"\`])\/\/.*`,
    String.raw`\bfrom ${literal}`,
    String.raw`(?<![\w.])(?:vscode\.l10n\.t|l10n\.t)\(\s*${literal}`,
    String.raw`(?<![\w.])count\(\s*${literal},\s*${literal}`,
    `(${literal})`,
  ].join('|'),
  'g',
);

/** Two words side by side: text to read, in whatever it is put. */
const isProse = (quoted: string): boolean =>
  /(?<![\w.{/-])[A-Za-z][a-z]+ [A-Za-z]?[a-z]+(?![\w={/-])/.test(quoted.replace(/\$\{[^}]*\}/g, '$'));

/** String literals of a source that read like text and do not go through the translation. */
export const shownLiterals = (source: string): readonly string[] =>
  [...source.matchAll(parts)].flatMap(([, quoted]) => (quoted !== undefined && isProse(quoted) ? [quoted] : []));
