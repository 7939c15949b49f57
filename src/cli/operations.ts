import { type MatchJson, operationReference, toJsonLine, toOperationsJson } from '../core/index';
import { readOperationsArguments } from './arguments';
import { openOutput, painter, wantsColour, wrongUse } from './output';

/** Widths that five of six operations of S3 itself fit; a longer name moves the rest of its line. */
const WIDTHS = [37, 36, 40];

/** Cells of one line; the last one is not filled up. */
const toLine = (cells: readonly string[]): string =>
  cells
    .map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0))
    .join('  ')
    .trimEnd();

const cellsOf = ({ id, operations, rest, cli }: MatchJson): readonly string[] => [
  id,
  operations.map(({ value }) => value).join(', ') || '-',
  rest?.text ?? '-',
  cli.map(({ name }) => name).join(', ') || '-',
];

/** Every operation in one line: its name, access-log value, REST, CLI. A dash is a name that it has not. */
function listOperations(rows: readonly MatchJson[]): string {
  const heading = painter(wantsColour())(1, toLine(['Operation', 'Access log', 'REST', 'CLI']));
  return `${[heading, ...rows.map(row => toLine(cellsOf(row)))].join('\n')}\n`;
}

/** One array, with a line for each operation. */
const toJsonArray = (rows: readonly MatchJson[]): string => `[\n${rows.map(toJsonLine).join(',\n')}\n]\n`;

/** `s3-logjam operations`: prints the whole catalogue; 0, or 2 on wrong use. */
export async function operationsCommand(args: readonly string[]): Promise<number> {
  const wanted = readOperationsArguments(args);
  if (typeof wanted === 'string') {
    return wrongUse(`${wanted}; see s3-logjam --help`);
  }
  const { format } = wanted;
  const output = openOutput();
  await output.write(
    format === 'markdown'
      ? operationReference()
      : format === 'json'
        ? toJsonArray(toOperationsJson())
        : listOperations(toOperationsJson()),
  );
  await output.end();
  return 0;
}
