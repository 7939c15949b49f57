/** The extension's version, set when it is built. */
declare const __VERSION__: string;
