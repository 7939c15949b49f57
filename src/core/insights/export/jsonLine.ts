import { escapeHidden } from '../../fields/hidden';

/** JSON in one line, without a line end, safe to show on a terminal. */
export const toJsonLine = (value: unknown): string => escapeHidden(JSON.stringify(value));
