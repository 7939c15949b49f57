/** A table of a document: its head, and its rows as cells without the back-ticks around them. */
export interface SpecTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A fenced block, or a line of text between blocks. */
export interface SpecBlock {
  /** Language of the fence; `text` for a paragraph. */
  readonly language: string;
  readonly text: string;
}

/** What stands below one heading. */
export interface SpecSection {
  readonly title: string;
  readonly tables: readonly SpecTable[];
  readonly blocks: readonly SpecBlock[];
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map(cell => cell.trim().replace(/^`(.*)`$/, '$1'));

const toTable = ([head = '', , ...rows]: readonly string[]): SpecTable => ({
  head: cellsOf(head),
  rows: rows.map(cellsOf),
});

function readSection(text: string): SpecSection {
  const [title = '', ...lines] = text.split('\n');
  const body = lines.join('\n');
  const pieces = body.split(/^```/m);
  const blocks = pieces.flatMap((piece, index): readonly SpecBlock[] => {
    const end = piece.indexOf('\n');
    if (index % 2 === 1) {
      return [{ language: piece.slice(0, end), text: piece.slice(end + 1).trimEnd() }];
    }
    const paragraph = piece.trim();
    return paragraph === '' || paragraph.startsWith('|') ? [] : [{ language: 'text', text: paragraph }];
  });
  const tables = (body.match(/(?:^\|.*\n?)+/gm) ?? []).map(table => toTable(table.trimEnd().split('\n')));
  return { title: title.trim(), tables, blocks };
}

/** The sections of a specification, by their second-level headings. */
export function readSpecification(text: string): readonly SpecSection[] {
  return text.split(/^## /m).slice(1).map(readSection);
}
