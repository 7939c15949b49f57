import { detectLog, readField, readFile, readLine } from './targets/accessLog';
import { layOut, readDocument, streamRecords } from './targets/jsonLog';
import { ask, exportText, makeSafe, summarise, translateText } from './targets/words';

/** What inputs of a target are grown from. */
export type InputKind = 'line' | 'file' | 'json' | 'word';

/** One part of the core's door. `run` throws where a property does not hold, and gives back what must be the same again. */
export interface Target {
  readonly name: string;
  readonly kind: InputKind;
  run(text: string): unknown;
}

/** Every function of the door that takes text or bytes is called by one of these. */
export const targets: readonly Target[] = [
  { name: 'line', kind: 'line', run: readLine },
  { name: 'field', kind: 'line', run: readField },
  { name: 'file', kind: 'file', run: readFile },
  { name: 'detect', kind: 'file', run: detectLog },
  { name: 'document', kind: 'json', run: readDocument },
  { name: 'readable', kind: 'json', run: layOut },
  { name: 'stream', kind: 'json', run: streamRecords },
  { name: 'translate', kind: 'word', run: translateText },
  { name: 'query', kind: 'word', run: ask },
  { name: 'export', kind: 'line', run: exportText },
  { name: 'summary', kind: 'file', run: summarise },
  { name: 'safe', kind: 'word', run: makeSafe },
];
