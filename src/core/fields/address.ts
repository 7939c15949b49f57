import ipaddr from 'ipaddr.js';
import type { RecordContext } from './types';

/** Which part of the address space an address is from. */
export type AddressScope =
  | 'public'
  | 'private'
  | 'uniqueLocal'
  | 'loopback'
  | 'linkLocal'
  | 'carrierGradeNat'
  | 'documentation'
  | 'unspecified'
  | 'special';

/** Where a request seemed to come from. */
export type RemoteIp =
  | {
      readonly kind: 'remoteIp';
      readonly form: 'ipv4' | 'ipv6';
      /** Shortest form, IPv6 as in RFC 5952. */
      readonly address: string;
      readonly scope: AddressScope;
      /** The IPv4 address inside an IPv4-mapped IPv6 address; `scope` is then that address's. */
      readonly mappedIpv4?: string;
    }
  | {
      readonly kind: 'remoteIp';
      /** `serviceName`: DNS name of an AWS service, as CloudTrail writes them. */
      readonly form: 'serviceName' | 'unknown';
      readonly text: string;
    };

const longestAddress = 45;

/** RFC 5737, RFC 3849 and RFC 9637. */
const documentationRanges = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'].map(
  range => ipaddr.parseCIDR(range),
);

const scopesByRange: ReadonlyMap<string, AddressScope> = new Map([
  ['unicast', 'public'],
  ['private', 'private'],
  ['uniqueLocal', 'uniqueLocal'],
  ['loopback', 'loopback'],
  ['linkLocal', 'linkLocal'],
  ['carrierGradeNat', 'carrierGradeNat'],
  ['unspecified', 'unspecified'],
]);

/** Addresses that were read last: a log names the same ones again and again, and reading one is slow. */
const read = new Map<string, RemoteIp>();
const MOST_READ = 2_000;

/**
 * `10.0.71.123` gives form `ipv4` and scope `private`; `::ffff:10.0.71.123` form `ipv6` with the same scope.
 * Octal, hexadecimal and shortened IPv4 are not addresses here.
 */
export function decodeRemoteIp(text: string, _context: RecordContext): RemoteIp {
  let found = read.get(text);
  if (found === undefined) {
    found = readRemoteIp(text);
    if (read.size >= MOST_READ) {
      read.clear();
    }
    if (text.length <= longestAddress) {
      read.set(text, found);
    }
  }
  return found;
}

function readRemoteIp(text: string): RemoteIp {
  if (text.length <= longestAddress && ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return { kind: 'remoteIp', form: 'ipv4', address: text, scope: scopeOf(ipaddr.IPv4.parse(text)) };
  }
  if (text.length <= longestAddress && /^[0-9a-f:.]+$/i.test(text) && ipaddr.IPv6.isValid(text)) {
    return decodeIpv6(ipaddr.IPv6.parse(text));
  }
  const isServiceName = text.length <= 253 && /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text);
  return { kind: 'remoteIp', form: isServiceName ? 'serviceName' : 'unknown', text };
}

function decodeIpv6(address: ipaddr.IPv6): RemoteIp {
  const mapped = address.isIPv4MappedAddress() ? address.toIPv4Address() : undefined;
  return {
    kind: 'remoteIp',
    form: 'ipv6',
    address: address.toRFC5952String(),
    scope: scopeOf(mapped ?? address),
    ...(mapped && { mappedIpv4: mapped.toString() }),
  };
}

function scopeOf(address: ipaddr.IPv4 | ipaddr.IPv6): AddressScope {
  const isExample = documentationRanges.some(
    ([base, bits]) => base.kind() === address.kind() && address.match(base, bits),
  );
  return isExample ? 'documentation' : (scopesByRange.get(address.range()) ?? 'special');
}
