import type { SourceId } from './sources';
import type { Standing } from './types';

/** A part of the user agent that the AWS SDKs and the AWS CLI write: `token/name#value` (older: `token/name/value`) or `token/value`. */
export interface SdkTokenRow extends Standing<SourceId> {
  readonly token: string;
  /** After the token come a name and a value; otherwise a value alone. */
  readonly named?: true;
  readonly meaning: string;
  readonly example: string;
}

const sdks = ['botocore-user-agent', 'aws-sdk-go-features', 'aws-sdk-ruby-features'] as const;

/** Tokens of the AWS SDKs' user agent. */
export const sdkTokens: readonly SdkTokenRow[] = [
  {
    token: 'ua',
    meaning: 'version of this form of user agent',
    example: 'ua/2.1',
    evidence: 'third-party',
    sources: sdks,
  },
  {
    token: 'api',
    named: true,
    meaning: 'service that is called, and the version of its client',
    example: 'api/s3#1.53.1',
    evidence: 'third-party',
    sources: sdks,
  },
  {
    token: 'os',
    named: true,
    meaning: 'operating system and its version, or that of its kernel',
    example: 'os/linux#6.1.0',
    evidence: 'third-party',
    sources: sdks,
  },
  {
    token: 'OS',
    named: true,
    meaning: 'operating system, in older SDKs for .NET and PHP',
    example: 'OS/Microsoft_Windows_10.0.17763',
    evidence: 'third-party',
    sources: ['aws-dotnet-user-agent'],
  },
  {
    token: 'lang',
    named: true,
    meaning: 'programming language and its version',
    example: 'lang/python#3.13.11',
    evidence: 'third-party',
    sources: sdks,
  },
  {
    token: 'md',
    named: true,
    meaning: 'further detail, by name',
    example: 'md/arch#x86_64',
    evidence: 'third-party',
    sources: sdks,
  },
  {
    token: 'exec-env',
    meaning: 'where the program runs, from the environment variable AWS_EXECUTION_ENV',
    example: 'exec-env/AWS_Lambda_python3.13',
    evidence: 'documented',
    sources: ['aws-lambda-variables', 'aws-ecs-variables'],
  },
  {
    token: 'cfg',
    named: true,
    meaning: 'setting of the SDK, by name',
    example: 'cfg/retry-mode#standard',
    evidence: 'third-party',
    sources: ['botocore-user-agent'],
  },
  {
    token: 'app',
    meaning: 'application id that the owner of the program chose',
    example: 'app/inventory-loader',
    evidence: 'documented',
    sources: ['aws-app-id'],
  },
  { token: 'm', meaning: 'features in use, by id', example: 'm/B,E', evidence: 'third-party', sources: sdks },
  {
    token: 'ft',
    meaning: 'feature in use, by name, before the ids came',
    example: 'ft/s3-transfer',
    evidence: 'third-party',
    sources: ['aws-sdk-go-features'],
  },
  {
    token: 'lib',
    named: true,
    meaning: 'library that uses the SDK',
    example: 'lib/aws-record#2.13.0',
    evidence: 'third-party',
    sources: ['aws-sdk-ruby-features', 'aws-sdk-go-features'],
  },
  {
    token: 'sid',
    meaning: 'session of the AWS CLI: the same value means the same host and terminal, within about half an hour',
    example: 'sid/0123456789ab',
    evidence: 'third-party',
    sources: ['aws-cli-telemetry'],
  },
  {
    token: 'command',
    meaning: 'command of the AWS CLI, in earlier releases of version 2',
    example: 'command/s3.cp',
    evidence: 'documented',
    sources: ['aws-cloudtrail-examples'],
  },
  {
    token: 'prompt',
    meaning: 'whether the AWS CLI prompted for the command',
    example: 'prompt/off',
    evidence: 'documented',
    sources: ['aws-cloudtrail-examples'],
  },
  {
    token: 'exe',
    meaning: 'the AWS CLI came as an installer, for this processor and system',
    example: 'exe/x86_64.amzn.2',
    evidence: 'documented',
    sources: ['aws-cloudtrail-examples'],
  },
  {
    token: 'source',
    meaning: 'the AWS CLI was built from source, for this processor and system',
    example: 'source/arm64',
    evidence: 'inferred',
    sources: [],
  },
  {
    token: 'io',
    meaning: 'synchronous or asynchronous client, in the SDK for Java',
    example: 'io/sync',
    evidence: 'third-party',
    sources: ['trino-user-agent'],
  },
  {
    token: 'http',
    meaning: 'HTTP client, in the SDK for Java',
    example: 'http/Apache',
    evidence: 'third-party',
    sources: ['trino-user-agent'],
  },
  {
    token: 'vendor',
    meaning: 'maker of the Java virtual machine',
    example: 'vendor/Oracle_Corporation',
    evidence: 'seen',
    sources: ['public-log-lines'],
  },
];

