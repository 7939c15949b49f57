import {
  compileQuery,
  createExporter,
  eventOf,
  makeVisible,
  problemGrades,
  readRecord,
  toJsonLogRecord,
  viewOfJson,
} from '../core/index';
import { type BrokenExpression, type FilterArguments, readFilterArguments } from './filterArguments';
import { type FilterTask, filterLines } from './filterLines';
import { type FoundRecord, walkJson } from './jsonRecords';
import { kindOfFile } from './kind';
import { complain, openOutput, wrongUse } from './output';
import { readFiles, type Source } from './source';

/** Looks at one record of a JSON log; gives what is printed of it. */
function filterRecord(found: FoundRecord, task: FilterTask): { text: string; good: boolean } {
  const { text, span, cut, ...place } = found;
  const read = readRecord(text, span);
  const good = !cut && !read.problems.some(({ code }) => problemGrades[code] === 'error');
  if (read.event === undefined || read.shape === 'unknown') {
    return { text: '', good };
  }
  const view = viewOfJson(eventOf(read), read.shape);
  if (!task.test(view)) {
    return { text: '', good };
  }
  task.matched++;
  const json = () => ({ ...place, ...toJsonLogRecord(read, task) });
  const printed = task.exporter?.record({ view, json }) ?? `${text.slice(span.start, span.end)}\n`;
  return { text: task.prints ? printed : '', good };
}

/** Filters one file; false when something could not be read. */
async function filterFile(source: Source, file: string, task: FilterTask): Promise<boolean> {
  const kind = kindOfFile(source.head);
  if (kind === 'unknown' || typeof kind === 'object') {
    const what = kind === 'unknown' ? 'no log that is known to this version' : `${kind.lookAlike}, which is no log`;
    complain(`${file}: this is ${what}`);
    return false;
  }
  if (kind === 'accessLog') {
    return filterLines(source, file, task);
  }
  let unread = 0;
  const good = await walkJson(source, file, task.output, found => {
    const result = filterRecord(found, task);
    unread += result.good ? 0 : 1;
    return result;
  });
  if (unread > 0) {
    complain(`${file}: ${unread} ${unread === 1 ? 'record' : 'records'} could not be read, or only in part`);
  }
  return good;
}

/** Tells what is wrong with an expression, with carets below the place. */
function complainOf({ expression, problems }: BrokenExpression): number {
  for (const { message, span } of problems) {
    complain(message);
    const before = makeVisible(expression.slice(0, span.start));
    const at = makeVisible(expression.slice(span.start, span.end));
    const after = makeVisible(expression.slice(span.end));
    process.stderr.write(`  ${before}${at}${after}\n  ${' '.repeat(before.length)}${'^'.repeat(at.length || 1)}\n`);
  }
  return 2;
}

async function filterAll({ query, count, format, columns, showSecrets, files }: FilterArguments): Promise<number> {
  const output = openOutput(format === 'lines');
  const exporter = format === 'lines' || count ? undefined : createExporter(format, columns, { showSecrets });
  const task: FilterTask = { test: compileQuery(query), exporter, showSecrets, prints: !count, output, matched: 0 };
  await output.write(exporter?.header() ?? '');
  const good = await readFiles(files, output, (source, file) => filterFile(source, file, task));
  await output.write(count ? `${task.matched}\n` : (exporter?.footer() ?? ''));
  await output.end();
  return good && task.matched > 0 ? 0 : 1;
}

/** `s3-logjam filter`: 0 when something matched, 1 when nothing did or something was not read, 2 on wrong use. */
export async function filterCommand(args: readonly string[]): Promise<number> {
  const wanted = readFilterArguments(args);
  if (typeof wanted === 'string') {
    return wrongUse(`${wanted}; see s3-logjam filter --help`);
  }
  return 'problems' in wanted ? complainOf(wanted) : filterAll(wanted);
}
