// npm run catalogue:check: holds the operation catalogue against the API model of the installed S3 client.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = path.join(root, 'out/catalogueCheck.cjs');
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  absWorkingDir: root,
  stdin: {
    contents: "export * from './s3Model'; export { operations } from '../../src/core/catalogue/operations';",
    resolveDir: path.join(root, 'test/catalogue'),
    loader: 'ts',
  },
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});

const require = createRequire(outfile);
const { compareWithModel, operations, readS3Model, s3Commands } = require(outfile);
const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/@aws-sdk/client-s3/package.json'), 'utf8'));
const model = readS3Model();
const problems = compareWithModel(operations, model, s3Commands);
for (const problem of problems) {
  console.error(problem);
}
console.log(
  problems.length === 0
    ? `${model.length} operations of @aws-sdk/client-s3 ${version} agree with the catalogue`
    : `${problems.length} differences from @aws-sdk/client-s3 ${version}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
