/** Who may import what: the architecture as data. The first row whose folder fits a file is the file's row. */
export interface ImportRule {
  /** A file without its ending, or a folder with a slash at its end, below `src`. */
  readonly place: string;
  /** Places that it may import from, beside its own folder. */
  readonly from: readonly string[];
  /** Packages that it may import. */
  readonly packages: readonly string[];
  /** True where Node's own modules are at hand. */
  readonly node?: true;
  /** True where files may not even import their neighbours' folder, only what `from` names. */
  readonly alone?: true;
}

export const importRules: readonly ImportRule[] = [
  { place: 'core/types', from: [], packages: [], alone: true },
  { place: 'core/index', from: ['core/'], packages: [] },
  { place: 'core/catalogue/', from: ['core/types'], packages: [] },
  { place: 'core/text/', from: ['core/catalogue/', 'core/types'], packages: [] },
  { place: 'core/bytes/', from: ['core/types'], packages: [] },
  { place: 'core/records/', from: ['core/bytes/', 'core/types'], packages: ['jsonc-parser'] },
  {
    place: 'core/fields/',
    from: ['core/records/', 'core/text/', 'core/catalogue/', 'core/types'],
    packages: ['bowser', 'ipaddr.js'],
  },
  { place: 'core/operations/', from: ['core/text/', 'core/catalogue/', 'core/types'], packages: [] },
  {
    place: 'core/explain/',
    from: ['core/fields/', 'core/operations/', 'core/text/', 'core/catalogue/', 'core/types'],
    packages: [],
  },
  {
    place: 'core/insights/',
    from: [
      'core/explain/',
      'core/operations/',
      'core/fields/',
      'core/records/',
      'core/bytes/',
      'core/text/',
      'core/catalogue/',
      'core/types',
    ],
    packages: [],
  },
  { place: 'api.d', from: [], packages: [], alone: true },
  { place: 'editor/', from: ['core/index', 'api'], packages: ['vscode'] },
  { place: 'extension', from: ['editor/', 'api'], packages: ['vscode'], alone: true },
  { place: 'hosts/node', from: ['core/index'], packages: [], node: true, alone: true },
  { place: 'hosts/web', from: ['core/index'], packages: [], alone: true },
  {
    place: 'desktop',
    from: ['extension', 'api', 'hosts/node', 'core/index'],
    packages: ['vscode'],
    node: true,
    alone: true,
  },
  { place: 'web', from: ['extension', 'api', 'hosts/web', 'core/index'], packages: ['vscode'], alone: true },
  { place: 'cli', from: ['cli/', 'core/index'], packages: [], node: true, alone: true },
  { place: 'cli/', from: ['hosts/node', 'core/index'], packages: [], node: true },
  { place: 'globals.d', from: [], packages: [], alone: true },
];
