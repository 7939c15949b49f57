import {
  cloudFrontRequester,
  type DashCondition,
  type DashFact,
  type DashReason,
  type DashShape,
  dashReasons,
} from '../catalogue/dash';
import { operationValues } from '../catalogue/operationValues';
import type { SourceId } from '../catalogue/sources';
import type { AccessLogFieldId } from '../catalogue/types';
import type { Evidence } from '../types';
import { decodeHostHeader } from './hostHeader';
import { operationShape } from './operationShape';
import { namesVersion } from './requestQuery';
import type { RecordContext } from './types';

/** A field without a value. */
export interface Dash {
  readonly kind: 'dash';
  /** Why it is empty; `unknown` and `unexpected` where that cannot be told. */
  readonly reason: DashReason;
  /** What kind of record it stands in. */
  readonly shape: DashShape;
  readonly evidence: Evidence;
  readonly sources: readonly SourceId[];
}

/**
 * Says why a field holds `-`, from the field itself, the kind of record and its neighbours.
 * `requester` beside `REST.GET.OBJECT` -> { reason: 'anonymous', shape: 'http', evidence: 'documented', ... }
 */
export function decodeDash(id: AccessLogFieldId, context: RecordContext): Dash {
  const shape = dashShape(context);
  const row = dashReasons.find(candidate => fits(candidate, id, shape, context));
  const { reason, evidence, sources } = row ?? nothingKnown;
  return { kind: 'dash', reason, shape, evidence, sources };
}

/** AWS says of every field that it can be empty because its value is unknown or does not apply. */
const nothingKnown = { reason: 'unknown', evidence: 'documented', sources: ['aws-log-format'] } as const;

function dashShape(context: RecordContext): DashShape {
  const operation = context.text('operation') ?? '';
  if (operation === 'REST.OPTIONS.PREFLIGHT') {
    return 'preflight';
  }
  const shape = operationShape(operation);
  return shape === 'http' && context.text('requester') === cloudFrontRequester ? 'originAccessControl' : shape;
}

function fits(row: DashFact, id: AccessLogFieldId, shape: DashShape, context: RecordContext): boolean {
  return (
    row.fields.includes(id) &&
    (row.shapes === undefined || row.shapes.includes(shape)) &&
    (row.when === undefined || conditions[row.when](id, context))
  );
}

const objectOperations: ReadonlySet<string> = new Set(
  operationValues.filter(row => row.level === 'object').map(row => row.value),
);

const isFilled = (text: string | undefined): boolean => text !== undefined && text !== '-';

/** A browser that sends a form to a bucket: the key is a field of the form. */
const isFormUpload = (context: RecordContext): boolean => context.text('operation') === 'REST.POST.BUCKET';

const conditions: Readonly<Record<DashCondition, (id: AccessLogFieldId, context: RecordContext) => boolean>> = {
  callerNamed: (_, context) => isFilled(context.text('requester')) && context.text('requester') !== 'Anonymous',
  callerIsService: (_, context) => context.text('requester')?.startsWith('svc:') ?? false,
  aboutObject: (_, context) => objectOperations.has(context.text('operation') ?? ''),
  aboutBucket: (_, context) =>
    context.text('key') === '-' && !isFormUpload(context) && !objectOperations.has(context.text('operation') ?? ''),
  formUpload: (_, context) => isFormUpload(context),
  lineNamesVersion: (_, context) => namesVersion(context),
  hostNamesAccessPoint: (_, context) =>
    decodeHostHeader(context.text('host_header') ?? '-', context).accessPoint !== undefined,
  statusIsError: (_, context) => /^[45]\d\d$/.test(context.text('http_status') ?? ''),
  otherTlsFieldFilled: (id, context) => isFilled(context.text(id === 'cipher_suite' ? 'tls_version' : 'cipher_suite')),
};
