import type { Program } from './program';
import type { Place } from './syntax';

/** What stands before or behind a place. */
type Side = 'nothing' | 'word' | 'other';

/** All ways that a search can be at, at one place of a text; where they lead is worked out once for each unit. */
interface State {
  readonly ways: readonly number[];
  readonly before: Side;
  readonly after: Map<number, State>;
  foundAtEnd: boolean | undefined;
}

/** Ways and moves that are kept; past that they are worked out anew. */
const MOST_KEPT = 200_000;

const sideOf = (unit: number): Side =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95
    ? 'word'
    : 'other';

function holds(place: Place, before: Side, behind: Side): boolean {
  switch (place) {
    case '^':
      return before === 'nothing';
    case '$':
      return behind === 'nothing';
    default:
      return ((before === 'word') !== (behind === 'word')) === (place === '\\b');
  }
}

/**
 * Searches a text for a program in one pass, all ways at once: the time grows with the length of the text times the size
 * of the program, whatever both are.
 */
export function createSearch({ steps, start }: Program): (text: string) => boolean {
  const found: State = { ways: [], before: 'nothing', after: new Map(), foundAtEnd: true };
  let states = new Map<string, State>();
  let kept = 0;
  const seen = new Uint32Array(steps.length);
  let round = 0;

  const stateOf = (ways: readonly number[], before: Side): State => {
    const id = `${before} ${ways.join(' ')}`;
    let state = states.get(id);
    if (state === undefined) {
      state = { ways, before, after: new Map(), foundAtEnd: undefined };
      states.set(id, state);
      kept += ways.length;
    }
    return state;
  };

  /** The steps that take a unit next, at a place with that behind it; undefined where the search is at its end. */
  const reach = (state: State, behind: Side): number[] | undefined => {
    const open = [...state.ways, start];
    const units: number[] = [];
    round++;
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const step = steps[number];
      if (step === undefined || seen[number] === round) {
        continue;
      }
      seen[number] = round;
      if (step.kind === 'found') {
        return undefined;
      }
      if (step.kind === 'unit') {
        units.push(number);
      } else if (step.kind === 'either') {
        open.push(...step.next);
      } else if (holds(step.place, state.before, behind)) {
        open.push(step.next);
      }
    }
    return units;
  };

  const move = (state: State, unit: number): State => {
    if (++kept > MOST_KEPT) {
      states = new Map();
      kept = 0;
    }
    const units = reach(state, sideOf(unit));
    if (units === undefined) {
      return found;
    }
    const ways = new Set<number>();
    for (const number of units) {
      const step = steps[number];
      if (step?.kind === 'unit' && step.test(unit)) {
        ways.add(step.next);
      }
    }
    return stateOf(
      [...ways].sort((a, b) => a - b),
      sideOf(unit),
    );
  };

  return text => {
    let state = stateOf([], 'nothing');
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let next = state.after.get(unit);
      if (next === undefined) {
        next = move(state, unit);
        state.after.set(unit, next);
      }
      if (next === found) {
        return true;
      }
      state = next;
    }
    state.foundAtEnd ??= reach(state, 'nothing') === undefined;
    return state.foundAtEnd;
  };
}
