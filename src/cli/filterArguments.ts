import { parseArgs } from 'node:util';
import {
  defaultColumns,
  type ExportFormat,
  parseQuery,
  type Query,
  type QueryProblem,
  queryPresets,
} from '../core/index';
import { misuseOf } from './arguments';

const formats = ['lines', 'json', 'jsonl', 'csv', 'markdown'] as const satisfies readonly ('lines' | ExportFormat)[];

/** What `filter` was asked to do. */
export interface FilterArguments {
  readonly query: Query;
  readonly count: boolean;
  /** `lines`: the records as they stand. */
  readonly format: (typeof formats)[number];
  readonly columns: readonly string[];
  readonly showSecrets: boolean;
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
}

/** An expression that makes no sense. */
export interface BrokenExpression {
  readonly expression: string;
  readonly problems: readonly QueryProblem[];
}

const options = {
  count: { type: 'boolean', default: false },
  format: { type: 'string', default: 'lines' },
  preset: { type: 'string' },
  columns: { type: 'string' },
  'show-secrets': { type: 'boolean', default: false },
} as const;

/** Reads the command line of `filter`; gives a sentence where it makes no sense, and problems where the expression does not. */
export function readFilterArguments(args: readonly string[]): FilterArguments | BrokenExpression | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const preset = queryPresets.find(({ id }) => id === values.preset);
    if (values.preset !== undefined && preset === undefined) {
      return `there is no preset "${values.preset}"; there are ${queryPresets.map(({ id }) => id).join(', ')}`;
    }
    const format = formats.find(name => name === values.format);
    if (format === undefined) {
      return `--format is ${formats.join(', ')}, not "${values.format}"`;
    }
    const [expression = '', ...others] = preset === undefined ? positionals : [preset.query, ...positionals];
    const { query, problems } = parseQuery(expression);
    if (query === undefined) {
      return problems.length > 0 ? { expression, problems } : 'the expression is missing, such as "status >= 400"';
    }
    const columns = values.columns?.split(',') ?? defaultColumns;
    const files = others.length > 0 ? others : ['-'];
    const showSecrets = values['show-secrets'] === true;
    return { query, count: values.count === true, format, columns, showSecrets, files };
  } catch (error) {
    return misuseOf(error);
  }
}
