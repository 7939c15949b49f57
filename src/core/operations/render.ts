import type { OperationRow, RestCall } from '../catalogue/operations';
import { msg, t } from '../text/language';
import type { Evidence } from '../types';
import { catalogueIndex } from './catalogueIndex';
import type { Form } from './types';

/** A way to write an operation down. */
export type RenderForm =
  | 'api'
  | 'rest'
  | 'restPathStyle'
  | 'restVirtualHosted'
  | 'cli'
  | 'eventName'
  | 'operation'
  | 'js3'
  | 'boto3'
  | 'java2'
  | 'iam';

/** One form of an operation, written down. */
export interface RenderedForm {
  readonly form: RenderForm;
  /** The form that `translate` reads it as. */
  readonly readAs: Form;
  readonly label: string;
  readonly text: string;
  readonly evidence: Evidence;
  /** Ids of other operations that are written the same in this form. */
  readonly sharedWith: readonly string[];
}

/** `acl`, `list-type=2`, `uploadId={uploadId}`. */
export function selectorTexts({ query, callerQuery }: RestCall): readonly string[] {
  return [
    ...query.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)),
    ...callerQuery.map(key => `${key}={${key}}`),
  ];
}

const queryText = (rest: RestCall): string => {
  const texts = selectorTexts(rest);
  return texts.length === 0 ? '' : `?${texts.join('&')}`;
};

/** The header without which the request would be that of another operation. */
export function tellingHeader({ headers }: RestCall): string | undefined {
  const { tellingHeaders } = catalogueIndex();
  return headers.find(name => tellingHeaders.has(name));
}

const isPathOfS3 = (path: string): boolean => path.startsWith('/{Bucket}') || path === '/';

const withoutBucket = (path: string): string =>
  path.startsWith('/{Bucket}') ? path.slice('/{Bucket}'.length) || '/' : path;

const plainKey = (path: string): string => path.replace('{Key+}', '{Key}');

/** In one line: `PUT /{Key}?acl`; with the host for other APIs, with a header where only that tells it apart. */
export function renderRest(row: OperationRow): string | undefined {
  const { rest } = row;
  if (rest === undefined) {
    return undefined;
  }
  const header = tellingHeader(rest);
  const isOther = rest.host !== undefined;
  const path = isOther ? `https://${rest.host}${plainKey(rest.path)}` : withoutBucket(plainKey(rest.path));
  return `${rest.method} ${path}${queryText(rest)}${header === undefined ? '' : ` with ${header}`}`;
}

/** As a request line and header lines, with the bucket in the path or in the host. */
export function renderRequest(row: OperationRow, style: 'path' | 'virtualHosted'): string | undefined {
  const { rest } = row;
  if (rest === undefined || row.service !== 's3' || !isPathOfS3(rest.path)) {
    return undefined;
  }
  const inHost = style === 'virtualHosted' && rest.path !== '/';
  const path = plainKey(inHost ? withoutBucket(rest.path) : rest.path);
  const host = rest.host ?? (inHost ? '{Bucket}.s3.{Region}.amazonaws.com' : 's3.{Region}.amazonaws.com');
  const header = tellingHeader(rest);
  return [
    `${rest.method} ${path}${queryText(rest)} HTTP/1.1`,
    `Host: ${host}`,
    ...(header === undefined ? [] : [`${header}: {${header}}`]),
  ].join('\n');
}

const labels: Readonly<Record<RenderForm, string>> = {
  api: 'API',
  rest: 'REST',
  restPathStyle: msg('REST, path style'),
  restVirtualHosted: msg('REST, virtual-hosted style'),
  cli: 'AWS CLI',
  eventName: msg('CloudTrail eventName'),
  operation: msg('Access log operation'),
  js3: msg('AWS SDK for JavaScript v3'),
  boto3: 'boto3',
  java2: msg('AWS SDK for Java 2.x'),
  iam: msg('IAM action'),
};

const readAs: Readonly<Record<RenderForm, Form>> = {
  api: 'api',
  rest: 'rest',
  restPathStyle: 'rest',
  restVirtualHosted: 'rest',
  cli: 'cli',
  eventName: 'eventName',
  operation: 'operation',
  js3: 'sdk',
  boto3: 'sdk',
  java2: 'sdk',
  iam: 'iam',
};

type Named = readonly [form: RenderForm, text: string | undefined, evidence: Evidence];

function namedForms(row: OperationRow): readonly Named[] {
  const { rest, sdk } = row;
  const grade = rest?.evidence ?? 'documented';
  return [
    ['api', row.api, grade],
    ['rest', renderRest(row), grade],
    ['restPathStyle', renderRequest(row, 'path'), grade],
    ['restVirtualHosted', renderRequest(row, 'virtualHosted'), grade],
    ...row.cli.map(({ name, evidence }) => ['cli', name, evidence] as const),
    ...row.eventNames.map(({ name, evidence }) => ['eventName', name, evidence] as const),
    ...row.operations.map(({ value, evidence }) => ['operation', value, evidence] as const),
    ['js3', sdk.js3?.name, sdk.js3?.evidence ?? grade],
    ['boto3', sdk.boto3?.name, sdk.boto3?.evidence ?? grade],
    ['java2', sdk.java2?.name, sdk.java2?.evidence ?? grade],
    ...row.iam
      .filter(({ when }) => when === undefined)
      .map(({ action, evidence }) => ['iam', action, evidence] as const),
  ];
}

let owners: ReadonlyMap<string, readonly string[]> | undefined;

const ownerKey = (form: RenderForm, text: string): string => `${form}\n${text}`;

/** Which rows write a form in the same way. */
function ownersOf(form: RenderForm, text: string): readonly string[] {
  if (owners === undefined) {
    const made = new Map<string, string[]>();
    for (const row of catalogueIndex().byId.values()) {
      for (const [each, written] of namedForms(row)) {
        const key = ownerKey(each, written ?? '');
        const ids = made.get(key) ?? [];
        if (written !== undefined && !ids.includes(row.id)) {
          made.set(key, [...ids, row.id]);
        }
      }
    }
    owners = made;
  }
  return owners.get(ownerKey(form, text)) ?? [];
}

/** Every form of an operation, written down once each; a form that the operation has not is left out. */
export function renderForms(row: OperationRow): readonly RenderedForm[] {
  const seen = new Set<string>();
  return namedForms(row).flatMap(([form, text, evidence]): readonly RenderedForm[] => {
    if (text === undefined || seen.has(ownerKey(form, text))) {
      return [];
    }
    seen.add(ownerKey(form, text));
    const sharedWith = ownersOf(form, text).filter(id => id !== row.id);
    return [{ form, readAs: readAs[form], label: t(labels[form]), text, evidence, sharedWith }];
  });
}

/** One form of an operation, the first where it has several; undefined where it has none. */
export function render(row: OperationRow, form: RenderForm): string | undefined {
  return namedForms(row).find(([each, text]) => each === form && text !== undefined)?.[1];
}
