import type { SourceId } from './sources';
import type { Standing } from './types';

/** What stands before the endpoint in a host name. */
export type HostOwner = 'bucket' | 'accessPoint' | 'objectLambdaAccessPoint' | 'multiRegionAccessPoint' | 'account';

/** One way in which an endpoint of S3 is written. */
export interface HostFormRow extends Standing<SourceId> {
  readonly id: string;
  /** AWS's name for it. */
  readonly name: string;
  /**
   * The labels of the endpoint, without the domain of the partition. `{region}` stands for a Region code, `{vpce}` for the DNS
   * label of a VPC endpoint, `{zone}` for the ID of an Availability Zone.
   */
  readonly endpoint: readonly string[];
  readonly owner: HostOwner;
  /** True when the bucket may stand in the path instead of in the host. */
  readonly pathStyle: boolean;
  /** The Region, where the form itself tells it. */
  readonly region?: string;
  readonly dualStack?: true;
  readonly fips?: true;
  /** A sentence worth knowing about this form. */
  readonly note?: string;
  /** A whole host of this form; a test decodes it. */
  readonly example: string;
}

const bucket = { owner: 'bucket', pathStyle: true, evidence: 'documented' } as const;
const hostedBucket = { owner: 'bucket', pathStyle: false, evidence: 'documented' } as const;
const accessPoint = {
  owner: 'accessPoint',
  pathStyle: false,
  evidence: 'documented',
  sources: ['aws-access-point-names', 'aws-endpoints'],
} as const;
const objectLambda = {
  owner: 'objectLambdaAccessPoint',
  pathStyle: false,
  evidence: 'third-party',
  sources: ['botocore-endpoints'],
} as const;
const control = { owner: 'account', pathStyle: false, evidence: 'documented', sources: ['aws-endpoints'] } as const;
const legacy = 'AWS keeps this form for older Regions and advises the Regional endpoint instead.';
const accelerated =
  'The request entered AWS at an edge location near the caller, and the host does not tell the Region.';
const website =
  'Website endpoints answer over HTTP only, serve public objects only, and answer errors with HTML pages.';

