import { type ClientKind, type UserAgentRow, userAgents } from '../catalogue/userAgents';
import { executionEnvironments } from '../catalogue/userAgentTokens';
import { type Browser, readBrowser } from './browser';
import type { RecordContext } from './types';
import {
  type Product,
  readFeatures,
  readOperatingSystem,
  readRuntime,
  readSdkTokens,
  type SdkFeature,
  type SdkToken,
  splitProducts,
  tokenValue,
  type Versioned,
} from './userAgentTokens';

/** A program named in a user agent: `id` of its row in `userAgents`, its name, and its version where it is told. */
export interface Program {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
}

/** Where the program runs: the value after `exec-env/`, and what it stands for where that is known. */
export interface ExecutionEnvironment {
  readonly value: string;
  readonly name?: string;
  /** Runtime of a Lambda function: `python3.13`. */
  readonly runtime?: string;
}

/** What a user agent says about the client. The caller wrote it and can write anything. */
export interface UserAgent {
  readonly kind: 'userAgent';
  readonly client: ClientKind | 'unknown';
  /** The program; left out where it is not known to this version, and for browsers. */
  readonly program?: Program;
  /** SDK or library under the program, where it is another. */
  readonly sdk?: Program;
  readonly browser?: Browser;
  /** Command of the AWS CLI, such as `s3.sync`. */
  readonly command?: string;
  readonly runtime?: Versioned;
  readonly operatingSystem?: Versioned;
  readonly executionEnvironment?: ExecutionEnvironment;
  readonly applicationId?: string;
  readonly retryMode?: string;
  readonly features?: readonly SdkFeature[];
  readonly tokens?: readonly SdkToken[];
  /** The text stood in square brackets, as CloudTrail writes it. */
  readonly bracketed?: true;
  /** The text holds a double quote, so nothing in it is believed. */
  readonly quoted?: true;
}

/** No known client sends more; what follows is not looked at. */
const longest = 4096;

const withoutTokens: readonly ClientKind[] = ['httpLibrary', 'browser', 'bot', 'scanner'];
const startRows = userAgents.filter(({ match }) => 'start' in match);
const namedRows = new Map<string, UserAgentRow[]>();
const order = new Map(userAgents.map((row, index) => [row, index]));
for (const row of userAgents) {
  const name = 'first' in row.match ? row.match.first : 'any' in row.match ? row.match.any : undefined;
  if (name !== undefined) {
    namedRows.set(name, [...(namedRows.get(name) ?? []), row]);
  }
}

/**
 * Reads a user agent. Text that no row of `userAgents` knows, or that holds a double quote, is `unknown`.
 * `aws-cli/2.34.11 ... lang/python#3.13.11 ... md/command#s3.sync` -> AWS CLI 2.34.11, command s3.sync, Python 3.13.11
 */
export function decodeUserAgent(text: string, _context: RecordContext): UserAgent {
  const bracketed = text.length > 2 && text.startsWith('[') && text.endsWith(']');
  const bare = bracketed ? text.slice(1, -1) : text;
  const marks = bracketed ? ({ bracketed } as const) : {};
  if (bare.includes('"')) {
    return { kind: 'userAgent', client: 'unknown', quoted: true, ...marks };
  }
  const read = bare.slice(0, longest);
  const products = splitProducts(read);
  const row = findRow(read, products);
  const browser = row ? undefined : readBrowser(read);
  const client = row?.kind ?? (browser ? (browser.device === 'bot' ? 'bot' : 'browser') : 'unknown');
  const program = row && programOf(row, read, products);
  const sdk = row && row.kind !== 'sdk' ? findSdk(products, row) : undefined;
  return {
    kind: 'userAgent',
    client,
    ...(program && { program }),
    ...(sdk && { sdk }),
    ...(browser && { browser }),
    ...(speaksTokens(row, products) && tokenFacts(products, (sdk ?? program)?.id)),
    ...marks,
  };
}

