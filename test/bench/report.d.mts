export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  /** Undefined where there is no target, or it cannot be told whether it is met. */
  readonly isMet?: boolean | undefined;
}

export interface Report {
  heading(text: string): void;
  row(row: Row): void;
  end(): void;
}

/** Prints each row as it comes, and in the end all of them as one table. */
export function createReport(print?: (text: string) => void): Report;