/** Every form of host name that is known to be an endpoint of S3; where two fit, the first is meant. */
export const hostForms: readonly HostFormRow[] = [
  {
    ...bucket,
    id: 'regional',
    name: 'Regional endpoint',
    endpoint: ['s3', '{region}'],
    example: 'amzn-s3-demo-bucket.s3.us-west-2.amazonaws.com',
    sources: ['aws-virtual-hosting', 'aws-endpoints'],
  },
  {
    ...bucket,
    id: 'dualStack',
    name: 'Dual-stack endpoint',
    endpoint: ['s3', 'dualstack', '{region}'],
    dualStack: true,
    example: 'amzn-s3-demo-bucket.s3.dualstack.eu-west-1.amazonaws.com',
    sources: ['aws-dual-stack', 'aws-endpoints'],
  },
  {
    ...bucket,
    id: 'fips',
    name: 'FIPS endpoint',
    endpoint: ['s3-fips', '{region}'],
    fips: true,
    example: 's3-fips.us-east-1.amazonaws.com',
    sources: ['aws-endpoints'],
  },
  {
    ...bucket,
    id: 'fipsDualStack',
    name: 'FIPS dual-stack endpoint',
    endpoint: ['s3-fips', 'dualstack', '{region}'],
    dualStack: true,
    fips: true,
    example: 'amzn-s3-demo-bucket.s3-fips.dualstack.us-gov-east-1.amazonaws.com',
    sources: ['aws-endpoints'],
  },
  {
    ...bucket,
    id: 'legacyGlobal',
    name: 'Legacy global endpoint',
    endpoint: ['s3'],
    note: 'It does not tell the Region of the bucket; its requests go to US East (N. Virginia) unless DNS leads them to another Region.',
    example: 'amzn-s3-demo-bucket.s3.amazonaws.com',
    sources: ['aws-virtual-hosting'],
  },
  {
    ...bucket,
    id: 'legacyFipsDash',
    name: 'Legacy FIPS endpoint with a dash',
    endpoint: ['s3-fips-{region}'],
    fips: true,
    note: legacy,
    example: 's3-fips-us-gov-west-1.amazonaws.com',
    evidence: 'third-party',
    sources: ['botocore-endpoints'],
  },
  {
    ...bucket,
    id: 'legacyDash',
    name: 'Legacy Regional endpoint with a dash',
    endpoint: ['s3-{region}'],
    note: legacy,
    example: 'amzn-s3-demo-bucket.s3-us-west-2.amazonaws.com',
    sources: ['aws-virtual-hosting'],
  },
  {
    ...bucket,
    id: 'legacyExternal',
    name: 'Legacy endpoint of US East (N. Virginia)',
    endpoint: ['s3-external-1'],
    region: 'us-east-1',
    note: legacy,
    example: 's3-external-1.amazonaws.com',
    evidence: 'third-party',
    sources: ['botocore-endpoints'],
  },
  {
    ...hostedBucket,
    id: 'accelerate',
    name: 'Transfer Acceleration endpoint',
    endpoint: ['s3-accelerate'],
    note: accelerated,
    example: 'amzn-s3-demo-bucket.s3-accelerate.amazonaws.com',
    sources: ['aws-transfer-acceleration'],
  },
  {
    ...hostedBucket,
    id: 'accelerateDualStack',
    name: 'Transfer Acceleration dual-stack endpoint',
    endpoint: ['s3-accelerate', 'dualstack'],
    dualStack: true,
    note: accelerated,
    example: 'amzn-s3-demo-bucket.s3-accelerate.dualstack.amazonaws.com',
    sources: ['aws-transfer-acceleration'],
  },
  {
    ...hostedBucket,
    id: 'websiteDash',
    name: 'Website endpoint',
    endpoint: ['s3-website-{region}'],
    note: website,
    example: 'amzn-s3-demo-bucket.s3-website-eu-west-1.amazonaws.com',
    sources: ['aws-website-endpoints', 'aws-endpoints'],
  },
  {
    ...hostedBucket,
    id: 'websiteDot',
    name: 'Website endpoint',
    endpoint: ['s3-website', '{region}'],
    note: website,
    example: 'www.example.com.s3-website.eu-central-1.amazonaws.com',
    sources: ['aws-website-endpoints', 'aws-endpoints'],
  },
  {
    ...accessPoint,
    id: 'accessPoint',
    name: 'Access point endpoint',
    endpoint: ['s3-accesspoint', '{region}'],
    example: 'finance-docs-123456789012.s3-accesspoint.us-west-2.amazonaws.com',
  },
  {
    ...accessPoint,
    id: 'accessPointDualStack',
    name: 'Access point dual-stack endpoint',
    endpoint: ['s3-accesspoint', 'dualstack', '{region}'],
    dualStack: true,
    example: 'finance-docs-123456789012.s3-accesspoint.dualstack.us-west-2.amazonaws.com',
  },
  {
    ...accessPoint,
    id: 'accessPointFips',
    name: 'Access point FIPS endpoint',
    endpoint: ['s3-accesspoint-fips', '{region}'],
    fips: true,
    example: 'finance-docs-123456789012.s3-accesspoint-fips.us-west-2.amazonaws.com',
  },
  {
    ...accessPoint,
    id: 'accessPointFipsDualStack',
    name: 'Access point FIPS dual-stack endpoint',
    endpoint: ['s3-accesspoint-fips', 'dualstack', '{region}'],
    dualStack: true,
    fips: true,
    example: 'finance-docs-123456789012.s3-accesspoint-fips.dualstack.us-west-2.amazonaws.com',
  },
  {
    id: 'multiRegionAccessPoint',
    name: 'Multi-Region Access Point endpoint',
    endpoint: ['accesspoint', 's3-global'],
    owner: 'multiRegionAccessPoint',
    pathStyle: false,
    note: 'S3 chose the Region; the Bucket field tells which bucket answered.',
    example: 'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com',
    evidence: 'documented',
    sources: ['aws-mrap-requests'],
  },
  {
    ...objectLambda,
    id: 'objectLambda',
    name: 'S3 Object Lambda endpoint',
    endpoint: ['s3-object-lambda', '{region}'],
    example: 'my-object-lambda-ap-111122223333.s3-object-lambda.us-east-1.amazonaws.com',
  },
  {
    ...objectLambda,
    id: 'objectLambdaFips',
    name: 'S3 Object Lambda FIPS endpoint',
    endpoint: ['s3-object-lambda-fips', '{region}'],
    fips: true,
    example: 'my-object-lambda-ap-111122223333.s3-object-lambda-fips.us-east-1.amazonaws.com',
  },
  {
    ...bucket,
    id: 'vpcEndpoint',
    name: 'VPC interface endpoint for buckets',
    endpoint: ['bucket', '{vpce}', 's3', '{region}', 'vpce'],
    example: 'amzn-s3-demo-bucket.bucket.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com',
    sources: ['aws-privatelink'],
  },
  {
    ...bucket,
    id: 'vpcEndpointFips',
    name: 'VPC interface FIPS endpoint for buckets',
    endpoint: ['bucket', '{vpce}', 's3-fips', '{region}', 'vpce'],
    fips: true,
    example: 'bucket.vpce-1a2b3c4d-5e6f.s3-fips.us-east-1.vpce.amazonaws.com',
    sources: ['aws-privatelink'],
  },
  {
    ...accessPoint,
    id: 'vpcEndpointAccessPoint',
    name: 'VPC interface endpoint for access points',
    endpoint: ['accesspoint', '{vpce}', 's3', '{region}', 'vpce'],
    example: 'finance-docs-123456789012.accesspoint.vpce-1a2b3c4d-5e6f-us-east-1a.s3.us-east-1.vpce.amazonaws.com',
    sources: ['aws-privatelink'],
  },
  {
    ...control,
    id: 'vpcEndpointControl',
    name: 'VPC interface endpoint for S3 Control',
    endpoint: ['control', '{vpce}', 's3', '{region}', 'vpce'],
    example: '123456789012.control.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com',
    sources: ['aws-privatelink'],
  },
  {
    ...control,
    id: 'control',
    name: 'S3 Control endpoint',
    endpoint: ['s3-control', '{region}'],
    example: '123456789012.s3-control.us-east-1.amazonaws.com',
  },
  {
    ...control,
    id: 'controlDualStack',
    name: 'S3 Control dual-stack endpoint',
    endpoint: ['s3-control', 'dualstack', '{region}'],
    dualStack: true,
    example: '123456789012.s3-control.dualstack.us-east-1.amazonaws.com',
  },
  {
    ...control,
    id: 'controlFips',
    name: 'S3 Control FIPS endpoint',
    endpoint: ['s3-control-fips', '{region}'],
    fips: true,
    example: '123456789012.s3-control-fips.us-east-1.amazonaws.com',
  },
  {
    ...control,
    id: 'controlFipsDualStack',
    name: 'S3 Control FIPS dual-stack endpoint',
    endpoint: ['s3-control-fips', 'dualstack', '{region}'],
    dualStack: true,
    fips: true,
    example: '123456789012.s3-control-fips.dualstack.us-east-1.amazonaws.com',
  },
  {
    ...hostedBucket,
    id: 'directoryBucket',
    name: 'Zonal endpoint for directory buckets',
    endpoint: ['s3express-{zone}', '{region}'],
    example: 'amzn-s3-demo-bucket--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com',
    evidence: 'third-party',
    sources: ['botocore-endpoints'],
  },
];

