import { factsOf } from '../../explain/recordFacts';
import type { RecordContext } from '../../fields/types';
import { identifyOperation } from '../../operations/identify';
import { translate } from '../../operations/translate';
import type { Match, RecordFacts } from '../../operations/types';

/** Operations of which the name alone decides, and those of which it does not. */
const known = new Map<string, Match | 'depends'>();
/** Names kept: S3 has some hundreds, and whoever writes a log can make up more. */
const MOST_KNOWN = 2_000;

const idOf = ({ log, eventSource, operation }: Pick<RecordFacts, 'log' | 'eventSource' | 'operation'>): string =>
  `${log} ${eventSource ?? ''} ${operation}`;

/** The operation that a record's facts stand for; undefined where more than one would fit as well. */
export function matchOf(facts: RecordFacts): Match | undefined {
  const id = idOf(facts);
  let match = known.get(id);
  if (match === undefined) {
    const { matches } = translate(facts.operation);
    match = matches.length === 1 && matches[0] !== undefined ? matches[0] : 'depends';
    if (known.size < MOST_KNOWN) {
      known.set(id, match);
    }
  }
  return match === 'depends' ? identifyOperation(facts).matches[0] : match;
}

/** The operation of a line of an access log; undefined where the line names none, or none that is known. */
export function matchOfAccessLog(context: RecordContext): Match | undefined {
  // Where the name alone decides, nothing else of the line is read.
  const match = known.get(idOf({ log: 'accessLog', operation: context.text('operation') ?? '-' }));
  if (match !== undefined && match !== 'depends') {
    return match;
  }
  const facts = factsOf(context);
  return facts && matchOf(facts);
}
