import { type CloudTrailField, cloudTrailFields } from '../../catalogue/cloudTrailFields';
import { accessLogFieldIds } from '../../catalogue/types';
import { editDistance } from '../../operations/nearest';
import { t } from '../../text/language';
import { type CommonFieldKind, commonFieldOf, commonFields } from '../view/commonFields';

const paths: ReadonlyMap<string, CloudTrailField> = new Map(
  cloudTrailFields.flatMap(field => [field.path, ...field.otherPaths].map(path => [path, field] as const)),
);
const roots: ReadonlySet<string> = new Set([...paths.keys()].map(path => path.split(/[.[]/)[0] ?? ''));
const slugs: ReadonlySet<string> = new Set(accessLogFieldIds);

/** Names that are offered, common ones first. Paths of lists and of any member are not: they are no names of one field. */
export const knownNames: readonly string[] = [
  ...new Set([
    ...commonFields.map(({ name }) => name),
    ...accessLogFieldIds,
    ...commonFields.flatMap(({ aliases }) => aliases),
    ...[...paths].filter(([path, { type }]) => !/[[*]/.test(path) && type !== 'object').map(([path]) => path),
  ]),
];

/** What the table of CloudTrail has of a path, whichever item of a list it names; undefined where it has nothing. */
export function cloudTrailFieldOf(name: string): CloudTrailField | undefined {
  const pattern = name.replace(/\[\d+\]/g, '[]');
  return paths.get(pattern) ?? paths.get(pattern.replace(/\.[^.]+$/, '.*'));
}

/** True for a name of a field of either log; paths that no table has are not known, and may exist all the same. */
export const isKnownName = (name: string): boolean =>
  commonFieldOf(name) !== undefined || slugs.has(name) || cloudTrailFieldOf(name) !== undefined;

/** How values of a field are compared; as text where nothing is known of it. */
export function kindOfName(name: string): CommonFieldKind {
  const common = commonFieldOf(name);
  if (common !== undefined) {
    return common.kind;
  }
  const field = cloudTrailFieldOf(name);
  if (field?.reads === 'time') {
    return 'time';
  }
  return field?.reads === 'byteCount' ? 'size' : field?.type === 'number' ? 'number' : 'text';
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
/** Longer names are not compared letter by letter. */
const LONGEST = 120;

/** How far a known name is from what was written: 0 to 2 letters, 3 for its last part, 4 for its beginning; or not near. */
function distanceOf(known: string, asked: string, most: number): number | undefined {
  const folded = fold(known);
  const distance = editDistance(asked, folded, most);
  if (distance <= most) {
    return distance;
  }
  const last = fold(known.slice(known.lastIndexOf('.') + 1));
  return last === asked ? 3 : asked.length > 2 && folded.startsWith(asked) ? 4 : undefined;
}

/** The known name that was probably meant; undefined where none is near. */
function nearestName(name: string): string | undefined {
  const asked = fold(name);
  if (asked === '' || asked.length > LONGEST) {
    return undefined;
  }
  const most = asked.length < 3 ? 0 : asked.length < 5 ? 1 : 2;
  const near = knownNames.flatMap(known => {
    const distance = distanceOf(known, asked, most);
    return distance === undefined ? [] : [{ known, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.known;
}

/** What is wrong with a name, as a sentence; undefined for one that a record may have. */
export function problemOfName(name: string): string | undefined {
  if (isKnownName(name)) {
    return undefined;
  }
  const meant = nearestName(name);
  const mayExist = /[.[]/.test(name) && roots.has(name.split(/[.[]/)[0] ?? '');
  // Paths that no table has may exist, unless they look like a slip of the pen.
  const slips = Math.min(2, Math.floor(fold(name.slice(name.lastIndexOf('.'))).length / 4));
  if (mayExist && (meant === undefined || editDistance(fold(name), fold(meant), slips) > slips)) {
    return undefined;
  }
  return meant === undefined
    ? t('There is no field "{0}". A name that this version does not know is written in backquotes.', name)
    : t('There is no field "{0}". Did you mean {1}?', name, meant);
}
