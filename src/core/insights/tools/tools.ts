import type { ExplainOptions } from '../../explain/types';
import { formatNumber, inEnglish, t } from '../../text/language';
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

/** A name that can be repeated in a sentence as it is: nothing in it is Markdown, a link or a hidden character; else ''. */
const repeated = (value: unknown): string =>
  typeof value === 'string' && /^[\w.-]{1,60}$/.test(value.trim()) ? value.trim() : '';

const tools: Readonly<Record<ToolName, Tool>> = {
  decode_log_record: {
    describe: ({ text }) =>
      t('Decoding S3 log records ({0} characters)', formatNumber(typeof text === 'string' ? text.length : 0)),
    run: decodeForModel,
  },
  explain_field: {
    describe: ({ field }) =>
      repeated(field) === ''
        ? t('Explaining the field of an S3 log record')
        : t('Explaining the field {0} of an S3 log record', repeated(field)),
    run: explainForModel,
  },
  translate_s3_operation: {
    describe: ({ name }) =>
      repeated(name) === '' ? t('Looking up the S3 operation') : t('Looking up the S3 operation {0}', repeated(name)),
    run: translateForModel,
  },
};

const inputOf = (input: unknown): Input => (typeof input === 'object' && input !== null ? { ...input } : {});

/** What a tool is about to do with this input, in a few words. */
export const describeToolUse = (name: ToolName, input: unknown): string => tools[name].describe(inputOf(input));

/**
 * What a tool answers: JSON in one line of at most 16,000 characters, beginning with the notice on untrusted text. Takes
 * any input and never throws; what is wrong with it is told in `error`. Models are answered in English.
 */
export const runTool = (name: ToolName, input: unknown, options: ExplainOptions): string =>
  inEnglish(() => tools[name].run(inputOf(input), options));
