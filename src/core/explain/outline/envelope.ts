import type { JsonNode, JsonRecord } from '../../fields/cloudTrail/tree';

/** Values that lead from the top of a record to its event, through strings that hold JSON. */
function wayToEvent({ event, embedded }: JsonRecord): ReadonlySet<JsonNode> {
  const way = new Set<JsonNode>();
  let at = event;
  while (at !== undefined) {
    way.add(at);
    const top: JsonNode = at;
    at = at.parent ?? embedded.find(({ root }) => root === top)?.holder;
  }
  return way;
}

/**
 * Members around the event, those of the outermost envelope first; none where the record is the event. An event without
 * members is told as one of them.
 */
export function membersAround(record: JsonRecord): readonly JsonNode[] {
  const way = wayToEvent(record);
  const around = (node: JsonNode | undefined): readonly JsonNode[] =>
    node === undefined || node === record.event
      ? []
      : node.children.flatMap(child => {
          const inside = record.embedded.find(({ holder }) => holder === child)?.root ?? child;
          return way.has(child) && inside.children.length > 0 ? around(inside) : [child];
        });
  return around(record.root);
}
