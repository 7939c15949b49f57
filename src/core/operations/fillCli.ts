import { cliOptions, cliPlaceholders } from '../catalogue/cliOptions';
import type { OperationRow } from '../catalogue/operations';
import { t } from '../text/language';
import { quoteWord, type Shell, unquotable } from './quote';
import { type RecordValues, valuesOf } from './recordValues';
import type { RecordFacts } from './types';
import { warningsFor } from './warnings';

/** Something to fill in by hand. */
export interface Placeholder {
  readonly text: string;
  /** What to put there, a phrase without a full stop. */
  readonly means: string;
}

/** A command or request that repeats what a record did. */
export interface Filled {
  /** Absent where it cannot be written; `warnings` says why. */
  readonly text?: string;
  readonly placeholders: readonly Placeholder[];
  /** Whole sentences to read before it is run. */
  readonly warnings: readonly string[];
}

/** One option and its value; an argument without an option has no name. */
interface Argument {
  readonly option?: string;
  readonly value: string;
  readonly means?: string;
  readonly isSwitch?: true;
}

/** The AWS CLI reads a file, and version 1 of it a URL, in place of an argument that begins in one of these ways. */
const readsFile = /^(?:fileb?|https?):\/\//;

function recordArguments(operation: OperationRow, values: RecordValues): readonly Argument[] {
  const needsBucket = operation.level !== 'service';
  const needsKey = operation.level === 'object';
  return [
    ...(needsBucket ? [{ option: '--bucket', ...orPlaceholder(values.bucket, 'BUCKET', t('the bucket')) }] : []),
    ...(needsKey ? [{ option: '--key', ...orPlaceholder(values.key, 'KEY', t('the key of the object')) }] : []),
    ...values.parameters.flatMap(({ name, value }): readonly Argument[] => {
      const row = cliOptions.find(({ parameter }) => parameter === name);
      const isMeant = row !== undefined && (!row.isSwitch || value === 'true');
      return isMeant ? [{ option: row.option, value, ...(row.isSwitch && { isSwitch: true }) }] : [];
    }),
    ...missingParameters(operation, values),
    ...(values.range === undefined || operation.id !== 'GetObject' ? [] : [{ option: '--range', value: values.range }]),
  ];
}

const orPlaceholder = (value: string | undefined, placeholder: string, means: string): Omit<Argument, 'option'> =>
  value === undefined ? { value: placeholder, means } : { value };

/** What the request must have had, though this record does not show it, such as the uploadId of a cut request line. */
function missingParameters({ rest }: OperationRow, { parameters }: RecordValues): readonly Argument[] {
  return (rest?.callerQuery ?? [])
    .filter(name => !parameters.some(each => each.name === name))
    .flatMap((name): readonly Argument[] => {
      const option = cliOptions.find(({ parameter }) => parameter === name)?.option;
      return option === undefined ? [] : [{ option, value: option.slice(2).toUpperCase(), means: t('the {0}', name) }];
    });
}

/** A record of a batch delete is about one key, which the command can name. */
function keyToDelete(row: OperationRow, { operation, key }: RecordFacts): string | undefined {
  const isChild = row.operations.some(({ value, role }) => value === operation && role === 'batchChild');
  return isChild && key !== undefined ? JSON.stringify({ Objects: [{ Key: key }] }) : undefined;
}

function handArguments(row: OperationRow, values: RecordValues, facts: RecordFacts): readonly Argument[] {
  return cliPlaceholders
    .filter(({ operation }) => operation === row.id)
    .map(({ option, placeholder, means }) => {
      const known =
        option === '--copy-source' ? values.copySource : option === '--delete' ? keyToDelete(row, facts) : undefined;
      return {
        ...(option !== undefined && { option }),
        ...(known === undefined ? { value: placeholder, means: t(means) } : { value: known }),
      };
    });
}

/** A value that begins with a dash would pass for an option, so it is tied to its own. */
function write({ option, value, isSwitch }: Argument, shell: Shell): string {
  if (option === undefined) {
    return quoteWord(value, shell);
  }
  if (isSwitch) {
    return option;
  }
  return value.startsWith('-') ? quoteWord(`${option}=${value}`, shell) : `${option} ${quoteWord(value, shell)}`;
}

/** Why the command cannot be written, whole sentences; none where it can. */
function objections(args: readonly Argument[], shell: Shell): readonly string[] {
  return args.flatMap(({ option = t('an argument'), value, means }) => {
    const isRead = means === undefined && readsFile.test(value);
    const why =
      unquotable(value, shell) ??
      (isRead ? t('the AWS CLI would read a file or URL in place of a value that begins like this') : undefined);
    return why === undefined ? [] : [t('No command is shown: {0} cannot be written safely, because {1}.', option, why)];
  });
}

/**
 * The `aws s3api` command that repeats what a record did, with the record's own values, safe to paste into the shell.
 * Undefined where the operation has no command. `REST.GET.OBJECT` of `a b.txt` gives
 * `aws s3api get-object --bucket amzn-s3-demo-bucket --key 'a b.txt' OUTFILE`.
 */
export function fillCliCommand(row: OperationRow, facts: RecordFacts, shell: Shell = 'posix'): Filled | undefined {
  const command = row.cli[0]?.name;
  if (command === undefined || row.service !== 's3') {
    return undefined;
  }
  const values = valuesOf(row, facts);
  const args = [...recordArguments(row, values), ...handArguments(row, values, facts)];
  const placeholders = args.flatMap(({ value, means }) => (means === undefined ? [] : [{ text: value, means }]));
  const against = objections(args, shell);
  return against.length > 0
    ? { placeholders: [], warnings: against }
    : {
        text: [command, ...args.map(argument => write(argument, shell))].join(' '),
        placeholders,
        warnings: warningsFor(row, facts, values),
      };
}
