import { makeVisible } from '../core/index';
import type { Paint } from './output';

/** One line of a listing, with how well it is known where it is a fact. */
export interface Line {
  readonly text: string;
  readonly evidence?: string;
}

/** Lines under one label; not shown where there are none. */
export interface Section {
  readonly label: string;
  readonly lines: readonly Line[];
}

const LABEL_WIDTH = 12;

/** A sentence on the lines before it, set in a little; none for none. */
export const sentence = (text: string | undefined): readonly Line[] =>
  text === undefined ? [] : [{ text: `  ${text}` }];

/** Parts of one line, without those that there are not. */
export const join = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

/** The lines of sections for a terminal: `  REST          PUT /{Key}?acl  [documented]`. */
export function showSections(sections: readonly Section[], paint: Paint): readonly string[] {
  return sections.flatMap(({ label, lines }) =>
    lines.map(({ text, evidence }, index) => {
      const grade = evidence === undefined ? '' : `  ${paint(2, `[${evidence}]`)}`;
      return `  ${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}  ${makeVisible(text)}${grade}`;
    }),
  );
}