/** A feature that an SDK reports after `m/`. */
export interface SdkFeatureRow extends Standing<SourceId> {
  readonly id: string;
  /** The SDKs' own name for it. */
  readonly name: string;
  readonly meaning: string;
  /** Programs (`id` in `userAgents`) for which the row holds; absent where the SDKs agree. */
  readonly only?: readonly string[];
}

const lists = ['aws-sdk-rust-features', 'botocore-user-agent', 'aws-sdk-java-features', 'aws-sdk-js-features'] as const;
const known = { evidence: 'third-party', sources: lists } as const;
const javaAndPython = ['aws-sdk-java-2', 'boto3', 'botocore', 'aws-cli-1', 'aws-cli-2'] as const;
const newChecksums = {
  only: javaAndPython,
  evidence: 'third-party',
  sources: ['aws-sdk-java-features', 'botocore-user-agent'],
} as const;
const cpp = { only: ['aws-sdk-cpp'], evidence: 'third-party', sources: ['aws-sdk-cpp-user-agent'] } as const;

/**
 * Features by id. From `AE` on the SDKs do not agree, and the SDK for C++ goes its own way for `p` and `q`:
 * such rows name the programs that they hold for, and stand first.
 */
export const sdkFeatures: readonly SdkFeatureRow[] = [
  { id: 'p', name: 'CREDENTIALS_PROFILE_SOURCE_PROFILE', meaning: 'credentials from a source profile', ...cpp },
  { id: 'q', name: 'CREDENTIALS_STS_WEB_IDENTITY_TOKEN', meaning: 'credentials for a web identity token', ...cpp },
  { id: 'AE', name: 'FLEXIBLE_CHECKSUMS_REQ_SHA512', meaning: 'SHA-512 checksum sent', ...cpp },
  { id: 'AF', name: 'FLEXIBLE_CHECKSUMS_REQ_XXHASH3', meaning: 'XXHash3 checksum sent', ...cpp },
  { id: 'AG', name: 'FLEXIBLE_CHECKSUMS_REQ_XXHASH64', meaning: 'XXHash64 checksum sent', ...cpp },
  { id: 'AH', name: 'FLEXIBLE_CHECKSUMS_REQ_XXHASH128', meaning: 'XXHash128 checksum sent', ...cpp },
  {
    id: 'AE',
    name: 'S3_CRYPTO_V3',
    meaning: 'S3 encryption client, version 3',
    only: ['aws-sdk-php'],
    evidence: 'third-party',
    sources: ['aws-sdk-php-features'],
  },
  { id: 'AE', name: 'FLEXIBLE_CHECKSUMS_REQ_MD5', meaning: 'MD5 checksum sent', ...newChecksums },
  { id: 'AF', name: 'FLEXIBLE_CHECKSUMS_REQ_SHA512', meaning: 'SHA-512 checksum sent', ...newChecksums },
  { id: 'AG', name: 'FLEXIBLE_CHECKSUMS_REQ_XXHASH3', meaning: 'XXHash3 checksum sent', ...newChecksums },
  { id: 'AH', name: 'FLEXIBLE_CHECKSUMS_REQ_XXHASH64', meaning: 'XXHash64 checksum sent', ...newChecksums },
  { id: 'AI', name: 'FLEXIBLE_CHECKSUMS_REQ_XXHASH128', meaning: 'XXHash128 checksum sent', ...newChecksums },
  {
    id: 'AJ',
    name: 'HTTP_CLIENT_AUTO',
    meaning: 'HTTP client chosen by the SDK',
    only: ['aws-sdk-java-2'],
    evidence: 'third-party',
    sources: ['aws-sdk-java-features'],
  },
  {
    id: 'AK',
    name: 'HTTP_CLIENT_EXPLICIT_INSTANCE',
    meaning: 'HTTP client given by the program',
    only: ['aws-sdk-java-2'],
    evidence: 'third-party',
    sources: ['aws-sdk-java-features'],
  },
  {
    id: 'AL',
    name: 'HTTP_CLIENT_EXPLICIT_FACTORY',
    meaning: 'HTTP client built by the program',
    only: ['aws-sdk-java-2'],
    evidence: 'third-party',
    sources: ['aws-sdk-java-features'],
  },
  {
    id: 'Ah',
    name: 'S3_REGION_REDIRECT',
    meaning: 'repeated at the Region that S3 named',
    evidence: 'third-party',
    sources: ['botocore-user-agent', 'aws-sdk-js-features'],
  },
  { id: 'A', name: 'RESOURCE_MODEL', meaning: 'resource interface', ...known },
  { id: 'B', name: 'WAITER', meaning: 'waiter', ...known },
  { id: 'C', name: 'PAGINATOR', meaning: 'paginator', ...known },
  {
    id: 'D',
    name: 'RETRY_MODE_LEGACY',
    meaning: 'legacy retry mode',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-retry'],
  },
  {
    id: 'E',
    name: 'RETRY_MODE_STANDARD',
    meaning: 'standard retry mode',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-retry'],
  },
  {
    id: 'F',
    name: 'RETRY_MODE_ADAPTIVE',
    meaning: 'adaptive retry mode',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-retry'],
  },
  { id: 'G', name: 'S3_TRANSFER', meaning: 'S3 transfer manager', ...known },
  { id: 'H', name: 'S3_CRYPTO_V1N', meaning: 'S3 encryption client, version 1', ...known },
  { id: 'I', name: 'S3_CRYPTO_V2', meaning: 'S3 encryption client, version 2', ...known },
  { id: 'J', name: 'S3_EXPRESS_BUCKET', meaning: 'directory bucket', ...known },
  { id: 'K', name: 'S3_ACCESS_GRANTS', meaning: 'S3 Access Grants', ...known },
  { id: 'L', name: 'GZIP_REQUEST_COMPRESSION', meaning: 'request body compressed', ...known },
  { id: 'M', name: 'PROTOCOL_RPC_V2_CBOR', meaning: 'RPC v2 CBOR protocol', ...known },
  { id: 'N', name: 'ENDPOINT_OVERRIDE', meaning: 'endpoint set by the program', ...known },
  { id: 'O', name: 'ACCOUNT_ID_ENDPOINT', meaning: 'endpoint of the account', ...known },
  { id: 'P', name: 'ACCOUNT_ID_MODE_PREFERRED', meaning: 'account endpoint preferred', ...known },
  { id: 'Q', name: 'ACCOUNT_ID_MODE_DISABLED', meaning: 'account endpoint disabled', ...known },
  { id: 'R', name: 'ACCOUNT_ID_MODE_REQUIRED', meaning: 'account endpoint required', ...known },
  { id: 'S', name: 'SIGV4A_SIGNING', meaning: 'signed with SigV4A', ...known },
  { id: 'T', name: 'RESOLVED_ACCOUNT_ID', meaning: 'account id known to the SDK', ...known },
  { id: 'U', name: 'FLEXIBLE_CHECKSUMS_REQ_CRC32', meaning: 'CRC-32 checksum sent', ...known },
  { id: 'V', name: 'FLEXIBLE_CHECKSUMS_REQ_CRC32C', meaning: 'CRC-32C checksum sent', ...known },
  { id: 'W', name: 'FLEXIBLE_CHECKSUMS_REQ_CRC64', meaning: 'CRC-64/NVME checksum sent', ...known },
  { id: 'X', name: 'FLEXIBLE_CHECKSUMS_REQ_SHA1', meaning: 'SHA-1 checksum sent', ...known },
  { id: 'Y', name: 'FLEXIBLE_CHECKSUMS_REQ_SHA256', meaning: 'SHA-256 checksum sent', ...known },
  {
    id: 'Z',
    name: 'FLEXIBLE_CHECKSUMS_REQ_WHEN_SUPPORTED',
    meaning: 'checksums sent when supported',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-integrity'],
  },
  {
    id: 'a',
    name: 'FLEXIBLE_CHECKSUMS_REQ_WHEN_REQUIRED',
    meaning: 'checksums sent only when required',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-integrity'],
  },
  {
    id: 'b',
    name: 'FLEXIBLE_CHECKSUMS_RES_WHEN_SUPPORTED',
    meaning: 'checksums verified when supported',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-integrity'],
  },
  {
    id: 'c',
    name: 'FLEXIBLE_CHECKSUMS_RES_WHEN_REQUIRED',
    meaning: 'checksums verified only when required',
    evidence: 'third-party',
    sources: [...lists, 'aws-sdk-integrity'],
  },
  { id: 'd', name: 'DDB_MAPPER', meaning: 'DynamoDB mapper', ...known },
  { id: 'e', name: 'CREDENTIALS_CODE', meaning: 'credentials set in the program', ...known },
  { id: 'f', name: 'CREDENTIALS_JVM_SYSTEM_PROPERTIES', meaning: 'credentials from Java system properties', ...known },
  { id: 'g', name: 'CREDENTIALS_ENV_VARS', meaning: 'credentials from environment variables', ...known },
  {
    id: 'h',
    name: 'CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN',
    meaning: 'web identity token named in environment variables',
    ...known,
  },
  { id: 'i', name: 'CREDENTIALS_STS_ASSUME_ROLE', meaning: 'credentials from AssumeRole', ...known },
  { id: 'j', name: 'CREDENTIALS_STS_ASSUME_ROLE_SAML', meaning: 'credentials from AssumeRoleWithSAML', ...known },
  {
    id: 'k',
    name: 'CREDENTIALS_STS_ASSUME_ROLE_WEB_ID',
    meaning: 'credentials from AssumeRoleWithWebIdentity',
    ...known,
  },
  { id: 'l', name: 'CREDENTIALS_STS_FEDERATION_TOKEN', meaning: 'credentials from GetFederationToken', ...known },
  { id: 'm', name: 'CREDENTIALS_STS_SESSION_TOKEN', meaning: 'credentials from GetSessionToken', ...known },
  { id: 'n', name: 'CREDENTIALS_PROFILE', meaning: 'credentials from a profile', ...known },
  { id: 'o', name: 'CREDENTIALS_PROFILE_SOURCE_PROFILE', meaning: 'role with a source profile', ...known },
  { id: 'p', name: 'CREDENTIALS_PROFILE_NAMED_PROVIDER', meaning: 'role with a named credential source', ...known },
  {
    id: 'q',
    name: 'CREDENTIALS_PROFILE_STS_WEB_ID_TOKEN',
    meaning: 'web identity token named in a profile',
    ...known,
  },
  { id: 'r', name: 'CREDENTIALS_PROFILE_SSO', meaning: 'IAM Identity Center session of a profile', ...known },
  { id: 's', name: 'CREDENTIALS_SSO', meaning: 'credentials from IAM Identity Center', ...known },
  {
    id: 't',
    name: 'CREDENTIALS_PROFILE_SSO_LEGACY',
    meaning: 'IAM Identity Center profile of the older form',
    ...known,
  },
  {
    id: 'u',
    name: 'CREDENTIALS_SSO_LEGACY',
    meaning: 'credentials from IAM Identity Center, older form',
    ...known,
  },
  { id: 'v', name: 'CREDENTIALS_PROFILE_PROCESS', meaning: 'credential process named in a profile', ...known },
  { id: 'w', name: 'CREDENTIALS_PROCESS', meaning: 'credentials from a process', ...known },
  { id: 'x', name: 'CREDENTIALS_BOTO2_CONFIG_FILE', meaning: 'credentials from a Boto 2 configuration file', ...known },
  { id: 'y', name: 'CREDENTIALS_AWS_SDK_STORE', meaning: 'credentials from the SDK store of .NET', ...known },
  { id: 'z', name: 'CREDENTIALS_HTTP', meaning: 'credentials of a container', ...known },
  { id: '0', name: 'CREDENTIALS_IMDS', meaning: 'credentials of an EC2 instance', ...known },
  {
    id: '1',
    name: 'SSO_LOGIN_DEVICE',
    meaning: 'sign-in to IAM Identity Center with a device code',
    evidence: 'third-party',
    sources: ['aws-sdk-rust-features', 'aws-sdk-net-features'],
  },
  {
    id: '2',
    name: 'SSO_LOGIN_AUTH',
    meaning: 'sign-in to IAM Identity Center in a browser',
    evidence: 'third-party',
    sources: ['aws-sdk-rust-features', 'aws-sdk-net-features'],
  },
  { id: '3', name: 'BEARER_SERVICE_ENV_VARS', meaning: 'bearer token from environment variables', ...known },
  {
    id: '4',
    name: 'OBSERVABILITY_TRACING',
    meaning: 'tracing',
    evidence: 'third-party',
    sources: ['aws-sdk-net-features'],
  },
  {
    id: '5',
    name: 'OBSERVABILITY_METRICS',
    meaning: 'metrics',
    evidence: 'third-party',
    sources: ['aws-sdk-net-features'],
  },
  {
    id: '6',
    name: 'OBSERVABILITY_OTEL_TRACING',
    meaning: 'OpenTelemetry tracing',
    evidence: 'third-party',
    sources: ['aws-sdk-net-features'],
  },
  {
    id: '7',
    name: 'OBSERVABILITY_OTEL_METRICS',
    meaning: 'OpenTelemetry metrics',
    evidence: 'third-party',
    sources: ['aws-sdk-net-features'],
  },
  {
    id: '9',
    name: 'S3_TRANSFER_UPLOAD_DIRECTORY',
    meaning: 'upload of a directory',
    evidence: 'third-party',
    sources: ['aws-sdk-js-features', 'aws-sdk-ruby-features'],
  },
  {
    id: '+',
    name: 'S3_TRANSFER_DOWNLOAD_DIRECTORY',
    meaning: 'download of a directory',
    evidence: 'third-party',
    sources: ['aws-sdk-js-features', 'aws-sdk-ruby-features'],
  },
  {
    id: '-',
    name: 'CLI_V1_TO_V2_MIGRATION_DEBUG_MODE',
    meaning: 'AWS CLI v1 run with its warnings about v2',
    evidence: 'third-party',
    sources: ['botocore-user-agent'],
  },
  { id: 'AC', name: 'CREDENTIALS_PROFILE_LOGIN', meaning: 'console sign-in session of a profile', ...known },
  { id: 'AD', name: 'CREDENTIALS_LOGIN', meaning: 'credentials from a console sign-in', ...known },
];

