import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cli } from './run';

/** Starts the program with little memory, reads all that it prints, and keeps the beginning of that. */
export async function stream(args: readonly string[], onStart: () => void = () => undefined) {
  const child = spawn(process.execPath, ['--max-old-space-size=512', cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen = { size: 0, stdout: '', stderr: '' };
  const ended = once(child, 'close');
  child.stderr.on('data', chunk => {
    seen.stderr += String(chunk);
  });
  await once(child.stdout, 'readable');
  onStart();
  child.stdout.on('data', (chunk: Buffer) => {
    seen.size += chunk.length;
    seen.stdout += seen.stdout.length < 100_000 ? chunk.toString() : '';
  });
  const [status] = await ended;
  return { status, ...seen };
}

/** Every way to read files and say what is in them. */
export const commands = [['decode'], ['decode', '--json'], ['summary'], ['summary', '--json']] as const;
