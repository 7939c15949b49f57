import type { SourceId } from './sources';
import type { Standing } from './types';

/** An AWS service that may stand in the requester field as `svc:` and its service principal. */
export interface ServicePrincipal extends Standing<SourceId> {
  /** The principal, without `svc:`. */
  readonly id: string;
  /** Who that is, as a title. */
  readonly name: string;
  /** What it does in a bucket, as a sentence. */
  readonly purpose: string;
}

/** A canonical user ID that belongs to AWS. */
export interface KnownCanonicalId extends Standing<SourceId> {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
}

/** A form that the requester field can have. */
export interface RequesterForm extends Standing<SourceId> {
  readonly id: string;
  readonly sample: string;
}

/** Unit of the number that ends a session name. */
export type StampUnit = 'seconds' | 'milliseconds' | 'nanoseconds';

/** A way of naming role sessions that tells who made the session. */
export interface SessionPattern extends Standing<SourceId> {
  readonly id: string;
  /** Matched against session names of at most 64 characters. Group 1 is the moment of naming where `stamp` is given. */
  readonly pattern: RegExp;
  readonly stamp?: StampUnit;
  /** What the name tells, as a sentence. */
  readonly meaning: string;
  readonly sample: string;
}

/** Services with a known meaning; any other principal is shown as it is. */
export const servicePrincipals: readonly ServicePrincipal[] = [
  {
    id: 'cloudfront.amazonaws.com',
    name: 'CloudFront, with origin access control',
    purpose: 'CloudFront signed this request to its origin with its service principal.',
    evidence: 'seen',
    sources: ['aws-cloudfront-oac', 'companies-house'],
  },
  {
    id: 'delivery.logs.amazonaws.com',
    name: 'AWS log delivery',
    purpose: 'The service that writes logs of other AWS services, such as VPC flow logs, into buckets.',
    evidence: 'seen',
    sources: ['aws-cloudfront-legacy-logs'],
  },
  {
    id: 'logging.s3.amazonaws.com',
    name: 'S3 server access logging',
    purpose: 'The service that writes server access logs into their destination bucket.',
    evidence: 'documented',
    sources: ['aws-enable-access-logging'],
  },
  {
    id: 'cloudtrail.amazonaws.com',
    name: 'AWS CloudTrail',
    purpose: 'CloudTrail writes the log files of trails into their bucket.',
    evidence: 'documented',
    sources: ['aws-cloudtrail-bucket-policy'],
  },
];

/** Canonical user IDs of AWS's own accounts. */
export const knownCanonicalIds: readonly KnownCanonicalId[] = [
  {
    id: 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0',
    name: 'CloudFront log delivery (awslogsdelivery)',
    purpose: "AWS's account that writes CloudFront standard logs (legacy) into buckets.",
    evidence: 'documented',
    sources: ['aws-cloudfront-legacy-logs'],
  },
  {
    id: '3272ee65a908a7677109fedda345db8d9554ba26398b2ca10581de88777e2b61',
    name: 'S3 log delivery (s3-log-service)',
    purpose: "AWS's account that writes server access logs into buckets which grant it access by ACL.",
    evidence: 'seen',
    sources: ['kdgm'],
  },
];

