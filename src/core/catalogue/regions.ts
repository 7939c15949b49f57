import type { SourceId } from './sources';
import type { Standing } from './types';

/** A group of AWS Regions with accounts and ARNs of its own. */
export interface Partition extends Standing<SourceId> {
  /** As it stands in an ARN. */
  readonly id: string;
  readonly name: string;
  /** Domain under which its S3 endpoints live. */
  readonly dnsSuffix: string;
}

/** One AWS Region. */
export interface Region extends Standing<SourceId> {
  readonly code: string;
  /** AWS's own name, which may hold a letter beyond ASCII. */
  readonly name: string;
  /** `id` of its partition. */
  readonly partition: string;
}

const sdk = { evidence: 'documented', sources: ['aws-sdk-partitions'] } as const;

/** Every partition that AWS has published. */
export const partitions: readonly Partition[] = [
  { id: 'aws', name: 'AWS', dnsSuffix: 'amazonaws.com', ...sdk },
  { id: 'aws-cn', name: 'AWS in China', dnsSuffix: 'amazonaws.com.cn', ...sdk },
  { id: 'aws-us-gov', name: 'AWS GovCloud (US)', dnsSuffix: 'amazonaws.com', ...sdk },
  { id: 'aws-eusc', name: 'AWS European Sovereign Cloud', dnsSuffix: 'amazonaws.eu', ...sdk },
  { id: 'aws-iso', name: 'AWS ISO (US)', dnsSuffix: 'c2s.ic.gov', ...sdk },
  { id: 'aws-iso-b', name: 'AWS ISOB (US)', dnsSuffix: 'sc2s.sgov.gov', ...sdk },
  { id: 'aws-iso-e', name: 'AWS ISOE (Europe)', dnsSuffix: 'cloud.adc-e.uk', ...sdk },
  { id: 'aws-iso-f', name: 'AWS ISOF', dnsSuffix: 'csp.hci.ic.gov', ...sdk },
];

const standard = { partition: 'aws', evidence: 'documented', sources: ['aws-regions', 'aws-endpoints'] } as const;
const china = {
  partition: 'aws-cn',
  evidence: 'documented',
  sources: ['aws-china-arns', 'aws-sdk-partitions'],
} as const;
const govCloud = { partition: 'aws-us-gov', evidence: 'documented', sources: ['aws-endpoints'] } as const;

/** Every Region that AWS has published, by partition. */
export const regions: readonly Region[] = [
  { code: 'us-east-1', name: 'US East (N. Virginia)', ...standard },
  { code: 'us-east-2', name: 'US East (Ohio)', ...standard },
  { code: 'us-west-1', name: 'US West (N. California)', ...standard },
  { code: 'us-west-2', name: 'US West (Oregon)', ...standard },
  { code: 'af-south-1', name: 'Africa (Cape Town)', ...standard },
  { code: 'ap-east-1', name: 'Asia Pacific (Hong Kong)', ...standard },
  { code: 'ap-east-2', name: 'Asia Pacific (Taipei)', ...standard },
  { code: 'ap-northeast-1', name: 'Asia Pacific (Tokyo)', ...standard },
  { code: 'ap-northeast-2', name: 'Asia Pacific (Seoul)', ...standard },
  { code: 'ap-northeast-3', name: 'Asia Pacific (Osaka)', ...standard },
  { code: 'ap-south-1', name: 'Asia Pacific (Mumbai)', ...standard },
  { code: 'ap-south-2', name: 'Asia Pacific (Hyderabad)', ...standard },
  { code: 'ap-southeast-1', name: 'Asia Pacific (Singapore)', ...standard },
  { code: 'ap-southeast-2', name: 'Asia Pacific (Sydney)', ...standard },
  { code: 'ap-southeast-3', name: 'Asia Pacific (Jakarta)', ...standard },
  { code: 'ap-southeast-4', name: 'Asia Pacific (Melbourne)', ...standard },
  { code: 'ap-southeast-5', name: 'Asia Pacific (Malaysia)', ...standard },
  { code: 'ap-southeast-6', name: 'Asia Pacific (New Zealand)', ...standard },
  { code: 'ap-southeast-7', name: 'Asia Pacific (Thailand)', ...standard },
  { code: 'ca-central-1', name: 'Canada (Central)', ...standard },
  { code: 'ca-west-1', name: 'Canada West (Calgary)', ...standard },
  { code: 'eu-central-1', name: 'Europe (Frankfurt)', ...standard },
  { code: 'eu-central-2', name: 'Europe (Zurich)', ...standard },
  { code: 'eu-north-1', name: 'Europe (Stockholm)', ...standard },
  { code: 'eu-south-1', name: 'Europe (Milan)', ...standard },
  { code: 'eu-south-2', name: 'Europe (Spain)', ...standard },
  { code: 'eu-west-1', name: 'Europe (Ireland)', ...standard },
  { code: 'eu-west-2', name: 'Europe (London)', ...standard },
  { code: 'eu-west-3', name: 'Europe (Paris)', ...standard },
  { code: 'il-central-1', name: 'Israel (Tel Aviv)', ...standard },
  { code: 'me-central-1', name: 'Middle East (UAE)', ...standard },
  { code: 'me-south-1', name: 'Middle East (Bahrain)', ...standard },
  { code: 'mx-central-1', name: 'Mexico (Central)', ...standard },
  { code: 'sa-east-1', name: 'South America (S\u00e3o Paulo)', ...standard },
  { code: 'cn-north-1', name: 'China (Beijing)', ...china },
  { code: 'cn-northwest-1', name: 'China (Ningxia)', ...china },
  { code: 'us-gov-east-1', name: 'AWS GovCloud (US-East)', ...govCloud },
  { code: 'us-gov-west-1', name: 'AWS GovCloud (US-West)', ...govCloud },
  { code: 'eusc-de-east-1', name: 'AWS European Sovereign Cloud (Germany)', partition: 'aws-eusc', ...sdk },
  { code: 'us-iso-east-1', name: 'US ISO East', partition: 'aws-iso', ...sdk },
  { code: 'us-iso-west-1', name: 'US ISO WEST', partition: 'aws-iso', ...sdk },
  { code: 'us-isob-east-1', name: 'US ISOB East (Ohio)', partition: 'aws-iso-b', ...sdk },
  { code: 'us-isob-west-1', name: 'US ISOB West', partition: 'aws-iso-b', ...sdk },
  { code: 'eu-isoe-west-1', name: 'EU ISOE West', partition: 'aws-iso-e', ...sdk },
  { code: 'us-isof-east-1', name: 'US ISOF EAST', partition: 'aws-iso-f', ...sdk },
  { code: 'us-isof-south-1', name: 'US ISOF SOUTH', partition: 'aws-iso-f', ...sdk },
];
