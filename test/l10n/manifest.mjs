// package.json as VS Code shows it: its `%keys%` stand for the texts of package.nls.json, or of another language's.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const readJson = (root, file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The texts of a language by their keys. */
export const readTexts = (root, language = 'en') =>
  readJson(root, language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);

/** package.json of the checkout at `root` with its texts; a key without one stays. */
export function readManifest(root, language = 'en') {
  const texts = readTexts(root, language);
  const resolve = value => {
    if (typeof value === 'string') {
      const [, key] = /^%([\w.]+)%$/.exec(value) ?? [];
      return texts[key] ?? value;
    }
    if (Array.isArray(value)) {
      return value.map(resolve);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each)]))
      : value;
  };
  return resolve(readJson(root, 'package.json'));
}
