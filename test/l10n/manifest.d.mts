/** The texts of a language by their keys, from package.nls.json or package.nls.LANGUAGE.json of the checkout at `root`. */
export function readTexts(root: string, language?: string): Readonly<Record<string, string>>;

/** package.json as JSON.parse gives it, with its texts; a key without one stays. */
export function readManifest(root: string, language?: string): ReturnType<typeof JSON.parse>;
