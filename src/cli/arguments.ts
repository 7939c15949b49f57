import { parseArgs } from 'node:util';
import { type RedactOptions, redactableNames } from '../core/index';
import { messageOf } from './output';

/** What Node's parser says of a command line that makes no sense, without its advice. */
export const misuseOf = (error: unknown): string => messageOf(error).replace(/\. .*/s, '');

/** What `decode` was asked to do. */
export interface DecodeArguments {
  readonly json: boolean;
  readonly format: 'auto' | 'access-log';
  readonly showSecrets: boolean;
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
}

/** Reads the command line of `decode`; gives a sentence where it makes no sense. */
export function readDecodeArguments(args: readonly string[]): DecodeArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'show-secrets': { type: 'boolean', default: false },
        format: { type: 'string', default: 'auto' },
      },
    });
    const { format, json } = values;
    if (format !== 'auto' && format !== 'access-log') {
      return `--format is auto or access-log, not "${format}"`;
    }
    const showSecrets = values['show-secrets'] === true;
    return { json: json === true, format, showSecrets, files: positionals.length > 0 ? positionals : ['-'] };
  } catch (error) {
    return misuseOf(error);
  }
}

/** What `summary` was asked to do. */
export type SummaryArguments = Omit<DecodeArguments, 'format'>;

/** Reads the command line of `summary`; gives a sentence where it makes no sense. */
export function readSummaryArguments(args: readonly string[]): SummaryArguments | string {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { json: flag, 'show-secrets': flag };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const showSecrets = values['show-secrets'] === true;
    return { json: values.json === true, showSecrets, files: positionals.length > 0 ? positionals : ['-'] };
  } catch (error) {
    return misuseOf(error);
  }
}

/** What `redact` was asked to do. */
export interface RedactArguments {
  readonly options: RedactOptions;
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
}

/** Reads the command line of `redact`; gives a sentence where it makes no sense. */
export function readRedactArguments(args: readonly string[]): RedactArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keep: { type: 'string', multiple: true, default: [] } },
    });
    const kept = values.keep.flatMap(list => list.split(',')).map(name => name.trim());
    const names: readonly string[] = redactableNames;
    const unknown = kept.find(name => !names.includes(name));
    if (unknown !== undefined) {
      return `--keep takes ${names.join(', ')}, not "${unknown}"`;
    }
    const options = Object.fromEntries(kept.map(name => [name, false]));
    return { options, files: positionals.length > 0 ? positionals : ['-'] };
  } catch (error) {
    return misuseOf(error);
  }
}

/** What `translate` was asked to do. */
export interface TranslateArguments {
  readonly json: boolean;
  /** Absent: queries are the lines of standard input. */
  readonly text?: string;
}

/** A word as it was before the shell took its quotes away, as far as that makes a difference to who reads it. */
const requote = (word: string): string =>
  word === '' || /[\s'"\\;|]|&(?:&|$)/.test(word) ? `'${word.replace(/'/g, "'\\''")}'` : word;

/** Words as one text. A request line, which begins with a method, knows no quotes. */
const joinWords = (words: readonly string[]): string =>
  (words.length === 1 || /^[A-Z]+$/.test(words[0] ?? '') ? words : words.map(requote)).join(' ');

/**
 * Reads the command line of `translate`; gives a sentence where it makes no sense. Our own options stand first, as what is
 * translated may be a command with options: `--json aws s3 cp 'a b' s3://b/` -> { json: true, text: "aws s3 cp 'a b' s3://b/" }
 */
export function readTranslateArguments(args: readonly string[]): TranslateArguments | string {
  const own = args.findIndex(word => word !== '--json');
  const words = own < 0 ? [] : args.slice(own);
  const [first = ''] = words;
  if (/^-./.test(first) && first !== '--') {
    return `Unknown option '${first}'; a text that begins with a dash stands after --`;
  }
  const text = joinWords(first === '--' ? words.slice(1) : words);
  if (text.trim() === '') {
    return 'the text to translate is missing';
  }
  return { json: args[0] === '--json', ...(text !== '-' && { text }) };
}

/** What `operations` was asked to do. */
export interface OperationsArguments {
  readonly format: 'list' | 'json' | 'markdown';
}

/** Reads the command line of `operations`; gives a sentence where it makes no sense. */
export function readOperationsArguments(args: readonly string[]): OperationsArguments | string {
  const [option, more] = args;
  if (option === undefined) {
    return { format: 'list' };
  }
  const format = option === '--json' ? 'json' : option === '--markdown' ? 'markdown' : undefined;
  if (format === undefined || more !== undefined) {
    return `operations takes --json or --markdown, not "${args.join(' ')}"`;
  }
  return { format };
}
