import { findsInRecord, replaceFinds } from './apply';
import { findMembers, piecesOfJson } from './json';
import { findKnown, type KnownValues, knownOf } from './known';
import { type PiecesOfRecord, piecesOfLine } from './line';
import { createPlaceholders } from './placeholders';
import { findInText } from './text';
import type { Find, RedactOptions } from './types';

/** Replaces what identifies somebody by placeholders; the same value gets the same one, in whatever log it stands. */
export interface Redactor {
  /** One line of a server access log, without or with its line end; a line that is none is looked through as text. */
  redactLine(line: string): string;
  /** The text of one JSON record. Only values change: blanks, escapes and the order of members stay as they are. */
  redactJson(text: string): string;
  /** Any text: what stands between records, or is no log. */
  redactText(text: string): string;
  /** Lines and records of which part could not be read so far; that part was looked through as plain text. */
  readonly unreadCount: number;
}

/** Values kept from earlier records, for text that tells of none itself because it is broken. */
const MOST_REMEMBERED = 500;
/** Text that is looked through in one go. */
const LONGEST = 1 << 16;

/** A long text cut after blanks and commas. */
function* stretchesOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > LONGEST) {
    const longest = text.slice(from, from + LONGEST);
    const blank = Math.max(...[' ', ',', '\n'].map(sign => longest.lastIndexOf(sign)));
    const stretch = blank > 0 ? longest.slice(0, blank + 1) : longest;
    yield stretch;
    from += stretch.length;
  }
  yield text.slice(from);
}

/** The buckets and names of earlier records. */
function createMemory(): { add(finds: readonly Find[]): void; known(): KnownValues } {
  const remembered = new Map<string, Find>();
  let known: KnownValues | undefined;
  return {
    add: finds => {
      for (const find of finds) {
        const isNew = (find.kind === 'bucket' || find.kind === 'name') && !remembered.has(find.value);
        if (isNew && remembered.size < MOST_REMEMBERED) {
          remembered.set(find.value, find);
          known = undefined;
        }
      }
    },
    known: () => {
      known ??= knownOf(remembered.values());
      return known;
    },
  };
}

/**
 * A redactor with no placeholders given out yet. Placeholders keep the shape: an account is replaced by twelve digits, a
 * canonical ID by 64 hexadecimal ones, an address by one of a range that is never in use. Redacting twice changes nothing.
 */
export function createRedactor(options: RedactOptions = {}): Redactor {
  const placeholders = createPlaceholders(options);
  const remembered = createMemory();
  let unreadCount = 0;
  const redact = (text: string, { pieces, isText, isUnread }: PiecesOfRecord): string => {
    const own = pieces.flatMap(({ finds }) => finds);
    const known = [knownOf(own), ...(isText ? [remembered.known()] : [])];
    remembered.add(own);
    unreadCount += isUnread ? 1 : 0;
    const finds = pieces.flatMap(piece =>
      findsInRecord(piece, piece.isSearched ? [...piece.finds, ...findKnown(piece.text, known)] : piece.finds),
    );
    return replaceFinds(text, finds, placeholders);
  };
  const redactStretch = (text: string): string => {
    const finds = [...findMembers(text), ...findInText(text)];
    return redact(text, { pieces: [{ text, offsets: 0, finds, isSearched: true }], isText: true, isUnread: false });
  };

  return {
    get unreadCount() {
      return unreadCount;
    },
    redactLine: line => redact(line, piecesOfLine(line)),
    redactJson: text => redact(text, piecesOfJson(text)),
    redactText: text => [...stretchesOf(text)].map(redactStretch).join(''),
  };
}