/** Forms of the requester field; any other text is shown as it is. */
export const requesterForms: readonly RequesterForm[] = [
  {
    id: 'canonicalId',
    sample: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
    evidence: 'documented',
    sources: ['aws-log-format'],
  },
  {
    id: 'iamUser',
    sample: 'arn:aws:iam::123456789012:user/alice',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-iam-identifiers'],
  },
  {
    id: 'assumedRole',
    sample: 'arn:aws:sts::123456789012:assumed-role/etl-role/i-0123456789abcdef0',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-iam-identifiers'],
  },
  {
    id: 'federatedUser',
    sample: 'arn:aws:sts::123456789012:federated-user/Akua',
    evidence: 'inferred',
    sources: ['aws-iam-identifiers'],
  },
  {
    id: 'root',
    sample: 'arn:aws:iam::123456789012:root',
    evidence: 'inferred',
    sources: ['aws-iam-identifiers'],
  },
  {
    id: 'originAccessIdentity',
    sample: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE1ABCD',
    evidence: 'third-party',
    sources: ['elastic-oai-requester', 'aws-cloudfront-oac'],
  },
  {
    id: 'service',
    sample: 'svc:cloudfront.amazonaws.com',
    evidence: 'seen',
    sources: ['companies-house'],
  },
  { id: 's3', sample: 'AmazonS3', evidence: 'seen', sources: ['elastic-s3access', 'aws-lifecycle-logging'] },
  { id: 'anonymous', sample: 'Anonymous', evidence: 'documented', sources: ['aws-log-format-2006'] },
  { id: 'account', sample: '123456789012', evidence: 'inferred', sources: ['aws-canonical-id'] },
];

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Session names that tell something; the first that fits wins. */
export const sessionPatterns: readonly SessionPattern[] = [
  {
    id: 'ec2Instance',
    pattern: /^i-(?:[0-9a-f]{17}|[0-9a-f]{8})$/,
    meaning: 'The session name is an EC2 instance ID: the instance uses the role given to it.',
    sample: 'i-0123456789abcdef0',
    evidence: 'documented',
    sources: ['aws-policy-variables'],
  },
  {
    id: 'eksPodIdentity',
    pattern: new RegExp(`^eks-.+-${uuid}$`),
    meaning: 'The session name has the form of EKS Pod Identity: cluster, pod and a random part.',
    sample: 'eks-dev-web-6fd9c-a1b2c3d4-5678-90ab-cdef-111111111111',
    evidence: 'documented',
    sources: ['aws-eks-session-name'],
  },
  {
    id: 'codeBuild',
    pattern: new RegExp(`^AWSCodeBuild-${uuid}$`),
    meaning: 'The session name is that of a build in AWS CodeBuild, with the build ID.',
    sample: 'AWSCodeBuild-a1b2c3d4-5678-90ab-cdef-111111111111',
    evidence: 'seen',
    sources: ['codebuild-session-seen'],
  },
  {
    id: 'glueJob',
    pattern: /^GlueJobRunnerSession$/,
    meaning: 'AWS Glue gives this session name to its jobs.',
    sample: 'GlueJobRunnerSession',
    evidence: 'seen',
    sources: ['glue-session-seen'],
  },
  {
    id: 'sageMaker',
    pattern: /^SageMaker$/,
    meaning: 'Amazon SageMaker gives this session name to work under its execution role.',
    sample: 'SageMaker',
    evidence: 'seen',
    sources: ['sagemaker-session-seen'],
  },
  {
    id: 's3Replication',
    pattern: /^s3-replication$/,
    meaning: 'S3 replication gives this session name to work under the replication role.',
    sample: 's3-replication',
    evidence: 'third-party',
    sources: ['modernisation-platform'],
  },
  {
    id: 'gitHubActions',
    pattern: /^GitHubActions$/,
    meaning: 'The default session name of the GitHub action configure-aws-credentials.',
    sample: 'GitHubActions',
    evidence: 'documented',
    sources: ['aws-credentials-action'],
  },
  {
    id: 'awsCli',
    pattern: /^AWS-CLI-session-(\d{10})$/,
    stamp: 'seconds',
    meaning: 'The AWS CLI made up this session name.',
    sample: 'AWS-CLI-session-1767225600',
    evidence: 'seen',
    sources: ['botocore-credentials'],
  },
  {
    id: 'botocore',
    pattern: /^botocore-session-(\d{10})$/,
    stamp: 'seconds',
    meaning: 'The AWS SDK for Python or the AWS CLI made up this session name.',
    sample: 'botocore-session-1767225600',
    evidence: 'seen',
    sources: ['botocore-credentials'],
  },
  {
    id: 'javaSdk',
    pattern: /^aws-sdk-java-(\d{13})$/,
    stamp: 'milliseconds',
    meaning: 'The AWS SDK for Java made up this session name.',
    sample: 'aws-sdk-java-1767225600000',
    evidence: 'seen',
    sources: ['aws-sdk-java-session'],
  },
  {
    id: 'javaScriptSdk',
    pattern: /^aws-sdk-js-(?:session-)?(\d{13})$/,
    stamp: 'milliseconds',
    meaning: 'The AWS SDK for JavaScript made up this session name.',
    sample: 'aws-sdk-js-session-1767225600000',
    evidence: 'seen',
    sources: ['aws-sdk-js-session'],
  },
  {
    id: 'goSdk',
    pattern: /^aws-go-sdk-(\d{19})$/,
    stamp: 'nanoseconds',
    meaning: 'The AWS SDK for Go made up this session name.',
    sample: 'aws-go-sdk-1767225600000000000',
    evidence: 'seen',
    sources: ['aws-sdk-go-session'],
  },
];