/** A place where programs run, as `exec-env/` names it. */
export interface ExecutionEnvironmentRow extends Standing<SourceId> {
  readonly match: { readonly is: string } | { readonly start: string };
  readonly name: string;
}

/** Execution environments; other values are the program's own and stay as they are written. */
export const executionEnvironments: readonly ExecutionEnvironmentRow[] = [
  { match: { start: 'AWS_Lambda_' }, name: 'AWS Lambda', evidence: 'documented', sources: ['aws-lambda-variables'] },
  {
    match: { is: 'AWS_ECS_FARGATE' },
    name: 'Amazon ECS on Fargate',
    evidence: 'documented',
    sources: ['aws-ecs-variables'],
  },
  { match: { is: 'AWS_ECS_EC2' }, name: 'Amazon ECS on EC2', evidence: 'documented', sources: ['aws-ecs-variables'] },
  { match: { is: 'CloudShell' }, name: 'AWS CloudShell', evidence: 'documented', sources: ['aws-cloudtrail-examples'] },
  {
    match: { is: 'AmazonQ-For-CLI' },
    name: 'Amazon Q Developer for the command line',
    evidence: 'inferred',
    sources: [],
  },
];

/** A language as a product of older user agents (`Python/3.8.8`) or after `lang/` names it. */
export const runtimes: ReadonlyMap<string, string> = new Map([
  ['python', 'Python'],
  ['Python', 'Python'],
  ['java', 'Java'],
  ['Java', 'Java'],
  ['js', 'JavaScript'],
  ['nodejs', 'Node.js'],
  ['go', 'Go'],
  ['GO', 'Go'],
  ['ruby', 'Ruby'],
  ['php', 'PHP'],
  ['PHP', 'PHP'],
  ['rust', 'Rust'],
  ['kotlin', 'Kotlin'],
  ['swift', 'Swift'],
  ['c++', 'C++'],
  ['.NET_Core', '.NET'],
  ['.NET_Runtime', '.NET runtime'],
  ['.NET_Framework', '.NET Framework'],
]);

/** Operating systems that stand as a product of their own in older user agents. */
export const operatingSystems: readonly string[] = [
  'Linux',
  'Darwin',
  'Windows',
  'Mac_OS_X',
  'linux',
  'darwin',
  'win32',
];
