import { makeVisible } from '../core/index';

/** Bytes of text collected before they are written. */
const BLOCK = 1 << 16;

/** Text on its way to standard output. */
export interface Output {
  /** Takes a piece of text; waits when the reader is slow. */
  write(text: string): Promise<void>;
  /** Takes bytes as they stand, behind the text before them. */
  writeBytes(bytes: Uint8Array): Promise<void>;
  /** Writes what is left. */
  end(): Promise<void>;
  /** True once nobody reads any more. */
  readonly closed: boolean;
}

/** Text with all that is hidden in it written out, but for its line breaks. */
const visibleLines = (text: string): string =>
  text
    .split(/(\r?\n)/)
    .map((part, at) => (at % 2 === 0 ? makeVisible(part) : part))
    .join('');

/**
 * Standard output in blocks, at the reader's pace. A reader that goes away ends the work in silence. `isLogText` is for
 * commands that print logs as they stand: a terminal would obey what is in them, so there it is written out.
 */
export function openOutput(isLogText = false): Output {
  const decoder = isLogText && process.stdout.isTTY === true ? new TextDecoder() : undefined;
  let waiting = '';
  let closed = false;
  let wake = (): void => undefined;
  process.stdout.on('drain', () => wake());
  process.stdout.on('error', () => {
    closed = true;
    wake();
  });
  const safe = (block: string | Uint8Array): string | Uint8Array =>
    decoder === undefined
      ? block
      : visibleLines(typeof block === 'string' ? block : decoder.decode(block, { stream: true }));
  const put = async (raw: string | Uint8Array): Promise<void> => {
    const block = safe(raw);
    if (block.length > 0 && !closed && !process.stdout.write(block)) {
      await new Promise<void>(resolve => {
        wake = resolve;
      });
    }
  };
  const flush = async (): Promise<void> => {
    const block = waiting;
    waiting = '';
    await put(block);
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= BLOCK) {
        await flush();
      }
    },
    async writeBytes(bytes) {
      if (bytes.length > 0) {
        await flush();
        await put(bytes);
      }
    },
    end: flush,
    get closed() {
      return closed;
    },
  };
}

/** Tells what went wrong, in one line on standard error. */
export function complain(message: string): void {
  process.stderr.write(`s3-logjam: ${makeVisible(message)}\n`);
}

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tells what is wrong with the command line; gives exit status 2. */
export function wrongUse(message: string): number {
  complain(message);
  return 2;
}

/** True where colours are welcome: on a terminal, and without NO_COLOR. */
export const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR;

/** Puts text into the colour of a number of ECMA-48, such as 1 for bold. */
export type Paint = (code: number, text: string) => string;

/** Colours, or no colours. */
export const painter =
  (colour: boolean): Paint =>
  (code, text) =>
    colour ? `\x1b[${code}m${text}\x1b[0m` : text;
