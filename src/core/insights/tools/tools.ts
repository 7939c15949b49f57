import type { ExplainOptions } from '../../explain/types';
import { decodeForModel } from './decodeTool';
import { explainForModel } from './explainTool';
import { translateForModel } from './translateTool';

/** Tools that a language model may call, as the manifest names them. */
export type ToolName = 'decode_log_record' | 'explain_field' | 'translate_s3_operation';

/** What a model gave; nothing in it is as it should be. */
type Input = { readonly [name: string]: unknown };

interface Tool {
  /** What is about to be done, in a few words. */
  describe(input: Input): string;
  /** The result, JSON in one line. */
  run(input: Input, options: ExplainOptions): string;
}

/** A name that can be repeated in a sentence as it is: nothing in it is Markdown, a link or a hidden character. */
const repeated = (value: unknown): string =>
  typeof value === 'string' && /^[\w.-]{1,60}$/.test(value.trim()) ? ` ${value.trim()}` : '';

const tools: Readonly<Record<ToolName, Tool>> = {
  decode_log_record: {
    describe: ({ text }) =>
      `Decoding S3 log records (${typeof text === 'string' ? text.length.toLocaleString('en') : 0} characters)`,
    run: decodeForModel,
  },
  explain_field: {
    describe: ({ field }) => `Explaining the field${repeated(field)} of an S3 log record`,
    run: explainForModel,
  },
  translate_s3_operation: {
    describe: ({ name }) => `Looking up the S3 operation${repeated(name)}`,
    run: translateForModel,
  },
};

const inputOf = (input: unknown): Input => (typeof input === 'object' && input !== null ? { ...input } : {});

/** What a tool is about to do with this input, in a few words. */
export const describeToolUse = (name: ToolName, input: unknown): string => tools[name].describe(inputOf(input));

/**
 * What a tool answers: JSON in one line of at most 16,000 characters, beginning with the notice on untrusted text. Takes
 * any input and never throws; what is wrong with it is told in `error`.
 */
export const runTool = (name: ToolName, input: unknown, options: ExplainOptions): string =>
  tools[name].run(inputOf(input), options);
