/** Time after which work lets others have a turn. */
const TURN_MS = 25;

/** Lets the editor breathe during long work; gives false when the work is to end. */
export type Pace = () => Promise<boolean>;

/** Begins a piece of long work. */
export function createPace(isCancelled: () => boolean): Pace {
  let turn = performance.now();
  return async () => {
    if (performance.now() - turn > TURN_MS) {
      await new Promise(resolve => setTimeout(resolve));
      turn = performance.now();
    }
    return !isCancelled();
  };
}
