import type { Core } from './core';

/**
 * Text from outside for places where VS Code reads icons, `$(zap)`, and links, `[x](command:y)`: lists, messages, the
 * status bar and names of symbols. Hidden characters are written out.
 */
export const plain = (core: Core, text: string): string =>
  core.makeVisible(text).replaceAll('$(', '$\u200b(').replaceAll('](', ']\u200b(');
