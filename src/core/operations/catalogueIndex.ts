import { type OperationRow, operations } from '../catalogue/operations';

/** What the rows of the catalogue are looked up by. Made on first use, never at import. */
export interface CatalogueIndex {
  readonly byId: ReadonlyMap<string, OperationRow>;
  /** Rows of S3 itself with a request, by method. */
  readonly byMethod: ReadonlyMap<string, readonly OperationRow[]>;
  readonly byValue: ReadonlyMap<string, readonly OperationRow[]>;
  readonly byEventName: ReadonlyMap<string, readonly OperationRow[]>;
  /** Names of query parameters that make a request one for a sub-resource; S3 takes no two of them. */
  readonly selectors: ReadonlySet<string>;
  /** Headers that alone tell two operations apart. */
  readonly tellingHeaders: ReadonlySet<string>;
  /** Position of a row in the catalogue, for sorting. */
  readonly order: ReadonlyMap<OperationRow, number>;
}

/** Rows that have a key, as lists; a row with several keys stands in several lists. */
export function groupRows(
  rows: readonly OperationRow[],
  keysOf: (row: OperationRow) => readonly string[],
): ReadonlyMap<string, readonly OperationRow[]> {
  const groups = new Map<string, OperationRow[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) {
        group.push(row);
      } else {
        groups.set(key, [row]);
      }
    }
  }
  return groups;
}

/** A request of S3's own REST API, to a bucket, an object or the service. */
export function isBucketRequest(row: OperationRow): boolean {
  return row.service === 's3' && row.rest !== undefined && row.kind === 'api';
}

/** `uploadId` selects where nothing literal does. */
const selectorsOf = ({ rest }: OperationRow): readonly string[] =>
  rest === undefined
    ? []
    : [
        ...rest.query.filter(({ value }) => value === undefined).map(({ key }) => key),
        ...(rest.query.length === 0 ? rest.callerQuery.filter(key => key === 'uploadId') : []),
      ];

let made: CatalogueIndex | undefined;

/** The index; the first call builds it. */
export function catalogueIndex(): CatalogueIndex {
  if (made === undefined) {
    const requests = operations.filter(row => row.service === 's3' && row.rest !== undefined);
    made = {
      byId: new Map(operations.map(row => [row.id, row])),
      byMethod: groupRows(requests, ({ rest }) => (rest === undefined ? [] : [rest.method])),
      byValue: groupRows(operations, row => row.operations.map(({ value }) => value)),
      byEventName: groupRows(operations, row => row.eventNames.map(({ name }) => name)),
      selectors: new Set(requests.filter(isBucketRequest).flatMap(selectorsOf)),
      tellingHeaders: new Set(requests.flatMap(({ rest }) => rest?.absent.headers ?? [])),
      order: new Map(operations.map((row, index) => [row, index])),
    };
  }
  return made;
}
