import { partitions, type Region, regions } from '../catalogue/regions';
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
const serviceLabel = /^s3(?:-[a-z-]+)?$/;
const suffixes = [...new Set(partitions.map(({ dnsSuffix }) => `.${dnsSuffix}`))];

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

/**
 * The Region code in the name of an S3 endpoint, known to this version or not.
 * `b.s3.eu-west-1.amazonaws.com` gives `eu-west-1`; so do the dual-stack, FIPS, website, access point, VPC endpoint
 * and dashed (`s3-eu-west-1`) forms. Undefined where the name tells no Region: `s3.amazonaws.com`, Transfer
 * Acceleration, Multi-Region Access Points, custom domains.
 */
export function regionOfHostHeader(host: string): string | undefined {
  if (host.length > 300) {
    return undefined;
  }
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const suffix = suffixes.find(ending => name.endsWith(ending));
  if (suffix === undefined) {
    return undefined;
  }
  const labels = name.slice(0, -suffix.length).split('.');
  if (labels.at(-1) === 'vpce') {
    labels.pop();
  }
  const last = labels.pop() ?? '';
  const dashed = last.replace(/^s3-(?:website-|fips-)?/, '');
  if (dashed !== last) {
    return isRegionShaped(dashed) ? dashed : undefined;
  }
  if (labels.at(-1) === 'dualstack') {
    labels.pop();
  }
  return isRegionShaped(last) && serviceLabel.test(labels.at(-1) ?? '') ? last : undefined;
}
