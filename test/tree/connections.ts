// Finds in the text of a bundle whatever could open a connection, run text as code, or report on the reader.

/** Names in the hosts' worlds that reach other machines, load code, or are on the way to either. */
const names = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
  ...['RTCPeerConnection', 'sendBeacon', 'navigator', 'caches', 'BroadcastChannel'],
  ...['Worker', 'SharedWorker', 'serviceWorker', 'importScripts', 'eval', 'Function'],
  ...['createWebviewPanel', 'registerWebviewViewProvider', 'createWebviewTextEditorInset'],
  ...['openExternal', 'asExternalUri', 'registerUriHandler', 'createTerminal', 'executeTask', 'simpleBrowser'],
  ...['createTelemetryLogger', 'TelemetryLogger', 'TelemetryReporter', 'applicationinsights'],
] as const;

/** Node's modules that reach other machines or start programs, bare or with `node:`. */
const modules =
  'https?|https?2|net|tls|dgram|dns|dns/promises|child_process|cluster|worker_threads|inspector|module|vm|undici';

/** A name as code has it: alone or as a member, in a dot or in brackets; not as part of a word, an address or prose. */
const asCode = (name: string): RegExp =>
  new RegExp(
    `(?<![\\w$'"\`/. -])${name}(?![\\w$'"\`-])` +
      `|(?<=\\b(?:new|return|await|typeof|instanceof|of|in|case|void|yield) )${name}(?=[(.;,)\\]}?<=!&|]|$)` +
      `|(?<=[\\w$)\\]?]\\.)${name}(?=\\s*(?:[(;,)\\]}=\`?.]|$))` +
      `|\\[\\s*['"\`]${name}['"\`]\\s*\\]`,
    'g',
  );

const patterns: readonly (readonly [string, RegExp])[] = [
  ...names.map(name => [name, asCode(name)] as const),
  ['module', new RegExp(`\\b(?:require|import)\\(\\s*["'\`](?:node:)?(?:${modules})["'\`]`, 'g')],
  ['module by name', /\b(?:require|import)\((?!\s*(?:["']|`[^`$]*`))/g],
  ['binding', /\bprocess\s*\.\s*(?:binding|_linkedBinding|dlopen|getBuiltinModule)\b/g],
];

/** What could connect, by name, each time with the text around it; nothing for a bundle that cannot. */
export function findConnections(code: string): readonly { readonly name: string; readonly around: string }[] {
  return patterns.flatMap(([name, pattern]) =>
    [...code.matchAll(pattern)].map(({ index }) => ({ name, around: code.slice(Math.max(0, index - 40), index + 60) })),
  );
}
