/** Items of a list below one node of the tree. VS Code grows slow from some hundreds on, and other nodes stand beside them. */
export const MOST_CHILDREN = 100;

/** A stretch of a list, from `start` up to but not including `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches that a stretch is shown as: each a single item where all of them can be children of one node, else as few
 * and as even as that rule allows, each to be taken apart again.
 */
export function splitStretch({ start, end }: Stretch, most = MOST_CHILDREN): readonly Stretch[] {
  let size = 1;
  while ((end - start) / size > most) {
    size *= most;
  }
  const stretches: Stretch[] = [];
  for (let at = start; at < end; at += size) {
    stretches.push({ start: at, end: Math.min(at + size, end) });
  }
  return stretches;
}

/** The stretches that lead from a whole list to one of its items, the widest first, that of the item left out. */
export function stretchesTo(whole: Stretch, item: number, most = MOST_CHILDREN): readonly Stretch[] {
  const path: Stretch[] = [];
  let at: Stretch | undefined = whole;
  while (at !== undefined && at.end - at.start > 1) {
    at = splitStretch(at, most).find(({ start, end }) => start <= item && item < end);
    if (at !== undefined && at.end - at.start > 1) {
      path.push(at);
    }
  }
  return path;
}
