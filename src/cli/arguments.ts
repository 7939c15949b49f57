import { parseArgs } from 'node:util';

/** What `decode` was asked to do. */
export interface DecodeArguments {
  readonly json: boolean;
  readonly format: 'auto' | 'access-log';
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
}

/** Reads the command line of `decode`; gives a sentence where it makes no sense. */
export function readDecodeArguments(args: readonly string[]): DecodeArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, format: { type: 'string', default: 'auto' } },
    });
    const { format, json } = values;
    if (format !== 'auto' && format !== 'access-log') {
      return `--format is auto or access-log, not "${format}"`;
    }
    return { json: json === true, format, files: positionals.length > 0 ? positionals : ['-'] };
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
  }
}
