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
  const places = new Uint32Array(text.length + 1);
  let length = 0;
  let written = 0;
  const keep = (end: number): void => {
    parts.push(text.slice(written, end));
    places.set(offsets.subarray(written, end), length);
    length += end - written;
  };
  for (const { 0: sequence, index = 0 } of text.matchAll(encoded)) {
    keep(index);
    const decoded = percentDecode(sequence, { plusIsBlank: false }).text;
    parts.push(decoded);
    places.fill(offsets[index] ?? 0, length, length + decoded.length);
    length += decoded.length;
    written = index + sequence.length;
  }
  keep(text.length);
  places[length] = offsets[text.length] ?? 0;
  return { text: parts.join(''), offsets: places.subarray(0, length + 1) };
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
  let layer: MappedText = { text, offsets: new Uint32Array(text.length + 1).map((_, at) => at) };
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
