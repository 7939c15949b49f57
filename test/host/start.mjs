// npm start [-- --no-open]: builds the extension, serves VS Code for the Web with it and the sample logs, prints the
// address and opens it in the default browser. Goes on until it is stopped.
import { spawn } from 'node:child_process';
import { buildAll } from '../../esbuild.mjs';
import { firstSample, serveWorkbench } from './workbench.mjs';

/** What opens an address on each platform. On Windows `start` takes its first quoted argument for a title. */
const openers = {
  darwin: address => ['open', [address]],
  win32: address => ['cmd', ['/c', 'start', '""', address]],
  linux: address => ['xdg-open', [address]],
};

/** Opens the address in the default browser, or says that it could not. */
function openInBrowser(address) {
  const [command, parameters] = (openers[process.platform] ?? openers.linux)(address);
  const failed = () => console.log('No browser could be opened from here. Open the address yourself.');
  const child = spawn(command, parameters, { stdio: 'ignore', detached: true });
  child.once('error', failed);
  child.once('exit', code => code !== 0 && failed());
  child.unref();
}

await buildAll();
const { address, close } = await serveWorkbench({ openFile: firstSample(), port: 3274 });
console.log(`VS Code with S3 Logjam and its sample logs: ${address}`);
console.log('Stop it with Ctrl+C.');
if (!process.argv.includes('--no-open')) {
  openInBrowser(address);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await close();
    process.exit(0);
  });
}