function findRow(text: string, products: readonly Product[]): UserAgentRow | undefined {
  const named = products.flatMap(({ name, version = '' }, index) =>
    (namedRows.get(name) ?? []).filter(
      ({ match }) => 'any' in match || (index === 0 && 'first' in match && version.startsWith(match.version ?? '')),
    ),
  );
  const started = startRows.filter(({ match }) => 'start' in match && startsWithWord(text, match.start));
  return [...named, ...started].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/[A-Za-z0-9]/.test(text.charAt(word.length));
}

function findSdk(products: readonly Product[], except: UserAgentRow): Program | undefined {
  for (const { name, version = '' } of products) {
    const row = namedRows
      .get(name)
      ?.find(({ kind, match }) => kind === 'sdk' && version.startsWith(('first' in match && match.version) || ''));
    if (row && row !== except) {
      return { id: row.id, name: row.name, ...(isVersion(version) && { version }) };
    }
  }
  return undefined;
}

function programOf(row: UserAgentRow, text: string, products: readonly Product[]): Program {
  const version = 'start' in row.match ? versionAfter(text, row.match.start) : versionOf(row.match, products);
  return { id: row.id, name: row.name, ...(version !== undefined && isVersion(version) && { version }) };
}

function versionAfter(text: string, word: string): string | undefined {
  return /^[/ ]([^\s,;()]+)/.exec(text.slice(word.length))?.[1];
}

/** `Trino/450`, and `Slackbot-LinkExpanding 1.0` with a blank between. */
function versionOf(match: UserAgentRow['match'], products: readonly Product[]): string | undefined {
  const wanted = 'first' in match ? match.first : 'any' in match ? match.any : undefined;
  const at = products.findIndex(({ name }) => name === wanted);
  const next = products[at + 1];
  return products[at]?.version ?? (next?.version === undefined ? next?.name : undefined);
}

function isVersion(text: string): boolean {
  return text.length <= 60 && /^(?:v?\d|RELEASE\.)/.test(text);
}

function speaksTokens(row: UserAgentRow | undefined, products: readonly Product[]): boolean {
  return row ? !withoutTokens.includes(row.kind) : products.some(({ name, version }) => name === 'ua' && version);
}

function tokenFacts(products: readonly Product[], program: string | undefined): Partial<UserAgent> {
  const tokens = readSdkTokens(products);
  const features = readFeatures(tokens, program);
  const command = tokenValue(tokens, 'md', 'command') ?? tokenValue(tokens, 'command');
  const runtime = readRuntime(products, tokens);
  const operatingSystem = readOperatingSystem(products, tokens);
  const environment = tokenValue(tokens, 'exec-env');
  const applicationId = tokenValue(tokens, 'app');
  const retryMode = tokenValue(tokens, 'cfg', 'retry-mode') ?? retryModeOf(features);
  return {
    ...(command !== undefined && { command }),
    ...(runtime && { runtime }),
    ...(operatingSystem && { operatingSystem }),
    ...(environment !== undefined && { executionEnvironment: readEnvironment(environment) }),
    ...(applicationId !== undefined && { applicationId }),
    ...(retryMode !== undefined && { retryMode }),
    ...(features.length > 0 && { features }),
    ...(tokens.length > 0 && { tokens }),
  };
}

function retryModeOf(features: readonly SdkFeature[]): string | undefined {
  const prefix = 'RETRY_MODE_';
  const name = features.find(feature => feature.name?.startsWith(prefix))?.name;
  return name?.slice(prefix.length).toLowerCase();
}

function readEnvironment(value: string): ExecutionEnvironment {
  const row = executionEnvironments.find(({ match }) =>
    'is' in match ? value === match.is : value.startsWith(match.start),
  );
  const runtime = row && 'start' in row.match ? value.slice(row.match.start.length) : '';
  return { value, ...(row && { name: row.name }), ...(runtime !== '' && { runtime }) };
}
