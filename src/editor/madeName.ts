/**
 * The name of a document that was made from another: `log (filtered).json`. `sayFor` gives it for the other's name without
 * the ending, which is put behind it again.
 */
export function madeName(name: string, sayFor: (stem: string) => string): string {
  const [ending = ''] = /\.\w+$/.exec(name) ?? [];
  return `${sayFor(name.slice(0, name.length - ending.length))}${ending}`;
}
