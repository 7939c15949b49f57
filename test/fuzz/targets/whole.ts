import assert from 'node:assert/strict';
import {
  createRedactor,
  describeToolUse,
  explainIn,
  findRelated,
  idsOf,
  readLog,
  redactedPieces,
  renderMarkdown,
  runTool,
  summarizeStory,
  viewOfAccessLog,
} from '../../../src/core/index';
import { assertDocument, assertShown, options } from '../checks';

/** A whole log redacted: JSON stays JSON, and what is redacted stays as it is when it is redacted again. */
export function redact(text: string): unknown {
  const redacted = [...redactedPieces(createRedactor(), text)].join('');
  if (isJson(text)) {
    assert.ok(isJson(redacted), redacted.slice(0, 300));
  }
  return [redacted, createRedactor().redactLine(text), createRedactor().redactText(text)];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A whole log page by page; all pages together are the records of one that is long enough. */
export function readPages(text: string): unknown {
  const numbers: number[] = [];
  let page = readLog(text, { maximumRecords: 7 });
  for (let turn = 0; turn < 30 && page.next !== null; turn++) {
    numbers.push(...page.records.map(({ number }) => number));
    page = readLog(text, { maximumRecords: 7, from: page.next });
  }
  numbers.push(...page.records.map(({ number }) => number));
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => at + 1),
  );
  for (const { summary, offset, length } of page.records) {
    assertShown(Object.values(summary).join(''));
    assert.ok(offset >= 0 && offset + length <= text.length);
  }
  const names = ['key', 'field_28', 'userIdentity.arn', 'requestParameters', ''];
  const told = names.map(name => explainIn(text, name, options)).map(each => (each ? renderMarkdown(each) : ''));
  assertDocument(told.join(''));
  return [numbers, told];
}

/** What a language model's tools answer: short, and JSON. */
export function answer(text: string): unknown {
  const inputs = { text, field: text.slice(0, 40), name: text };
  return (['decode_log_record', 'explain_field', 'translate_s3_operation'] as const).map(tool => {
    assertShown(describeToolUse(tool, inputs));
    const result = runTool(tool, { ...inputs, ...(tool === 'explain_field' && { field: 'key' }) }, options);
    assert.ok(result.length <= 16_000 && isJson(result), `${result.length}`);
    return result;
  });
}

/** What a request has that relatives are looked for by, as the pieces of the fuzz have it; all else is the hostile text. */
const known: Readonly<Record<string, string>> = {
  time: '06/Feb/2026:00:00:38 +0000',
  operation: 'REST.GET.OBJECT',
  request_id: 'JXQ30R5CH2Z50GQB',
};

/** Records that belong together, by IDs and by clues. */
export function relateAll(text: string): unknown {
  const view = viewOfAccessLog({ text: id => known[id] ?? text.slice(0, 500) });
  const found: ReturnType<typeof findRelated> extends Generator<infer Item> ? Item[] : never = [];
  for (const each of findRelated(view, text)) {
    assert.ok(0 <= each.place.start && each.place.start <= each.place.end && each.place.end <= text.length);
    found.push(each);
    if (found.length === 50) {
      break;
    }
  }
  return [idsOf(view), found.map(({ relation }) => relation), summarizeStory(view, found)];
}
