// npm run test:desktop: runs test/editor in a VS Code of the desktop, with the packaged extension installed.
// node test/desktop.mjs [--only PART-OF-A-FILE-NAME]
import { fileURLToPath } from 'node:url';
import { editorTestFiles, skipAll } from './editor.mjs';
import { desktopVsCode, runOnDesktop } from './host/desktop.mjs';
import { bundleTests } from './host/testBundle.mjs';
import { countEvents, printEvent } from './host/testReport.mjs';
import { packageAndBuild } from './package.mjs';

/** As runEditorTests of editor.mjs. Without `anyVsCode` only the one that S3_LOGJAM_VSCODE names is used. */
export async function runDesktopTests({ only = '', anyVsCode = false } = {}) {
  const files = editorTestFiles(only);
  const { executable, reason } = await desktopVsCode({ anyVsCode });
  if (reason !== undefined) {
    return skipAll(files, reason);
  }
  await bundleTests(files);
  console.log(`  ${executable}`);
  const events = [];
  await runOnDesktop(executable, event => {
    events.push(event);
    printEvent(event);
  });
  return countEvents(events);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageAndBuild();
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
  const { passed, failed, skipped } = await runDesktopTests({ only, anyVsCode: true });
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
