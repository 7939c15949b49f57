// npm run screenshots: makes the pictures of README and walkthrough in media/screenshots from the product as it is now.
import { buildAll } from '../esbuild.mjs';

process.env.S3_LOGJAM_MAKE_PICTURES = '1';
await buildAll();
const { runE2eTests } = await import('./e2e.mjs');
const { failed } = await runE2eTests('pictures');
process.exitCode = failed > 0 ? 1 : 0;
