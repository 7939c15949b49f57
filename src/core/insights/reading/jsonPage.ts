import { headlineOfJson } from '../../explain/outline/jsonHeadline';
import { describeJsonProblem } from '../../explain/problems';
import { nodeAt } from '../../records/json/nodeAt';
import { type JsonRecord, readRecord } from '../../records/json/readRecord';
import { indexRecords, recordSpan } from '../../records/json/recordIndex';
import { problemGrades } from '../../records/problems';
import type { Problem } from '../../types';
import { toJsonLogRecord } from '../jsonLogRecord';
import { PAGE_LENGTH, summaryOf } from './accessLogPage';
import { type LogPosition, linesBetween } from './positions';
import type { LogPage, ReadProblem, ReadRecord } from './types';

/** A problem of a JSON log; in a record, with the path of the value that it begins in. */
export function readJsonProblem(problem: Problem, record?: JsonRecord): ReadProblem {
  const { code, span } = problem;
  return {
    code,
    grade: problemGrades[code],
    message: describeJsonProblem(problem),
    offset: span.start,
    length: span.end - span.start,
    field: (record && nodeAt(record, span.start)?.dotted) || null,
  };
}

function readOne(record: JsonRecord, number: number, line: number): ReadRecord {
  const { operation, fields } = toJsonLogRecord(record);
  return {
    number,
    line,
    offset: record.span.start,
    length: record.span.end - record.span.start,
    operation,
    summary: summaryOf(headlineOfJson(record)),
    fields,
    extra: [],
    problems: record.problems.map(problem => readJsonProblem(problem, record)),
  };
}

/** Reads records of a JSON log from a position on. Where they stand is found anew for each page; only its own are read. */
export function readJsonPage(text: string, from: LogPosition, most: number): LogPage {
  const index = indexRecords(text);
  const records: ReadRecord[] = [];
  let { offset, line, record: number } = from;
  let next: LogPosition | null = null;
  for (let span = recordSpan(index, number - 1); span !== undefined; span = recordSpan(index, number - 1)) {
    const lineThere = line + linesBetween(text, offset, span.start);
    if (records.length === most || (records.length > 0 && span.end - from.offset > PAGE_LENGTH)) {
      next = { offset: span.start, line: lineThere, record: number };
      break;
    }
    records.push(readOne(readRecord(text, span), number, lineThere));
    offset = Math.max(offset, span.start);
    line = lineThere;
    number++;
  }
  const problems = index.problems.map(problem => readJsonProblem(problem));
  return { kind: 'json', shape: index.shape.name, records, problems, next };
}
