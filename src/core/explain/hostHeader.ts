import { customDomain, hostForms } from '../catalogue/hostForms';
import { sources } from '../catalogue/sources';
import type { HostHeader } from '../fields/hostHeader';
import { operationShape } from '../fields/operationShape';
import { findRegion } from '../fields/region';
import { findAliasEnding } from '../text/hostName';
import { t } from '../text/language';
import { shownText } from './shownText';
import type { ExplainInput, Meaning, Row } from './types';

/** Which endpoint a request was sent to, in which Region, and what its host names. */
export function explainHostHeader(value: HostHeader, input: ExplainInput): Meaning {
  const row = hostForms.find(({ id }) => id === value.form);
  const other = nameOtherBucket(value, input);
  const standing = row ?? (value.form === customDomain.id ? customDomain : undefined);
  const [source] = standing?.sources ?? [];
  const notes = [...(row?.note ? [t(row.note)] : []), ...(other ? [other] : [])];
  return {
    title: titleOf(value, row?.name),
    meaning: [describeStyle(value)],
    rows: rowsOf(value),
    ...(notes.length > 0 && { notes }),
    ...(source && { references: [sources[source]] }),
    ...(standing && { evidence: standing.evidence }),
  };
}

/** `Regional endpoint, US West (Oregon)`; a host that is no endpoint of S3 stands for itself. */
function titleOf({ form, host, region }: HostHeader, name: string | undefined): string {
  if (name === undefined) {
    return form === customDomain.id
      ? t('{0} (custom domain)', shownText(host, 300))
      : t('{0} (not an endpoint of S3 known to this version)', shownText(host, 300));
  }
  return region === undefined ? t(name) : `${t(name)}, ${findRegion(region)?.name ?? region}`;
}

function describeStyle({ form, style, accessPoint, accountId, bucket }: HostHeader): string {
  if (form === customDomain.id) {
    return t('The host is the name of the bucket, so a DNS record for this domain leads to S3.');
  }
  if (form === 'unknown') {
    return t('A custom domain, a proxy, or a store that is compatible with S3: the host alone does not tell.');
  }
  if (accessPoint !== undefined) {
    return t('The request was sent through an access point, which the host names.');
  }
  if (bucket !== undefined) {
    return t('Virtual-hosted style: the host names the bucket.');
  }
  if (accountId !== undefined) {
    return t('The host names the account.');
  }
  return style === 'path'
    ? t('Path style: the path names the bucket.')
    : t('The host names no bucket, as this endpoint needs it.');
}

function rowsOf(value: HostHeader): readonly Row[] {
  const { region, bucket, accessPoint, alias, accountId, vpcEndpoint, port } = value;
  const aliasName = accessPoint === undefined ? undefined : findAliasEnding(accessPoint)?.name;
  const named: readonly (readonly [string, string | undefined])[] = [
    [t('Region'), region],
    [t('Bucket'), bucket],
    [alias ? t('Alias') : t('Access point'), aliasName ? `${accessPoint} (${t(aliasName)})` : accessPoint],
    [t('Account'), accountId],
    [t('VPC endpoint'), vpcEndpoint],
    [t('Port'), port === undefined ? undefined : String(port)],
  ];
  return named.flatMap(([label, text]) => (text === undefined ? [] : [{ label, value: shownText(text, 150) }]));
}

/** The Host field of the read half of a copy is that of the whole copy, so that it can name the destination. */
function nameOtherBucket({ bucket }: HostHeader, { context }: ExplainInput): string | undefined {
  const recorded = context.text('bucket');
  if (bucket === undefined || recorded === undefined || recorded === '-' || recorded.toLowerCase() === bucket) {
    return undefined;
  }
  return operationShape(context.text('operation') ?? '') === 'copyRead'
    ? t('The host is that of the whole copy: it can name the destination, while the Bucket field names the source.')
    : t('The host names another bucket than the Bucket field.');
}
