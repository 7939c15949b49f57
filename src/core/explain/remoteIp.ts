import { knownCanonicalIds } from '../catalogue/callers';
import type { AddressScope, RemoteIp } from '../fields/address';
import { msg, t } from '../text/language';
import { shownText } from './shownText';
import type { ExplainInput, Meaning } from './types';

type Address = Extract<RemoteIp, { address: string }>;

/** The address and its family, with what the address is for. */
const scopeTitles: Readonly<Record<AddressScope, string>> = {
  public: msg('{0} (public {1})'),
  private: msg('{0} (private {1}, as from inside a VPC)'),
  uniqueLocal: msg('{0} (private {1}, as from inside a VPC)'),
  carrierGradeNat: msg('{0} ({1}, shared address space)'),
  documentation: msg('{0} ({1}, reserved for documentation)'),
  loopback: msg('{0} ({1}, loopback)'),
  linkLocal: msg('{0} ({1}, link-local)'),
  unspecified: msg('{0} ({1}, unspecified)'),
  special: msg('{0} ({1}, special purpose)'),
};

const apparent = msg('The address that S3 saw: a proxy, NAT gateway or firewall can stand before the caller.');
const unexpected = msg('Such an address is not expected here.');
const overVpc = msg('Through a VPC endpoint S3 sees the private address of the caller.');

const scopeMeanings: Readonly<Record<AddressScope, string>> = {
  public: apparent,
  private: overVpc,
  uniqueLocal: overVpc,
  carrierGradeNat: msg('Carriers use these addresses behind NAT, and so do some VPCs.'),
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
        title: t('{0} (name of an AWS service)', value.text),
        notes: [t('CloudTrail writes such names. The access log is documented to hold an address.')],
      };
    case 'unknown':
      return { title: t('{0} (not an address)', shownText(value.text, 120)) };
    default:
      return explainAddress(value, input);
  }
}

function explainAddress(value: Address, { text, context }: ExplainInput): Meaning {
  const requester = context.text('requester') ?? '';
  const isPrivate = value.scope === 'private' || value.scope === 'uniqueLocal';
  if (isPrivate && knownCanonicalIds.some(({ id }) => id === requester)) {
    return {
      title: t('{0} (private {1})', text, family(value)),
      meaning: [t("The requester is AWS's own log delivery, inside AWS.")],
    };
  }
  const title = t(scopeTitles[value.scope], text, family(value));
  if (isPrivate) {
    return { title, meaning: [t(overVpc)] };
  }
  if (requester.startsWith('arn:aws:iam::cloudfront:user/')) {
    return { title, meaning: [t('An address of CloudFront, not of the viewer.')] };
  }
  if (context.text('user_agent') === 'Amazon CloudFront') {
    return {
      title,
      meaning: [t("The user agent says CloudFront; then this is CloudFront's address, not the viewer's.")],
    };
  }
  return { title, meaning: [t(scopeMeanings[value.scope])] };
}

function family({ form, mappedIpv4 }: Address): string {
  if (mappedIpv4) {
    return t('IPv4 {0}, written as IPv6', mappedIpv4);
  }
  return form === 'ipv4' ? 'IPv4' : 'IPv6';
}
