import { spawnSync } from 'node:child_process';
import path from 'node:path';

declare const __ROOT__: string;

/** The program as it is built. */
export const cli = path.join(__ROOT__, 'dist', 'cli.js');

/** Runs the program; `terminal` makes it believe that it writes to one. */
export function run(args: readonly string[], { input = '', env = {}, terminal = false } = {}) {
  const asTerminal = terminal ? ['--require', path.join(__ROOT__, 'test', 'cli', 'terminal.cjs')] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...asTerminal, cli, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}
