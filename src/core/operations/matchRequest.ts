import type { OperationRow, RestCall } from '../catalogue/operations';
import { msg, t } from '../text/language';
import type { Evidence } from '../types';
import { catalogueIndex } from './catalogueIndex';
import { type HttpRequest, parameterOf, type Reading } from './httpRequest';
import { matchOtherApi, matchTemplate } from './otherApis';
import type { Match } from './types';

/** What a request is for. */
export interface RequestMatch {
  readonly matches: readonly Match[];
  /** Sub-resources that the query names; S3 refuses a request with more than one. */
  readonly selectors: readonly string[];
  /** Whole sentences on what is odd about the request. */
  readonly remarks: readonly string[];
}

/** With an empty value S3 takes these as not there: measured for the four configuration lists. */
const emptyIsAbsent: ReadonlySet<string> = new Set(['id']);

const isThere = (request: HttpRequest, key: string): boolean => {
  const value = parameterOf(request, key);
  return value !== undefined && (value !== '' || !emptyIsAbsent.has(key));
};

/** True when nothing in the query speaks against the operation. */
export function queryFits({ query, callerQuery, absent }: RestCall, request: HttpRequest): boolean {
  return (
    query.every(({ key, value }) => {
      const found = parameterOf(request, key);
      return found !== undefined && (value === undefined || value === found);
    }) &&
    callerQuery.every(key => isThere(request, key)) &&
    !absent.query.some(key => isThere(request, key))
  );
}

const selectsIn = ({ query, callerQuery }: RestCall, selector: string): boolean =>
  query.some(({ key }) => key === selector) || callerQuery.includes(selector);

function headersFit({ headers, absent }: RestCall, request: HttpRequest): boolean {
  const { tellingHeaders } = catalogueIndex();
  const known = request.headers;
  return (
    known === undefined ||
    (headers.every(name => !tellingHeaders.has(name) || known.includes(name)) &&
      !absent.headers.some(name => known.includes(name)))
  );
}

/** The part of a host template that does not vary: `s3express-control` of `s3express-control.{Region}.amazonaws.com`. */
const fixedLabel = (host: string): string => host.split('.').find(label => !label.includes('{')) ?? host;

/** Operations with a host of their own are meant where the text names that host, or where it names none and no bucket. */
function hostFits({ rest, level }: OperationRow, { authority }: HttpRequest): boolean {
  const host = rest?.host;
  return authority === undefined
    ? host === undefined || level === 'service'
    : !host || authority.includes(fixedLabel(host));
}

/** The rows that a request of this method and level with these selectors can be. */
function rowsFor(request: HttpRequest, level: Reading['level'], selectors: readonly string[]): readonly OperationRow[] {
  const { byMethod } = catalogueIndex();
  const rows = request.method === undefined ? [...byMethod.values()].flat() : (byMethod.get(request.method) ?? []);
  return rows.filter(
    row =>
      row.rest !== undefined &&
      row.kind !== 'soap' &&
      (row.kind !== 'refused' || request.method !== undefined) &&
      (row.level === level || row.level === 'either') &&
      isPlainPath(row.rest.path) &&
      selectors.every(selector => row.rest && selectsIn(row.rest, selector)) &&
      queryFits(row.rest, request) &&
      headersFit(row.rest, request) &&
      hostFits(row, request),
  );
}

