declare module 'markdown-it' {
  export interface Token {
    readonly type: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
  }
  const MarkdownIt: new (options: { html: boolean; linkify: boolean }) => { parse(text: string, env: object): Token[] };
  export = MarkdownIt;
}
