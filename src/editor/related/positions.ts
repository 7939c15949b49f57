import * as vscode from 'vscode';
import type { Span } from '../../core/index';

/** Turns offsets of a text that is no open document into the positions that a document of it will have. */
export function createPositions(text: string): (span: Span) => vscode.Range {
  let starts: number[] | undefined;
  const lineStarts = (): number[] => [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length),
  ];
  const positionAt = (offset: number): vscode.Position => {
    starts ??= lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new vscode.Position(low, offset - (starts[low] ?? 0));
  };
  return ({ start, end }) => new vscode.Range(positionAt(start), positionAt(end));
}