/** A path of nothing but placeholders, as those of S3 itself are. */
const isPlainPath = (path: string): boolean => !/\/[^{/]/.test(path);

/** Operations with a path of their own, such as `/WriteGetObjectResponse`. */
const literalRows = ({ method, path }: HttpRequest): readonly OperationRow[] =>
  (catalogueIndex().byMethod.get(method ?? '') ?? []).filter(({ rest }) => rest?.path === path && !isPlainPath(path));

/** What the rows of a website endpoint are; an unknown method is one that it does not serve. */
function websiteRows({ method = 'GET' }: HttpRequest): readonly OperationRow[] {
  const { byValue } = catalogueIndex();
  return byValue.get(`WEBSITE.${method}.OBJECT`) ?? byValue.get('WEBSITE.INVALIDOPERATION') ?? [];
}

/** What in the headers, which a request line does not show, tells two operations apart. */
function headerClue({ rest }: OperationRow, request: HttpRequest): string | undefined {
  if (rest === undefined || request.headers !== undefined) {
    return undefined;
  }
  const { tellingHeaders } = catalogueIndex();
  const needed = rest.headers.find(name => tellingHeaders.has(name));
  if (needed !== undefined) {
    return t('The request has the header {0}.', needed);
  }
  const without = rest.absent.headers[0];
  return without === undefined ? undefined : t('The request does not have the header {0}.', without);
}

const toMatch = (row: OperationRow, request: HttpRequest, because: string | undefined, evidence: Evidence): Match => {
  const clue = [because, headerClue(row, request)].filter(part => part !== undefined).join(' ');
  return { row, as: ['rest'], evidence, ...(clue !== '' && { tellsApart: clue }) };
};

/** How much of the query an operation needs. */
export function demandsOf({ rest }: OperationRow): number {
  return (rest?.query.length ?? 0) + (rest?.callerQuery.length ?? 0);
}

/** Of operations with the same method that all fit, those that need most of the query: `list-type=2` makes it ListObjectsV2. */
function mostDemanding(rows: readonly OperationRow[]): readonly OperationRow[] {
  const most = new Map<string | undefined, number>();
  for (const row of rows) {
    most.set(row.rest?.method, Math.max(most.get(row.rest?.method) ?? 0, demandsOf(row)));
  }
  return rows.filter(row => demandsOf(row) === most.get(row.rest?.method));
}

const bucketOnKey = msg(
  'The sub-resource belongs to buckets, and S3 was measured to take such a request on a key as one for the bucket.',
);

function matchReadings(request: HttpRequest, selectors: readonly string[]): readonly Match[] {
  const special = request.host?.form.startsWith('website') ? websiteRows(request) : literalRows(request);
  if (special.length > 0) {
    return special.map(row => ({ row, as: ['rest'], evidence: row.rest?.evidence ?? 'seen' }));
  }
  const found = request.readings.flatMap(({ level, because }) =>
    mostDemanding(rowsFor(request, level, selectors)).map(row =>
      toMatch(row, request, because, row.rest?.evidence ?? 'inferred'),
    ),
  );
  const atHost = request.authority === undefined ? [] : found.filter(({ row }) => row.rest?.host !== undefined);
  if (atHost.length > 0) {
    return atHost;
  }
  if (found.length > 0 || selectors.length === 0 || !request.readings.some(({ level }) => level === 'object')) {
    return found;
  }
  return rowsFor(request, 'bucket', selectors).map(row => toMatch(row, request, t(bucketOnKey), 'third-party'));
}

/** Parameters that would be sub-resources if they were written in another case, one sentence for each. */
const misspelledSelectors = (request: HttpRequest): readonly string[] => {
  const { selectors } = catalogueIndex();
  const lower = new Map([...selectors].map(name => [name.toLowerCase(), name]));
  return request.parameters.flatMap(({ name }) => {
    const right = lower.get(name.toLowerCase());
    return right === undefined || right === name
      ? []
      : [t('S3 tells upper from lower case here: {0} is no sub-resource, {1} is.', name, right)];
  });
};

/** Current operations before deprecated ones, operations before other rows, then the order of the catalogue. */
export function sortMatches(matches: readonly Match[]): readonly Match[] {
  const { order } = catalogueIndex();
  const rank = ({ row }: Match): number => (row.deprecated ? 2 : 0) + (row.kind === 'api' ? 0 : 1);
  return [...matches].sort((a, b) => rank(a) - rank(b) || (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
}

/** What needs most of the query first; then as the readings of the path stand, deprecated operations last. */
function sortRequestMatches(matches: readonly Match[]): readonly Match[] {
  const rank = ({ row }: Match): number => (row.deprecated ? 1 : 0) - 2 * demandsOf(row);
  return [...matches].sort((a, b) => rank(a) - rank(b));
}

/** Names of sub-resources in a query; none where the path is one of another API. */
export function selectorsOf(request: HttpRequest): readonly string[] {
  const known = catalogueIndex().selectors;
  const selectors = [...new Set(request.parameters.map(({ name }) => name).filter(name => known.has(name)))];
  return selectors.length > 0 && matchOtherApi(request) !== undefined ? [] : selectors;
}

function remarkOnNothing(method: string | undefined, selector: string | undefined): string {
  if (selector === undefined) {
    return t('No operation of S3 that is known to this version has this request.');
  }
  return method === undefined
    ? t('S3 has no operation of any method with ?{0} here and answers 405 MethodNotAllowed as a rule.', selector)
    : t('S3 has no operation {0} with ?{1} here and answers 405 MethodNotAllowed as a rule.', method, selector);
}

/**
 * The operations that a request can be, as S3 reads it: by method, by what the path names, and by sub-resources, which are told
 * by their exact name and whatever value. `x-id` and parameters that are not known change nothing.
 */
export function matchRequest(request: HttpRequest): RequestMatch {
  const other = matchOtherApi(request);
  if (other !== undefined) {
    return { matches: other, selectors: [], remarks: [] };
  }
  const selectors = selectorsOf(request);
  if (selectors.length > 1) {
    const names = selectors.reduce((before, name) => t('{0} and {1}', before, name));
    return {
      matches: [],
      selectors,
      remarks: [t('The query names two sub-resources, {0}: S3 answers 400 and carries nothing out.', names)],
    };
  }
  const matches = [...sortRequestMatches(matchReadings(request, selectors)), ...matchTemplate(request)];
  const [selector] = selectors;
  const nothing = matches.length > 0 ? [] : [remarkOnNothing(request.method, selector)];
  return { matches, selectors, remarks: [...misspelledSelectors(request), ...nothing] };
}
