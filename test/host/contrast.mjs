// How well two colours can be told apart, as WCAG 2.2 computes it: "relative luminance" and "contrast ratio".

/** What WCAG asks for: text (1.4.3, level AA), and icons and other graphics (1.4.11). */
export const enough = { text: 4.5, icon: 3 };

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `#010203` as [red, green, blue, opacity]; colours 0 to 255, opacity 0 to 1. */
export function parseColour(text) {
  const [, hex] = /^#([\da-f]{6})$/i.exec(text) ?? [];
  if (hex !== undefined) {
    return [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).concat(1);
  }
  const [, numbers] = /^rgba?\(([^)]+)\)$/.exec(text) ?? [];
  if (numbers === undefined) {
    throw new Error(`no colour that is known here: ${text}`);
  }
  const [red, green, blue, opacity = 1] = numbers.split(/[\s,/]+/).map(Number);
  return [red, green, blue, opacity];
}

/** What is seen where colours lie over each other, the lowest first: an opaque one again. White is below all. */
export function layColours(colours) {
  return colours
    .map(parseColour)
    .reduce(
      (below, [red, green, blue, opacity]) =>
        [red, green, blue].map((part, at) => part * opacity + below[at] * (1 - opacity)),
      [255, 255, 255],
    );
}

/** 0 for black to 1 for white. */
function luminanceOf(colour) {
  const [red, green, blue] = colour.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 for two equal colours to 21 for black and white: `text` on what `backgrounds` are together, the lowest first. */
export function contrastOf(text, backgrounds) {
  const [darker, lighter] = [layColours(backgrounds), layColours([...backgrounds, text])]
    .map(luminanceOf)
    .sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}