/** A host outside the domains of AWS that is the name of the bucket. */
export const customDomain = {
  id: 'customDomain',
  name: 'Custom domain',
  example: 'images.example.com',
  evidence: 'documented',
  sources: ['aws-virtual-hosting', 'aws-website-endpoints'],
} as const satisfies Standing<SourceId> & { readonly id: string; readonly name: string; readonly example: string };

/** A name that stands where a bucket would, and stands for an access point. */
export interface AliasEndingRow extends Standing<SourceId> {
  readonly ending: string;
  readonly owner: HostOwner;
  readonly name: string;
  /** A whole host of this form; a test decodes it. */
  readonly example: string;
}

/** Endings that S3 reserves for aliases of access points, the longest first. */
export const aliasEndings: readonly AliasEndingRow[] = [
  {
    ending: '-ext-s3alias',
    owner: 'accessPoint',
    name: 'alias of an access point for data outside S3 buckets',
    example: 'my-access-point-aqfqprnstn7aefdfbarligizwgyfouse1a-ext-s3alias.s3.us-east-1.amazonaws.com',
    evidence: 'documented',
    sources: ['aws-access-point-names'],
  },
  {
    ending: '-s3alias',
    owner: 'accessPoint',
    name: 'alias of an access point',
    example: 'my-access-point-aqfqprnstn7aefdfbarligizwgyfouse1a-s3alias.s3.us-east-1.amazonaws.com',
    evidence: 'documented',
    sources: ['aws-access-point-names'],
  },
  {
    ending: '--ol-s3',
    owner: 'objectLambdaAccessPoint',
    name: 'alias of an Object Lambda Access Point',
    example: 'my-object-lambda-acc-1a4n8yjrb3kda96f67zwrwiiuse1a--ol-s3.s3.us-east-1.amazonaws.com',
    evidence: 'documented',
    sources: ['aws-object-lambda'],
  },
];
