// What colours a page shows its text and icons in, and what lies below them.

/**
 * Runs in the page. A text's colour is as opaque as its elements; what lies below it are the backgrounds of the elements
 * around it, out to the first that is opaque.
 */
function collect(selector) {
  const isDrawn = element => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const opacityOf = colour => Number(/^rgba\(.*, ([\d.]+)\)$/.exec(colour)?.[1] ?? 1);
  const seen = (element, text, colour) => {
    const backgrounds = [];
    let opacity = opacityOf(colour);
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      opacity *= Number(style.opacity);
      if (opacityOf(style.backgroundColor) > 0) {
        backgrounds.unshift(style.backgroundColor);
      }
      if (opacityOf(style.backgroundColor) === 1) {
        break;
      }
    }
    const [red, green, blue] = colour.match(/[\d.]+/g);
    return { text: text.trim(), colour: `rgba(${red}, ${green}, ${blue}, ${opacity})`, backgrounds };
  };
  const found = { texts: [], icons: [] };
  for (const root of document.querySelectorAll(selector)) {
    for (const element of [root, ...root.querySelectorAll('*')].filter(isDrawn)) {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own.map(({ textContent }) => textContent).join('');
      if (text.trim() !== '') {
        found.texts.push(seen(element, text, getComputedStyle(element).color));
      }
      const before = getComputedStyle(element, '::before');
      if (element.classList.contains('codicon') && !['none', 'normal', '""'].includes(before.content)) {
        found.icons.push(seen(element, element.className, before.color));
      }
    }
  }
  return found;
}

/** Runs in the page. True when nothing fades in or out any more; a cursor blinks for ever. */
const isAtRest = () =>
  document
    .getAnimations()
    .every(({ effect, playState }) => playState !== 'running' || effect.getComputedTiming().iterations === Infinity);

/**
 * The texts and icons below every element that fits a selector: { texts, icons }, each of them a list of
 * { text, colour, backgrounds }, with the lowest background first. The text of an icon is its classes.
 */
export async function seenColours(page, selector) {
  await page.waitForFunction(isAtRest);
  return page.evaluate(collect, selector);
}
