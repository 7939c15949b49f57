/** Contrast ratios that WCAG asks for. */
export const enough: { readonly text: number; readonly icon: number };

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export function parseColour(text: string): number[];

/** What is seen where colours lie over each other, the lowest first. */
export function layColours(colours: readonly string[]): number[];

/** 1 to 21: the contrast of a text's colour on what the backgrounds are together. */
export function contrastOf(text: string, backgrounds: readonly string[]): number;
