// The least that an extension costs: it has our language and its colours, starts for the same documents, and answers each
// hover with a word.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/workbench.mjs';

const program = `const { Hover, languages } = require('vscode');
exports.activate = () => {
  languages.registerHoverProvider('s3-access-log', { provideHover: () => new Hover('word') });
};
`;

/** Writes the extension below a folder; gives back where it is. */
export function writeControl(folder) {
  const { publisher, engines, activationEvents, contributes } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const languages = contributes.languages.map(({ id, filenamePatterns }) => ({ id, filenamePatterns }));
  const manifest = {
    name: 's3-logjam-control',
    version: '1.0.0',
    publisher,
    engines,
    main: './program.js',
    browser: './program.js',
    activationEvents: activationEvents.filter(event => event.startsWith('onLanguage:')),
    contributes: { languages, grammars: contributes.grammars },
  };
  const place = path.join(folder, 'control');
  mkdirSync(place, { recursive: true });
  for (const { path: grammar } of contributes.grammars) {
    cpSync(path.join(root, grammar), path.join(place, grammar));
  }
  writeFileSync(path.join(place, 'package.json'), JSON.stringify(manifest, undefined, 2));
  writeFileSync(path.join(place, 'program.js'), program);
  return place;
}
