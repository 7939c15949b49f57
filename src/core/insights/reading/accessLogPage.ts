import { headlineOfAccessLog } from '../../explain/outline/accessLogHeadline';
import type { RecordHeadline } from '../../explain/outline/types';
import { describeProblem } from '../../explain/problems';
import { factsOf } from '../../explain/recordFacts';
import { contextOf, parseAccessLogLine } from '../../fields/accessLog';
import { decodeEpochMs } from '../../fields/cloudTrail/time';
import { identifyOperation } from '../../operations/identify';
import { problemGrades } from '../../records/problems';
import type { LogPosition } from './positions';
import type { LogPage, ReadRecord, RecordSummary } from './types';

/** Text of a page, in UTF-16 units; the record that goes beyond is its last. */
export const PAGE_LENGTH = 4 * 1024 * 1024;

/** The parts of a headline that can be handed out. */
export function summaryOf({ epochMs, operation, what, outcome, who }: RecordHeadline): RecordSummary {
  return { time: decodeEpochMs(epochMs ?? Number.NaN)?.iso ?? null, operation, what, outcome, who };
}

/** One line as plain JSON, whatever it holds. */
function readLine(text: string, { offset, line, record: number }: LogPosition): ReadRecord {
  const record = parseAccessLogLine(text);
  const facts = factsOf(contextOf(record));
  return {
    number,
    line,
    offset,
    length: text.length,
    operation: (facts && identifyOperation(facts).matches[0]?.row.api) ?? null,
    summary: summaryOf(headlineOfAccessLog(record)),
    fields: Object.fromEntries(record.fields.map(field => [field.id, field.text])),
    extra: record.extra.map(field => field.text),
    problems: record.problems.map(problem => ({
      code: problem.code,
      grade: problemGrades[problem.code],
      message: describeProblem(record, problem),
      offset: offset + problem.span.start,
      length: problem.span.end - problem.span.start,
      field:
        record.fields.find(({ span }) => span.start <= problem.span.start && problem.span.start < span.end)?.id ?? null,
    })),
  };
}

/** Reads lines of an access log from a position on; blank ones count as lines and are no records. */
export function readAccessLogPage(text: string, from: LogPosition, most: number): LogPage {
  const records: ReadRecord[] = [];
  let { offset, line } = from;
  let isWanted = true;
  while (isWanted && offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(offset, end).replace(/\r$/, '');
    if (content.trim() !== '') {
      isWanted = records.length < most && (records.length === 0 || end - from.offset <= PAGE_LENGTH);
      if (!isWanted) {
        break;
      }
      records.push(readLine(content, { offset, line, record: from.record + records.length }));
    }
    offset = end + 1;
    line++;
  }
  const next = isWanted ? null : { offset, line, record: from.record + records.length };
  return { kind: 'access-log', shape: 'access-log', records, problems: [], next };
}
