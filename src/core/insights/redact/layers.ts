import type { MappedText } from '../../records/json/mappedText';
import { percentDecode } from '../../text/percent';

/** One code point as percent-encoded UTF-8. */
const encoded =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-4](?:%[89ab][0-9a-f]){3}/gi;
const mayBeEncoded = /%[0-9a-f]{2}/i;

/** Steps of decoding that are looked under: keys are encoded twice, and a URL in a URL once more. */
const MOST_LAYERS = 3;

/** Undoes one step of percent-encoding, and says where each unit stood. */
function decodeOnce({ text, offsets }: MappedText): MappedText {
  const parts: string[] = [];
  const places: number[] = [];
  let written = 0;
  const keep = (end: number): void => {
    parts.push(text.slice(written, end));
    for (let at = written; at < end; at++) {
      places.push(offsets[at] ?? 0);
    }
  };
  for (const { 0: sequence, index = 0 } of text.matchAll(encoded)) {
    keep(index);
    const decoded = percentDecode(sequence, { plusIsBlank: false }).text;
    parts.push(decoded);
    for (let unit = 0; unit < decoded.length; unit++) {
      places.push(offsets[index] ?? 0);
    }
    written = index + sequence.length;
  }
  keep(text.length);
  places.push(offsets[text.length] ?? 0);
  return { text: parts.join(''), offsets: Uint32Array.from(places) };
}

/**
 * The text as it is and with one, two and three steps of percent-encoding undone, as far as there are any; the most
 * decoded first. Without offsets where the text is as it was given.
 */
export function layersOf(text: string): readonly { text: string; offsets?: Uint32Array }[] {
  if (!mayBeEncoded.test(text)) {
    return [{ text }];
  }
  const layers: { text: string; offsets?: Uint32Array }[] = [{ text }];
  let layer: MappedText = { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => at) };
  for (let step = 0; step < MOST_LAYERS && mayBeEncoded.test(layer.text); step++) {
    const next = decodeOnce(layer);
    if (next.text === layer.text) {
      break;
    }
    layer = next;
    layers.unshift(layer);
  }
  return layers;
}
