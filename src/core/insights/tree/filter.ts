import type { ByteSink } from '../../bytes/lines';
import { Flag } from '../../records/line/lineReading';
import { createAccessLogScanner } from '../../records/scanner';
import type { QueryTest } from '../query/match';
import { readEvent } from '../table/jsonRows';
import { viewOfAccessLog } from '../view/accessLogView';
import { type BatchContext, contextOfBatch } from '../view/batchView';
import { viewOfJson } from '../view/jsonView';

/**
 * Tests the records of an access log, whose bytes are pushed in slices of any size; `visit` gets the numbers of those
 * that pass, from 0, as a table of the same log counts them. Lines that could not be read pass no test.
 */
export function createAccessLogFilter(test: QueryTest, visit: (record: number) => void): ByteSink {
  let count = 0;
  let context: BatchContext | undefined;
  return createAccessLogScanner(batch => {
    context ??= contextOfBatch(batch);
    const view = viewOfAccessLog(context);
    for (let record = 0; record < batch.count; record++) {
      context.record = record;
      if (((batch.flags[record] as number) & Flag.notAccessLog) === 0 && test(view)) {
        visit(count);
      }
      count++;
    }
  });
}

/** Whether a record of a JSON log passes a test; what could not be read as a record passes none. */
export function testJsonRecord(test: QueryTest, text: string): boolean {
  const { json, shape } = readEvent(text);
  return shape !== 'unknown' && test(viewOfJson(json, shape));
}
