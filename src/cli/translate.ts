import { createLineSplitter, toJsonLine, toTranslationJson, translate } from '../core/index';
import { readTranslateArguments } from './arguments';
import { complain, messageOf, type Output, openOutput, wantsColour, wrongUse } from './output';
import { listTranslation } from './translationListing';

/** Translates one query and prints it; true when it means some operation. */
async function translateQuery(query: string, json: boolean, output: Output): Promise<boolean> {
  const translation = translate(query);
  await output.write(
    json ? `${toJsonLine(toTranslationJson(translation))}\n` : listTranslation(translation, wantsColour()),
  );
  return translation.matches.length > 0;
}

/** The lines of standard input, without blank ones, as they come. */
async function* readQueries(): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let ready: string[] = [];
  const splitter = createLineSplitter(({ bytes, start, end }) => {
    const line = decoder.decode(bytes.subarray(start, end));
    if (line.trim() !== '') {
      ready.push(line);
    }
  });
  for await (const chunk of process.stdin) {
    splitter.push(chunk);
    yield* ready;
    ready = [];
  }
  splitter.end();
  yield* ready;
}

/** Translates what standard input holds; true when there was a query and every one means some operation. */
async function translateInput(json: boolean, output: Output): Promise<boolean> {
  let queries = 0;
  let found = 0;
  for await (const query of readQueries()) {
    queries += 1;
    found += (await translateQuery(query, json, output)) ? 1 : 0;
    if (output.closed) {
      break;
    }
  }
  if (queries === 0) {
    complain('-: there is nothing to translate; write one name on each line');
  }
  return queries > 0 && found === queries;
}

/** `s3-logjam translate`: 0 when every query means some operation, 1 when one does not, 2 on wrong use. */
export async function translateCommand(args: readonly string[]): Promise<number> {
  const wanted = readTranslateArguments(args);
  if (typeof wanted === 'string') {
    return wrongUse(`${wanted}; see s3-logjam --help`);
  }
  const { text, json } = wanted;
  const output = openOutput();
  let good = false;
  try {
    good = text === undefined ? await translateInput(json, output) : await translateQuery(text, json, output);
  } catch (error) {
    complain(`-: ${messageOf(error)}`);
  }
  await output.end();
  return good ? 0 : 1;
}
