import { type SourceId, sources } from '../sources';
import { logOperations, valueRows } from './complete';
import type { Mutable, RecordFacts } from './facts';
import type { OperationRow } from './types';

const emptyRest = {
  query: [],
  callerQuery: [],
  optionalQuery: [],
  headers: [],
  absent: { query: [], headers: [] },
  observedStatuses: [],
  sharedWith: [],
} as const;

const reference = (id: SourceId) => ({ title: sources[id].title, url: sources[id].url });

/** One row that is no operation of an API. */
export function completeRecord(facts: RecordFacts): OperationRow {
  const operations = logOperations(facts.values ?? [], facts.level);
  const known = valueRows.get(operations[0]?.value ?? '');
  const row: Mutable<OperationRow> = {
    id: facts.id,
    kind: facts.kind,
    service: facts.service ?? 's3',
    level: facts.level,
    title: facts.title ?? known?.title ?? facts.id,
    sdk: {},
    cli: [],
    eventNames: facts.eventNames ?? [],
    operations,
    iam: facts.iam ?? [],
    recordedBy: facts.recordedBy,
    writes: facts.writes ?? false,
    notes: facts.notes ?? [],
    references: facts.references.map(reference),
  };
  if (facts.rest !== undefined) {
    row.rest = { ...emptyRest, ...facts.rest };
  }
  if (facts.deprecated) {
    row.deprecated = true;
  }
  return row;
}
