import { knownCanonicalIds } from '../catalogue/callers';
import type { AddressScope, RemoteIp } from '../fields/address';
import { shownText } from './shownText';
import type { ExplainInput, Meaning } from './types';

type Address = Extract<RemoteIp, { address: string }>;

const scopeNames: Readonly<Record<AddressScope, (family: string) => string>> = {
  public: family => `public ${family}`,
  private: family => `private ${family}, as from inside a VPC`,
  uniqueLocal: family => `private ${family}, as from inside a VPC`,
  carrierGradeNat: family => `${family}, shared address space`,
  documentation: family => `${family}, reserved for documentation`,
  loopback: family => `${family}, loopback`,
  linkLocal: family => `${family}, link-local`,
  unspecified: family => `${family}, unspecified`,
  special: family => `${family}, special purpose`,
};

const apparent = 'The address that S3 saw: a proxy, NAT gateway or firewall can stand before the caller.';
const unexpected = 'Such an address is not expected here.';
const overVpc = 'Through a VPC endpoint S3 sees the private address of the caller.';

const scopeMeanings: Readonly<Record<AddressScope, string>> = {
  public: apparent,
  private: overVpc,
  uniqueLocal: overVpc,
  carrierGradeNat: 'Carriers use these addresses behind NAT, and so do some VPCs.',
  documentation: apparent,
  loopback: unexpected,
  linkLocal: unexpected,
  unspecified: unexpected,
  special: unexpected,
};

/** The address and what it can tell, as the title: `10.0.71.123 (private IPv4, as from inside a VPC)`. */
export function explainRemoteIp(value: RemoteIp, input: ExplainInput): Meaning {
  switch (value.form) {
    case 'serviceName':
      return {
        title: `${value.text} (name of an AWS service)`,
        notes: ['CloudTrail writes such names. The access log is documented to hold an address.'],
      };
    case 'unknown':
      return { title: `${shownText(value.text, 120)} (not an address)` };
    default:
      return explainAddress(value, input);
  }
}

function explainAddress(value: Address, { text, context }: ExplainInput): Meaning {
  const requester = context.text('requester') ?? '';
  const isPrivate = value.scope === 'private' || value.scope === 'uniqueLocal';
  if (isPrivate && knownCanonicalIds.some(({ id }) => id === requester)) {
    return {
      title: `${text} (private ${family(value)})`,
      meaning: ["The requester is AWS's own log delivery, inside AWS."],
    };
  }
  const title = `${text} (${scopeNames[value.scope](family(value))})`;
  if (isPrivate) {
    return { title, meaning: [overVpc] };
  }
  if (requester.startsWith('arn:aws:iam::cloudfront:user/')) {
    return { title, meaning: ['An address of CloudFront, not of the viewer.'] };
  }
  if (context.text('user_agent') === 'Amazon CloudFront') {
    return { title, meaning: ["The user agent says CloudFront; then this is CloudFront's address, not the viewer's."] };
  }
  return { title, meaning: [scopeMeanings[value.scope]] };
}

function family({ form, mappedIpv4 }: Address): string {
  if (mappedIpv4) {
    return `IPv4 ${mappedIpv4}, written as IPv6`;
  }
  return form === 'ipv4' ? 'IPv4' : 'IPv6';
}
