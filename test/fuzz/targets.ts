import { detectLog, readField, readFile, readLine } from './targets/accessLog';
import { layOut, readDocument, streamRecords } from './targets/jsonLog';
import { answer, readPages, redact, relateAll } from './targets/whole';
import { ask, exportText, makeSafe, summarise, translateText } from './targets/words';

/** What inputs of a target are grown from. */
export type InputKind = 'line' | 'file' | 'json' | 'word';

/** One part of the core's door. `run` throws where a property does not hold, and gives back what must be the same again. */
export interface Target {
  readonly name: string;
  readonly kind: InputKind;
  /** How often it has the whole input read; each time may take a second for a megabyte. */
  readonly readings: number;
  run(text: string): unknown;
}

/** Every function of the door that takes text or bytes is called by one of these. */
export const targets: readonly Target[] = [
  { name: 'line', kind: 'line', readings: 4, run: readLine },
  { name: 'field', kind: 'line', readings: 4, run: readField },
  { name: 'file', kind: 'file', readings: 5, run: readFile },
  { name: 'detect', kind: 'file', readings: 1, run: detectLog },
  { name: 'document', kind: 'json', readings: 4, run: readDocument },
  { name: 'readable', kind: 'json', readings: 1, run: layOut },
  { name: 'stream', kind: 'json', readings: 4, run: streamRecords },
  { name: 'translate', kind: 'word', readings: 1, run: translateText },
  { name: 'query', kind: 'word', readings: 2, run: ask },
  { name: 'export', kind: 'line', readings: 2, run: exportText },
  { name: 'summary', kind: 'file', readings: 4, run: summarise },
  { name: 'redactLog', kind: 'file', readings: 3, run: redact },
  { name: 'redactJson', kind: 'json', readings: 3, run: redact },
  { name: 'pages', kind: 'file', readings: 4, run: readPages },
  { name: 'tools', kind: 'file', readings: 3, run: answer },
  { name: 'related', kind: 'file', readings: 2, run: relateAll },
  { name: 'safe', kind: 'word', readings: 2, run: makeSafe },
];
