/** Every message of the checkout at `root`, each with the first file (below src) that has it. */
export function collectMessages(root: string): Promise<Map<string, string>>;

/** Messages of one source file. */
export function messagesOfSource(source: string): string[];
