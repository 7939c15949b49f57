import { type OperationRow, operations } from '../catalogue/operations';
import { t } from '../text/language';
import type { HttpRequest } from './httpRequest';
import type { Match } from './types';

/** What AWS calls each API. */
export const apiNames: Readonly<Record<OperationRow['service'], string>> = {
  s3: 'Amazon S3',
  s3control: 'S3 Control',
  s3outposts: 'S3 on Outposts',
  s3tables: 'S3 Tables',
  s3vectors: 'S3 Vectors',
};

/** First label of a host, or the service's label before the Region, to the API that answers there. */
const apiByHost: readonly (readonly [RegExp, OperationRow['service']])[] = [
  [/(?:^|\.)s3-control[.-]/i, 's3control'],
  [/(?:^|\.)s3-outposts[.-]/i, 's3outposts'],
  [/(?:^|\.)s3tables[.-]/i, 's3tables'],
  [/(?:^|\.)s3vectors[.-]/i, 's3vectors'],
];

/** Every path of S3 Control begins with the date of its version, which is no name of a bucket that people have. */
const controlPath = /^\/v20180820(?:\/|$)/;

function serviceOf({ authority, path }: HttpRequest): OperationRow['service'] | undefined {
  const named = authority === undefined ? undefined : apiByHost.find(([pattern]) => pattern.test(authority));
  return named?.[1] ?? (controlPath.test(path) ? 's3control' : undefined);
}

/** `/jobs/{id}` fits `/jobs/7` and `/jobs/{id}`; a part written `{name+}` takes everything that is left. */
function pathFits(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  const last = wanted[wanted.length - 1] ?? '';
  const open = last.endsWith('+}');
  return (
    (open ? given.length >= wanted.length : given.length === wanted.length) &&
    wanted.every((part, index) => part === given[index] || (part.startsWith('{') && (given[index] ?? '') !== ''))
  );
}

/** The more literal parts a path has, the closer it fits. */
const literalParts = (path: string): number =>
  path.split('/').filter(part => part !== '' && !part.startsWith('{')).length;

/** Operations of S3 Control, S3 Tables and the others that a request is for; undefined for a request to S3 itself. */
export function matchOtherApi(request: HttpRequest): readonly Match[] | undefined {
  const service = serviceOf(request);
  if (service === undefined) {
    return undefined;
  }
  const path = request.path.length > 1 && request.path.endsWith('/') ? request.path.slice(0, -1) : request.path;
  const fitting = operations.filter(
    ({ rest, service: of }) =>
      rest !== undefined &&
      of === service &&
      (request.method === undefined || rest.method === request.method) &&
      pathFits(rest.path, path),
  );
  const closest = Math.max(0, ...fitting.map(({ rest }) => literalParts(rest?.path ?? '')));
  return fitting
    .filter(({ rest }) => literalParts(rest?.path ?? '') === closest)
    .map(row => ({ row, as: ['rest'], evidence: row.rest?.evidence ?? 'inferred' }));
}

/** Operations of other APIs whose path is written out as a template, where no host says which API is meant. */
export function matchTemplate({ method, path, authority }: HttpRequest): readonly Match[] {
  return authority !== undefined
    ? []
    : operations
        .filter(({ rest, service }) => service !== 's3' && rest?.path === path && rest.method === method)
        .map(row => ({
          row,
          as: ['rest'],
          evidence: row.rest?.evidence ?? 'inferred',
          tellsApart: t('Sent to the endpoint of {0}.', apiNames[row.service]),
        }));
}
