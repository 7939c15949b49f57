/** A key up to and including its slash of that number: `photos/2026/cat.jpg` -> `photos/`; a dash without one. */
export function prefixOf(key: string, slashes = 1): string {
  let end = 0;
  for (let found = 0; found < slashes; found++) {
    const next = key.indexOf('/', end);
    if (next < 0) {
      break;
    }
    end = next + 1;
  }
  return end === 0 ? '-' : key.slice(0, end);
}
