const isAscii = (unit: number | undefined): unit is number => unit !== undefined && unit < 128;

/**
 * Tells where places of a text stand in the UTF-8 bytes that it was decoded from; they are asked for in order. Places
 * next to a character of ASCII, as all of JSON's own are, are exact behind bytes that are no UTF-8 and a byte order mark
 * too, because every such character is a byte.
 */
export function createBytePlaces(text: string, bytes: Uint8Array): (place: number) => number {
  let place = 0;
  /** The byte after the last character of ASCII before `place`. */
  let at = 0;
  const nextAscii = (): number => {
    let next = at;
    while (next < bytes.length && !isAscii(bytes[next])) {
      next++;
    }
    return next;
  };
  return wanted => {
    if (text.length === bytes.length) {
      return wanted;
    }
    for (; place < wanted; place++) {
      at = isAscii(text.charCodeAt(place)) ? nextAscii() + 1 : at;
    }
    const isExact = wanted === 0 || isAscii(text.charCodeAt(wanted - 1));
    return isExact && !isAscii(text.charCodeAt(wanted)) && wanted < text.length ? at : nextAscii();
  };
}
