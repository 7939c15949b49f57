import { type Region, regions } from '../catalogue/regions';
import type { RecordContext } from './types';

/** An AWS Region that a request came from. */
export interface SourceRegion {
  readonly kind: 'sourceRegion';
  readonly code: string;
  /** AWS's name of the Region; left out where this version does not know the code. */
  readonly name?: string;
  readonly partition?: string;
}

const byCode = new Map(regions.map(region => [region.code, region]));
const regionShape = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/;

/** The table row of a Region code; undefined where this version does not know it. */
export function findRegion(code: string): Region | undefined {
  return byCode.get(code);
}

/** True for text that has the form of a Region code, known or not. */
export function isRegionShaped(text: string): boolean {
  return text.length <= 40 && regionShape.test(text);
}

/** `eu-west-1` gives code, name `Europe (Ireland)` and partition; an unknown code gives the code alone. */
export function decodeSourceRegion(text: string, _context: RecordContext): SourceRegion {
  const region = findRegion(text);
  return { kind: 'sourceRegion', code: text, ...(region && { name: region.name, partition: region.partition }) };
}
