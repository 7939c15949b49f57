// Limits of time are for what reads, not for what compares: of many records some are compared.

/** Records from which not each is compared, but one of so many. */
const [MANY, STEP] = [20_000, 31];

/** From one record that is compared to the next, where there are so many. */
export const stepOf = (count: number): number => (count > MANY ? STEP : 1);

/** Those of a list that are compared. */
export const someOf = <Item>(items: readonly Item[]): readonly Item[] =>
  items.filter((_, at) => at % stepOf(items.length) === 0);
