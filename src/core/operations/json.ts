import { cliUses, type OperationRow, operations } from '../catalogue/operations';
import { type SourceId, sources } from '../catalogue/sources';
import type { Evidence } from '../types';
import { renderRequest, renderRest, selectorTexts } from './render';
import type { Form, Match, Translation } from './types';

/** A fact's grade, and the pages or collections that it rests on. */
export interface GradeJson {
  readonly evidence: Evidence;
  readonly sources: readonly string[];
}

/** One name with its grade. */
export interface NameJson extends GradeJson {
  readonly name: string;
  readonly note?: string;
}

/** The request. `query`: what selects the operation, such as `acl` or `uploadId={uploadId}`. */
export interface RestJson extends GradeJson {
  readonly method: string;
  /** Path-style template. */
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: readonly string[];
  readonly optionalQuery: readonly string[];
  readonly host?: string;
  /** In one line. */
  readonly text: string;
  readonly pathStyle?: string;
  readonly virtualHosted?: string;
  /** By the API model; `observed` are those that S3 was seen to answer with. */
  readonly successStatus?: number;
  readonly observed: readonly number[];
  readonly sharedWith: readonly string[];
}

/** One operation under all its names; every name has its grade and its sources. */
export interface MatchJson {
  readonly id: string;
  /** Null for what is no API operation. */
  readonly api: string | null;
  readonly kind: OperationRow['kind'];
  readonly service: OperationRow['service'];
  readonly level: OperationRow['level'];
  readonly title: string;
  readonly writes: boolean;
  readonly deprecated: boolean;
  readonly replacedBy?: string;
  readonly rest: RestJson | null;
  readonly cli: readonly (NameJson & { readonly hidden?: true })[];
  /** Commands of `aws s3`, and waiters, that make this call, and when. */
  readonly cliHighLevel: readonly (NameJson & {
    readonly form: string;
    readonly when?: string;
    readonly times: string;
    readonly cliVersion?: number;
  })[];
  readonly sdk: { readonly js3?: NameJson; readonly boto3?: NameJson; readonly java2?: NameJson };
  readonly eventNames: readonly (NameJson & {
    readonly category: string;
    readonly scope: string;
    readonly eventSource: string;
    readonly readOnly?: boolean;
    readonly resourceTypes?: readonly string[];
    readonly requestParameters: readonly string[];
    readonly tellsApart?: string;
    readonly contested?: true;
  })[];
  readonly operations: readonly (GradeJson & {
    readonly value: string;
    readonly level: string;
    readonly role: string;
    readonly tellsApart?: string;
    readonly note?: string;
  })[];
  readonly iam: readonly (GradeJson & {
    readonly action: string;
    readonly when?: string;
    /** The condition for programs, of which `namesVersion` is known: the request names a version. */
    readonly whenId?: string;
    readonly instead?: true;
    readonly scope?: string;
    readonly note?: string;
  })[];
  readonly recordedBy: {
    readonly accessLog: GradeJson & { readonly recorded: string; readonly note?: string };
    readonly cloudTrail: GradeJson & { readonly recorded: string; readonly note?: string };
  };
  readonly directoryBuckets?: string;
  readonly notes: readonly (GradeJson & { readonly text: string })[];
  readonly references: readonly { readonly title: string; readonly url: string }[];
}

/** A match of a translation, with what it rests on. */
export interface TranslationMatchJson extends MatchJson {
  /** The forms in which the text names the operation. */
  readonly as: readonly Form[];
  readonly evidence: Evidence;
  readonly tellsApart?: string;
  readonly when?: string;
  readonly times?: string;
  readonly because?: string;
}

/** A translation as the headless surface prints it. */
export interface TranslationJson {
  readonly query: string;
  readonly form: Form;
  readonly matches: readonly TranslationMatchJson[];
  /** `api`: id of the row that the name belongs to. */
  readonly suggestions: readonly { readonly api: string; readonly name: string; readonly why: string }[];
  readonly remarks: readonly string[];
}

