import { readFileSync } from 'node:fs';
import path from 'node:path';
import { operations } from '../../src/core/index';
import { recordOf } from '../core/cloudTrail/record';
import * as events from '../core/records/json/events';
import { bytePieces, hostilePieces, jsonPieces, linePieces, wordPieces } from './pieces';
import type { InputKind } from './targets';

declare const __ROOT__: string;

const sample = (name: string): string => readFileSync(path.join(__ROOT__, 'media/samples', name), 'utf8');

const files = [
  '2026-03-30-10-00-00-3E57427F3A1B5C7D',
  'hostile/2026-03-30-10-10-00-0C1D2E3F4A5B6978',
  'older-layouts/2026-03-30-10-05-00-7B4A0FABB1C2D3E4',
].map(sample);
const lines = files.flatMap(file => file.split('\n').slice(0, -1));

const values: readonly unknown[] = [
  ...[{ Records: [recordOf(), events.event] }, events.event, events.eventBridge, { Events: [events.lookup] }],
  ...[events.logEvents([events.eventBridge]), [events.lakeColumns], events.lakeResults, events.insight],
  ...[events.aggregated, events.digest, events.accessLog, { Records: [events.notification] }, events.objectCreated],
];
const documents = values.flatMap(value => [JSON.stringify(value), JSON.stringify(value, undefined, 2)]);

const queries = [
  'operation = REST.DELETE.* and status >= 400',
  'who ~ alice or (bucket in (a, b) and not time in 2026-03-01..2026-03-30)',
  '`x y` != "a ""b""" and bytes_sent > 10MB',
];
const names = operations.flatMap(({ api, cli, operations: own }) => [
  api ?? '',
  cli[0]?.name ?? '',
  own[0]?.value ?? '',
]);

/** Texts that inputs are grown from, by what the target reads: our own samples and fixtures. */
export const seeds: Readonly<Record<InputKind, readonly string[]>> = {
  line: lines,
  file: [...files, ...documents.slice(0, 6), `${lines[0]}\r\n\r\n${lines[1]}`, `${documents[0]}\n${lines[0]}`],
  json: [...documents, `${documents[2]}\n${documents[2]}\n`, `2026-03-30T09:12:41Z ${documents[2]}\n`.repeat(3)],
  word: [...queries, ...new Set(names), ...wordPieces],
};

/** Pieces that are put in, by what the target reads. */
export const piecesOf: Readonly<Record<InputKind, readonly string[]>> = {
  line: [...linePieces, ...hostilePieces],
  file: [...linePieces, ...hostilePieces, ...bytePieces],
  json: [...jsonPieces, ...hostilePieces, ...bytePieces],
  word: [...wordPieces, ...hostilePieces],
};
