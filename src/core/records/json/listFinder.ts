import { isListName, MEMBERS_LOOKED_AT, mayHoldList } from './values';

const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA, COLON] = [123, 125, 91, 93, 44, 58];

/** Looks for the list of records among the first members of an object, token by token; `listStart` does so in a text. */
export function createListFinder() {
  let expected: 'key' | 'colon' | 'value' | 'end' | 'nothing' = 'nothing';
  let depth = 0;
  let looked = 0;
  let key = '';

  /** A value that is no list of records begins with so many brackets; a sign that is no value stands for one. */
  const pass = (opened: number, then: 'end' | 'key'): void => {
    looked++;
    expected = looked === MEMBERS_LOOKED_AT || !mayHoldList(key) ? 'nothing' : then;
    depth = opened;
  };
  return {
    /** An object begins that may hold a list; behind its brace. */
    begin(): void {
      expected = 'key';
      looked = 0;
    },
    /** True when the sign is the bracket of the list. */
    sign(byte: number): boolean {
      const opens = byte === OPEN_BRACE || byte === OPEN_BRACKET;
      if (expected === 'value' && byte === OPEN_BRACKET && isListName(key)) {
        expected = 'nothing';
        return true;
      }
      if (expected === 'value') {
        pass(opens ? 1 : 0, opens ? 'end' : 'key');
      } else if (expected === 'end') {
        depth += opens ? 1 : byte === CLOSE_BRACE || byte === CLOSE_BRACKET ? -1 : 0;
        expected = depth === 0 ? 'key' : 'end';
      } else if (expected === 'colon') {
        expected = byte === COLON ? 'value' : 'nothing';
      } else if (byte !== COMMA) {
        expected = 'nothing';
      }
      return false;
    },
    /** A string or word begins. */
    open(isString: boolean): void {
      if (expected === 'value') {
        pass(0, 'end');
      } else if (expected === 'colon' || (expected === 'key' && !isString)) {
        expected = 'nothing';
      }
    },
    /** It ends; `text` is what a string says. */
    close(text: () => string): void {
      if (expected === 'key') {
        key = text();
        expected = 'colon';
      } else if (expected === 'end' && depth === 0) {
        expected = 'key';
      }
    },
  };
}