type Graded = { readonly evidence: Evidence; readonly sources: readonly SourceId[] };

/** Keys of the table of sources become addresses, so that the output can be checked by itself. */
const graded = <Fact extends Graded>(fact: Fact): Omit<Fact, 'sources'> & GradeJson => ({
  ...fact,
  sources: fact.sources.map(id => sources[id].url),
});

function restJson(row: OperationRow): RestJson | null {
  const { rest } = row;
  if (rest === undefined) {
    return null;
  }
  const pathStyle = renderRequest(row, 'path');
  const virtualHosted = renderRequest(row, 'virtualHosted');
  const { method, path, headers, optionalQuery, host, successStatus, observedStatuses, sharedWith } = rest;
  return {
    method,
    path,
    query: selectorTexts(rest),
    headers,
    optionalQuery,
    ...(host !== undefined && { host }),
    text: renderRest(row) ?? '',
    ...(pathStyle !== undefined && { pathStyle }),
    ...(virtualHosted !== undefined && { virtualHosted }),
    ...(successStatus !== undefined && { successStatus }),
    observed: observedStatuses,
    sharedWith,
    evidence: rest.evidence,
    sources: rest.sources.map(id => sources[id].url),
  };
}

/** What is written about the presence of a key of `requestParameters`, in words. */
function eventJson({ presentParameter, absentParameter, ...event }: OperationRow['eventNames'][number]) {
  const tellsApart =
    presentParameter !== undefined
      ? `requestParameters holds ${presentParameter}`
      : absentParameter !== undefined
        ? `requestParameters does not hold ${absentParameter}`
        : undefined;
  return { ...graded(event), ...(tellsApart !== undefined && { tellsApart }) };
}

const highLevel = (row: OperationRow): MatchJson['cliHighLevel'] =>
  cliUses
    .filter(({ operation }) => operation === row.id)
    .map(({ operation: _operation, command, from: _from, to: _to, option: _option, ...use }) => ({
      name: command,
      ...graded(use),
    }));

/** One operation of the catalogue as plain JSON. */
export function toMatchJson(row: OperationRow): MatchJson {
  const { sdk, recordedBy } = row;
  return {
    id: row.id,
    api: row.api ?? null,
    kind: row.kind,
    service: row.service,
    level: row.level,
    title: row.title,
    writes: row.writes,
    deprecated: row.deprecated ?? false,
    ...(row.replacedBy !== undefined && { replacedBy: row.replacedBy }),
    rest: restJson(row),
    cli: row.cli.map(graded),
    cliHighLevel: highLevel(row),
    sdk: {
      ...(sdk.js3 && { js3: graded(sdk.js3) }),
      ...(sdk.boto3 && { boto3: graded(sdk.boto3) }),
      ...(sdk.java2 && { java2: graded(sdk.java2) }),
    },
    eventNames: row.eventNames.map(eventJson),
    operations: row.operations.map(graded),
    iam: row.iam.map(graded),
    recordedBy: { accessLog: graded(recordedBy.accessLog), cloudTrail: graded(recordedBy.cloudTrail) },
    ...(row.directoryBuckets !== undefined && { directoryBuckets: row.directoryBuckets }),
    notes: row.notes.map(graded),
    references: row.references,
  };
}

const translationMatch = ({ row, ...match }: Match): TranslationMatchJson => ({ ...toMatchJson(row), ...match });

/** What `translate --json` prints: the translation, each match with all its names. */
export function toTranslationJson({ query, form, matches, suggestions, remarks }: Translation): TranslationJson {
  return {
    query,
    form,
    matches: matches.map(translationMatch),
    suggestions: suggestions.map(({ row, name, why }) => ({ api: row.id, name, why })),
    remarks,
  };
}

/** What `operations --json` prints: every row of the catalogue. */
export function toOperationsJson(): readonly MatchJson[] {
  return operations.map(toMatchJson);
}
