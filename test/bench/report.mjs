// Rows of what is measured: each is printed as soon as it is known, and all of them again at the end, in one table.

/** "met" or "MISSED"; "-" for a target that could not be judged, and nothing where there is none. */
function verdictOf({ target, isMet }) {
  if (isMet === undefined) {
    return target === undefined ? '' : '-';
  }
  return isMet ? 'met' : 'MISSED';
}

const cellsOf = row => [verdictOf(row), row.what, row.measured, row.target === undefined ? '' : `target ${row.target}`];

/** Rows as lines, each column as wide as its widest cell and at least so wide; a heading has a line of its own. */
function linesOf(rows, leastWidths) {
  const table = rows.map(row => (row.heading === undefined ? cellsOf(row) : []));
  const widths = leastWidths.map((least, column) => Math.max(least, ...table.map(cells => cells[column]?.length ?? 0)));
  return rows.map(({ heading }, at) =>
    heading === undefined
      ? table[at]
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('  ')
          .trimEnd()
      : `\n${heading}`,
  );
}

/**
 * Takes rows { what, measured, target, isMet }: two texts, a third where a target is set, and whether it is met, undefined
 * where that cannot be told. `print` gets a text at a time, of one line or more.
 */
export function createReport(print = console.log) {
  const rows = [];
  const add = row => {
    rows.push(row);
    print(...linesOf([row], [6, 34, 48, 0]));
  };
  return {
    /** What the rows that follow are about. */
    heading: heading => add({ heading }),
    row: add,
    /** Prints the table, and last how many targets were missed. */
    end() {
      const judged = rows.filter(({ isMet }) => isMet !== undefined);
      const missed = judged.filter(({ isMet }) => !isMet).length;
      const open = rows.filter(({ target, isMet }) => target !== undefined && isMet === undefined).length;
      print(`\n${'='.repeat(40)}`);
      print(linesOf(rows, [0, 0, 0, 0]).join('\n'));
      print(`\nTargets missed: ${missed} of ${judged.length}${open > 0 ? `, ${open} not judged` : ''}`);
    },
  };
}
