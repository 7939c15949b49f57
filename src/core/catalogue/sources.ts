import type { Reference } from '../types';

const userGuide = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const api = 'https://docs.aws.amazon.com/AmazonS3/latest/API/';

/** Every page and public collection that a table row can name, by key. */
export const sources = {
  'aws-log-format': { title: 'Amazon S3 server access log format', url: `${userGuide}LogFormat.html` },
  'aws-server-logs': { title: 'Logging requests with server access logging', url: `${userGuide}ServerLogs.html` },
  'aws-cloudwatch-format': { title: 'Access logs in CloudWatch Logs', url: `${userGuide}sal-cw-log-format.html` },
  'aws-athena': {
    title: 'Using access logs to identify requests',
    url: `${userGuide}using-s3-access-logs-to-identify-requests.html`,
  },
  'aws-document-history': { title: 'Amazon S3 document history', url: `${userGuide}WhatsNew.html` },
  'aws-troubleshooting-logging': {
    title: 'Troubleshoot server access logging',
    url: `${userGuide}troubleshooting-server-access-logging.html`,
  },
  'aws-cloudwatch-enabling': {
    title: 'Enabling access logs in CloudWatch Logs',
    url: `${userGuide}sal-cw-enabling.html`,
  },
  'aws-logging-options': { title: 'Logging options for Amazon S3', url: `${userGuide}logging-with-S3.html` },
  'aws-lifecycle-logging': {
    title: 'Lifecycle and other bucket configurations',
    url: `${userGuide}lifecycle-and-other-bucket-config.html`,
  },
  'aws-error-responses': { title: 'S3 error responses', url: `${api}ErrorResponses.html` },
  'aws-website-endpoints': { title: 'Website endpoints', url: `${userGuide}WebsiteEndpoints.html` },
  'aws-website-errors': {
    title: 'Configuring a custom error document: Amazon S3 HTTP response codes',
    url: `${userGuide}CustomErrorDocSupport.html`,
  },
  'aws-website-redirects': { title: 'Configuring a webpage redirect', url: `${userGuide}how-to-page-redirect.html` },
  'aws-conditional-requests': {
    title: 'Adding preconditions to S3 operations',
    url: `${userGuide}conditional-requests.html`,
  },
  'aws-cors': { title: 'Using cross-origin resource sharing', url: `${userGuide}cors.html` },
  'aws-compute-checksums': { title: 'Compute checksums', url: `${userGuide}batch-ops-compute-checksums.html` },
  'aws-form-uploads': { title: 'POST Object', url: `${api}RESTObjectPOST.html` },
  'aws-get-object': { title: 'GetObject', url: `${api}API_GetObject.html` },
  'aws-head-object': { title: 'HeadObject', url: `${api}API_HeadObject.html` },
  'aws-put-object': { title: 'PutObject', url: `${api}API_PutObject.html` },
  'aws-copy-object': { title: 'CopyObject', url: `${api}API_CopyObject.html` },
  'aws-delete-object': { title: 'DeleteObject', url: `${api}API_DeleteObject.html` },
  'aws-delete-objects': { title: 'DeleteObjects', url: `${api}API_DeleteObjects.html` },
  'aws-restore-object': { title: 'RestoreObject', url: `${api}API_RestoreObject.html` },
  'aws-upload-part': { title: 'UploadPart', url: `${api}API_UploadPart.html` },
  'aws-upload-part-copy': { title: 'UploadPartCopy', url: `${api}API_UploadPartCopy.html` },
  'aws-complete-upload': { title: 'CompleteMultipartUpload', url: `${api}API_CompleteMultipartUpload.html` },
  'rfc-9110': { title: 'RFC 9110: HTTP Semantics', url: 'https://www.rfc-editor.org/rfc/rfc9110.html' },
  'rfc-6585': { title: 'RFC 6585: Additional HTTP Status Codes', url: 'https://www.rfc-editor.org/rfc/rfc6585.html' },
  'fetch-standard': {
    title: 'Fetch Standard: CORS protocol',
    url: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
  },
  'aws-virtual-hosting': {
    title: 'Virtual hosting of general purpose buckets',
    url: `${userGuide}VirtualHosting.html`,
  },
  'aws-dual-stack': { title: 'Using dual-stack endpoints', url: `${userGuide}dual-stack-endpoints.html` },
  'aws-transfer-acceleration': {
    title: 'Getting started with Transfer Acceleration',
    url: `${userGuide}transfer-acceleration-getting-started.html`,
  },
  'aws-privatelink': {
    title: 'AWS PrivateLink for Amazon S3',
    url: `${userGuide}privatelink-interface-endpoints.html`,
  },
  'aws-access-point-names': { title: 'Referencing access points', url: `${userGuide}access-points-naming.html` },
  'aws-mrap-requests': {
    title: 'Making requests through a Multi-Region Access Point',
    url: `${userGuide}MultiRegionAccessPointRequests.html`,
  },
  'aws-object-lambda': { title: 'Using Object Lambda Access Points', url: `${userGuide}olap-use.html` },
  'aws-endpoints': {
    title: 'Amazon S3 endpoints and quotas',
    url: 'https://docs.aws.amazon.com/general/latest/gr/s3.html',
  },
  'aws-api-operations': {
    title: 'Amazon S3 API operations',
    url: `${api}API_Operations_Amazon_Simple_Storage_Service.html`,
  },
  'aws-presigned': { title: 'Presigned URLs', url: `${userGuide}using-presigned-url.html` },
  'aws-sigv4-query': {
    title: 'Authenticating requests with query parameters, Signature Version 4',
    url: `${api}sigv4-query-string-auth.html`,
  },
  'aws-sigv2': { title: 'Signing REST requests, Signature Version 2', url: `${api}RESTAuthentication.html` },
  'aws-sigv4a': {
    title: 'AWS Signature Version 4A, authentication methods',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html',
  },
  'aws-iam-identifiers': {
    title: 'IAM identifiers',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  },
  'botocore-endpoints': {
    title: 'botocore: endpoint rules and signers for S3',
    url: 'https://github.com/boto/botocore',
  },
  'aws-sdk-js-presigner': {
    title: 'AWS SDK for JavaScript: request presigner for S3',
    url: 'https://github.com/aws/aws-sdk-js-v3/pull/1701',
  },
  'aws-sdk-go-presigner': {
    title: 'AWS SDK for Go: headers in the query of presigned URLs',
    url: 'https://github.com/aws/aws-sdk-go-v2/pull/3530',
  },
  'aws-acl-overview': { title: 'Access control list (ACL) overview', url: `${userGuide}acl-overview.html` },
  'aws-object-keys': { title: 'Naming Amazon S3 objects', url: `${userGuide}object-keys.html` },
  'aws-versioning': {
    title: 'How S3 Versioning works',
    url: `${userGuide}versioning-workflows.html`,
  },
  'aws-request-ids': {
    title: 'Getting Amazon S3 request IDs for AWS Support',
    url: `${userGuide}get-request-ids.html`,
  },
  'aws-log-format-2006': {
    title: 'Server access log format, guide of 2006',
    url: 'https://documentation.help/s3-dg-20060301/LogFormat.html',
  },
  'aws-solutions-athena': {
    title: 'Guidance for Automated Querying of Amazon S3 Logs with Amazon Athena',
    url: 'https://github.com/aws-solutions-library-samples/guidance-for-automated-querying-of-amazon-s3-logs-with-amazon-athena',
  },
  dandi: { title: 'DANDI S3 log parser', url: 'https://github.com/dandi/dandi_s3_log_parser' },
  digitalcorpora: {
    title: 'Digital Corpora statistics',
    url: 'https://github.com/digitalcorpora/digitalcorpora-stats',
  },
  matwerber1: {
    title: 'AWS Athena S3 access log queries',
    url: 'https://github.com/matwerber1/aws-athena-s3-access-log-queries',
  },
  consoleme: { title: 'Netflix ConsoleMe', url: 'https://github.com/Netflix/consoleme' },
  'hadoop-s3a': { title: 'Apache Hadoop S3A auditing', url: 'https://github.com/apache/hadoop' },
  'cloud-integration': {
    title: 'Spark cloud integration tests',
    url: 'https://github.com/hortonworks-spark/cloud-integration',
  },
  cloudsqale: {
    title: 'S3 REST API: HTTP/1.1 requests for uploading files',
    url: 'http://cloudsqale.com/2020/05/02/s3-rest-api-http-1-1-requests-for-uploading-files/',
  },
  'elastic-s3access': { title: 'Elastic AWS integration, S3 access', url: 'https://github.com/elastic/integrations' },
  'ncbi-logging': { title: 'NCBI logging', url: 'https://github.com/ncbi/ncbi-logging' },
  kdgm: { title: 'kdgm Logstash plugins', url: 'https://github.com/kdgm/logstash-plugins' },
  s3logaudit: { title: 's3logaudit', url: 'https://github.com/dfarrell-bloom/s3logaudit' },
  jmglov: { title: 'jmglov.net: Blambda logs', url: 'https://github.com/jmglov/jmglov.net' },
  backlot: { title: 'backlot, measured answers of S3', url: 'https://github.com/brekkylab/backlot' },
  stackd: { title: 'stackd, S3 emulator', url: 'https://github.com/radkawar/stackd' },
  'open-io-swift': { title: 'open-io/swift, S3 gateway', url: 'https://github.com/open-io/swift' },
  'scality-cloudserver': { title: 'Scality CloudServer', url: 'https://github.com/scality/cloudserver' },
  'ceph-bucket-logging': {
    title: 'Ceph Object Gateway: bucket logging',
    url: 'https://docs.ceph.com/en/latest/radosgw/bucket_logging/',
  },
  'ceph-tests': { title: 'Ceph QE scripts', url: 'https://github.com/red-hat-storage/ceph-qe-scripts' },
  'yelp-access-logs': {
    title: 'Yelp: S3 server access logs at scale',
    url: 'https://sysdesign-wiki.pages.dev/sources/2025-09-26-yelp-s3-server-access-logs-at-scale/',
  },
  'unicode-security': { title: 'Unicode Security Mechanisms (UTS 39)', url: 'https://www.unicode.org/reports/tr39/' },
  'unicode-bidi': { title: 'Unicode Bidirectional Algorithm (UAX 9)', url: 'https://www.unicode.org/reports/tr9/' },
  'unicode-names': { title: 'Unicode code charts', url: 'https://www.unicode.org/charts/' },
  'aws-cloudfront-oac': {
    title: 'CloudFront: Restricting access to an Amazon S3 origin',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  },
  'companies-house': { title: 'Companies House, log lines of CloudFront', url: 'https://github.com/companieshouse' },
  'atlantis-tutorials': { title: '63Klabs Atlantis tutorials, log lines of 2026', url: 'https://github.com/63Klabs' },
  'aws-regions': {
    title: 'AWS Regions',
    url: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
  },
  'aws-china-arns': {
    title: 'ARNs for Amazon Web Services in China',
    url: 'https://docs.amazonaws.cn/en_us/aws/latest/userguide/ARNs.html',
  },
  'aws-sdk-partitions': {
    title: 'botocore: partitions and their Regions',
    url: 'https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json',
  },
  'aws-bucket-naming': { title: 'General purpose bucket naming rules', url: `${userGuide}bucketnamingrules.html` },
  'aws-directory-bucket-naming': {
    title: 'Directory bucket naming rules',
    url: `${userGuide}directory-bucket-naming-rules.html`,
  },
  'aws-policy-variables': {
    title: 'IAM policy elements: variables and tags',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
  },
  'aws-identity-center-roles': {
    title: 'IAM Identity Center: referencing permission sets',
    url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html',
  },
  'aws-canonical-id': {
    title: 'View AWS account identifiers',
    url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
  },
  'aws-gateway-endpoints': {
    title: 'Gateway endpoints for Amazon S3',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html',
  },
  'aws-cloudfront-legacy-logs': {
    title: 'CloudFront: Configure standard logging (legacy)',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html',
  },
  'aws-enable-access-logging': {
    title: 'Enabling Amazon S3 server access logging',
    url: `${userGuide}enable-server-access-logging.html`,
  },
  'aws-cloudtrail-bucket-policy': {
    title: 'Amazon S3 bucket policy for CloudTrail',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
  },
  'aws-eks-session-name': {
    title: 'EKS Auth API: AssumedRoleUser',
    url: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_auth_AssumedRoleUser.html',
  },
  'elastic-oai-requester': {
    title: 'Elastic AWS integration: requester of an origin access identity',
    url: 'https://github.com/elastic/integrations/issues/20417',
  },
  'botocore-credentials': {
    title: 'botocore: default role session names',
    url: 'https://github.com/boto/botocore/blob/develop/botocore/credentials.py',
  },
  'aws-sdk-java-session': {
    title: 'AWS SDK for Java: default role session names',
    url: 'https://github.com/aws/aws-sdk-java-v2',
  },
  'aws-sdk-js-session': {
    title: 'AWS SDK for JavaScript: default role session names',
    url: 'https://github.com/aws/aws-sdk-js-v3',
  },
  'aws-sdk-go-session': {
    title: 'AWS SDK for Go: default role session names',
    url: 'https://github.com/aws/aws-sdk-go-v2',
  },
  'aws-credentials-action': {
    title: 'configure-aws-credentials, the GitHub action',
    url: 'https://github.com/aws-actions/configure-aws-credentials',
  },
  'codebuild-session-seen': {
    title: 'AWS SAM CLI issue 4358, a session of CodeBuild',
    url: 'https://github.com/aws/aws-sam-cli/issues/4358',
  },
  'glue-session-seen': {
    title: 'LBHackney Data Platform 1654, a session of AWS Glue',
    url: 'https://github.com/LBHackney-IT/Data-Platform/pull/1654',
  },
  'sagemaker-session-seen': {
    title: 'SageMaker feedback 61, a session of SageMaker',
    url: 'https://github.com/aws/amazon-sagemaker-feedback/issues/61',
  },
  'modernisation-platform': {
    title: 'Ministry of Justice Modernisation Platform',
    url: 'https://github.com/ministryofjustice/modernisation-platform',
  },
  'aws-cloudtrail-entries': {
    title: 'Amazon S3 CloudTrail log file entries',
    url: `${userGuide}cloudtrail-logging-understanding-s3-entries.html`,
  },
  'aws-cloudtrail-identify': {
    title: 'Identifying Amazon S3 requests using CloudTrail',
    url: `${userGuide}cloudtrail-request-identification.html`,
  },
  'aws-user-guide-history': {
    title: 'Amazon S3 User Guide, source until June 2023',
    url: 'https://github.com/awsdocs/amazon-s3-userguide',
  },
  'aws-developer-guide-history': {
    title: 'Amazon S3 Developer Guide, source until 2021',
    url: 'https://github.com/awsdocs/amazon-s3-developer-guide',
  },
  lnav: { title: 'lnav, its format of S3 access logs', url: 'https://github.com/tstack/lnav' },
  'otel-s3access': {
    title: 'OpenTelemetry Collector, S3 access logs',
    url: 'https://github.com/open-telemetry/opentelemetry-collector-contrib',
  },
  panther: { title: 'Panther, S3 server access logs', url: 'https://github.com/panther-labs/panther' },
  noobaa: { title: 'NooBaa, scanner of AWS access logs', url: 'https://github.com/noobaa/noobaa-core' },
  'azul-non-ascii': {
    title: 'Azul issue 5582, request lines with raw bytes',
    url: 'https://github.com/DataBiosphere/azul/issues/5582',
  },
  'aws-notice-2026': {
    title: 'S3-Uploads issue 733, the notice of January 2026',
    url: 'https://github.com/humanmade/S3-Uploads/issues/733',
  },
  'aws-china-endpoints': {
    title: 'Endpoints of Amazon Web Services in China',
    url: 'https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-Beijing.html',
  },
  'aws-sdk-go-owner': {
    title: 'AWS SDK for Go: expected bucket owner in the query of presigned URLs',
    url: 'https://github.com/aws/aws-sdk-go-v2/issues/2508',
  },
  'aws-sdk-ruby-acl': {
    title: 'AWS SDK for Ruby: x-amz-acl in the query is case sensitive',
    url: 'https://github.com/aws/aws-sdk-ruby/pull/601',
  },
  'aws-sdk-js-x-id': {
    title: 'AWS Amplify: x-id query parameter, compatible with AWS SDKs',
    url: 'https://github.com/aws-amplify/amplify-js/pull/14251',
  },
  'aws-error-billing': { title: 'Billing for Amazon S3 error responses', url: `${userGuide}ErrorCodeBilling.html` },
  'aws-soap-errors': {
    title: 'SOAP error responses',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/developerguide/SOAPErrorResponses.html',
  },
  'aws-troubleshoot-403': {
    title: 'Troubleshoot access denied (403 Forbidden) errors',
    url: `${userGuide}troubleshoot-403-errors.html`,
  },
  'aws-troubleshoot-cors': { title: 'Troubleshooting CORS', url: `${userGuide}cors-troubleshooting.html` },
  's3-access-to-csv': {
    title: 's3-access-to-csv, a log line of 2019',
    url: 'https://github.com/machitect/s3-access-to-csv',
  },
  'trailing-slashes': {
    title: 'Cloud Storage and Trailing Slashes, an answer of a website endpoint',
    url: 'https://blog.brianbeach.com/posts/2020-01-08-cloud-storage-trailing-slashes',
  },
  's3cmd-sha256-seen': {
    title: 's3cmd issue 812, an answer with XAmzContentSHA256Mismatch',
    url: 'https://github.com/s3tools/s3cmd/issues/812',
  },
  'provider-aws-encryption-seen': {
    title: 'Crossplane AWS provider issue 400, an answer without encryption setting',
    url: 'https://github.com/crossplane-contrib/provider-aws/issues/400',
  },
  'aws-cloudfront-headers': {
    title: 'CloudFront: request and response behavior for custom origins',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html',
  },
  'aws-cloudtrail-examples': {
    title: 'CloudTrail log file examples',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html',
  },
  'aws-app-id': {
    title: 'AWS SDKs: application ID',
    url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html',
  },
  'aws-sdk-retry': {
    title: 'AWS SDKs: retry behavior',
    url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
  },
  'aws-sdk-integrity': {
    title: 'AWS SDKs: data integrity protections for Amazon S3',
    url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-dataintegrity.html',
  },
  'aws-lambda-variables': {
    title: 'Lambda environment variables',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  },
  'aws-ecs-variables': {
    title: 'Amazon ECS environment variables',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-environment-variables.html',
  },
  'aws-sdk-php-handler': {
    title: 'AWS SDK for PHP: handlers and middleware',
    url: 'https://docs.aws.amazon.com/sdk-for-php/v3/developer-guide/guide_handlers-and-middleware.html',
  },
  'aws-sigv2-deprecation': {
    title: 'Specifying the Signature Version in request authentication',
    url: `${api}specify-signature-version.html`,
  },
  'aws-sigv2-new-buckets': {
    title: 'AWS Signature Version 4 to replace AWS Signature Version 2 for signing S3 API requests',
    url: 'https://www.repost.aws/questions/QU5OKPZ-HnS1SHXX6dUbGi2w/announcement-updated-with-revised-plan-6-14-2019-aws-signature-version-4-to-replace-aws-signature-version-2-for-signing-s3-api-requests',
  },
  'aws-acl-prerequisites': {
    title: 'Prerequisites for disabling ACLs',
    url: `${userGuide}object-ownership-migrating-acls-prerequisites.html`,
  },
  'aws-in-transit': {
    title: 'Protecting data in transit with encryption',
    url: `${userGuide}UsingEncryptionInTransit.html`,
  },
  'aws-infrastructure-security': {
    title: 'Infrastructure security in Amazon S3',
    url: `${userGuide}network-isolation.html`,
  },
  'aws-tls-minimum': {
    title: 'TLS 1.2 to become the minimum TLS protocol level for all AWS API endpoints',
    url: 'https://aws.amazon.com/blogs/security/tls-1-2-required-for-aws-endpoints/',
  },
  'rfc-7465': { title: 'RFC 7465: Prohibiting RC4 Cipher Suites', url: 'https://www.rfc-editor.org/rfc/rfc7465.html' },
  'rfc-8446': { title: 'RFC 8446: TLS 1.3', url: 'https://www.rfc-editor.org/rfc/rfc8446.html' },
  'rfc-8996': {
    title: 'RFC 8996: Deprecating TLS 1.0 and TLS 1.1',
    url: 'https://www.rfc-editor.org/rfc/rfc8996.html',
  },
  'rfc-9325': {
    title: 'RFC 9325: Recommendations for Secure Use of TLS and DTLS',
    url: 'https://www.rfc-editor.org/rfc/rfc9325.html',
  },
  'openssl-ciphers': {
    title: 'OpenSSL: names of cipher suites',
    url: 'https://docs.openssl.org/master/man1/openssl-ciphers/',
  },
  sweet32: { title: 'Sweet32: attacks on 64-bit block ciphers', url: 'https://sweet32.info/' },
  'hadoop-s3a-auditing': {
    title: 'Apache Hadoop: object store auditing',
    url: 'https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/auditing.html',
  },
  'hadoop-audit-constants': {
    title: 'Apache Hadoop: AuditConstants.java',
    url: 'https://github.com/apache/hadoop/blob/trunk/hadoop-common-project/hadoop-common/src/main/java/org/apache/hadoop/fs/audit/AuditConstants.java',
  },
  'uap-core': {
    title: 'uap-core, patterns of user agents',
    url: 'https://github.com/ua-parser/uap-core/blob/master/regexes.yaml',
  },
  'uap-core-s3': {
    title: 'uap-core 316, user agents from S3 access logs',
    url: 'https://github.com/ua-parser/uap-core/pull/316',
  },
  'uap-core-s3-2019': {
    title: 'uap-core 419, more user agents from S3 access logs',
    url: 'https://github.com/ua-parser/uap-core/pull/419',
  },
  bowser: { title: 'Bowser, browser detector', url: 'https://github.com/bowser-js/bowser' },
  yauaa: { title: 'Yauaa, user agent analyzer', url: 'https://github.com/nielsbasjes/yauaa' },
  'public-log-lines': {
    title: 'Lines of S3 access logs in public repositories',
    url: 'https://github.com/search?type=code&q=%22REST.GET.OBJECT%22+%22HTTP%2F1.1%22',
  },
  'analytics-accelerator': {
    title: 'Analytics Accelerator Library for Amazon S3 311, its user agent',
    url: 'https://github.com/awslabs/analytics-accelerator-s3/pull/311',
  },
  'iceberg-user-agent': {
    title: 'Apache Iceberg 9963, user agent of S3FileIO',
    url: 'https://github.com/apache/iceberg/pull/9963',
  },
  'trino-user-agent': {
    title: 'Trino 24423, user agents of its S3 clients',
    url: 'https://github.com/trinodb/trino/issues/24423',
  },
  'presto-user-agent': { title: 'Presto 6079, its user agent', url: 'https://github.com/prestodb/presto/pull/6079' },
  'lakefs-user-agent': {
    title: 'lakeFS 10426, its user agent',
    url: 'https://github.com/treeverse/lakeFS/pull/10426',
  },
  'elasticsearch-user-agent': {
    title: 'Elasticsearch 141881, its user agent for S3',
    url: 'https://github.com/elastic/elasticsearch/pull/141881',
  },
  'minio-veeam': { title: 'MinIO, recognition of Veeam clients', url: 'https://github.com/minio/minio' },
  'minio-go': { title: 'MinIO client library for Go', url: 'https://github.com/minio/minio-go' },
  'terraform-user-agent': {
    title: 'Terraform provider for AWS',
    url: 'https://github.com/hashicorp/terraform-provider-aws',
  },
  'pulumi-user-agent': { title: 'Pulumi AWS Native', url: 'https://github.com/pulumi/pulumi-aws-native' },
  'elastic-beats': { title: 'Elastic Beats', url: 'https://github.com/elastic/beats' },
  'fluent-bit': { title: 'Fluent Bit', url: 'https://github.com/fluent/fluent-bit' },
  'vector-user-agent': {
    title: 'Vector 501, its user agent',
    url: 'https://github.com/vectordotdev/vector/issues/501',
  },
  goofys: { title: 'goofys', url: 'https://github.com/kahing/goofys' },
  'mountpoint-s3': { title: 'Mountpoint for Amazon S3', url: 'https://github.com/awslabs/mountpoint-s3' },
  's3fs-user-agent': { title: 's3fs-fuse 397, its user agent', url: 'https://github.com/s3fs-fuse/s3fs-fuse/pull/397' },
  'rclone-flags': { title: 'rclone: global flags', url: 'https://rclone.org/flags/' },
  'aws-toolkit-vscode': {
    title: 'AWS Toolkit for Visual Studio Code',
    url: 'https://github.com/aws/aws-toolkit-vscode',
  },
  'aws-powershell-seen': {
    title: 'EC2 Grouper, user agents of AWS Tools for PowerShell',
    url: 'https://f5.pm/go-285630.html',
  },
  'ssm-agent-user-agent': {
    title: 'AWS Systems Manager agent 299, its user agent at S3',
    url: 'https://github.com/aws/amazon-ssm-agent/issues/299',
  },
  'imgproxy-go-sdk': {
    title: 'imgproxy 1561, a request of the AWS SDK for Go',
    url: 'https://github.com/imgproxy/imgproxy/issues/1561',
  },
  'botocore-user-agent': {
    title: 'botocore: user agent',
    url: 'https://github.com/boto/botocore/blob/develop/botocore/useragent.py',
  },
  'aws-cli-telemetry': {
    title: 'AWS CLI: session id in the user agent',
    url: 'https://github.com/aws/aws-cli/blob/v2/awscli/telemetry.py',
  },
  'aws-sdk-java-features': {
    title: 'AWS SDK for Java: feature ids in the user agent',
    url: 'https://github.com/aws/aws-sdk-java-v2/blob/master/core/sdk-core/src/main/java/software/amazon/awssdk/core/useragent/BusinessMetricFeatureId.java',
  },
  'aws-sdk-js-features': {
    title: 'AWS SDK for JavaScript: feature ids in the user agent',
    url: 'https://www.npmjs.com/package/@aws-sdk/types',
  },
  'aws-sdk-go-features': {
    title: 'AWS SDK for Go: user agent',
    url: 'https://github.com/aws/aws-sdk-go-v2/blob/main/aws/middleware/user_agent.go',
  },
  'aws-sdk-ruby-features': {
    title: 'AWS SDK for Ruby: user agent',
    url: 'https://github.com/aws/aws-sdk-ruby/blob/version-3/gems/aws-sdk-core/lib/aws-sdk-core/plugins/user_agent.rb',
  },
  'aws-sdk-rust-features': {
    title: 'AWS SDK for Rust: feature ids in the user agent',
    url: 'https://github.com/awslabs/aws-sdk-rust/blob/main/sdk/aws-runtime/src/user_agent/test_data/feature_id_to_metric_value.json',
  },
  'aws-sdk-php-features': {
    title: 'AWS SDK for PHP: feature ids in the user agent',
    url: 'https://github.com/aws/aws-sdk-php/blob/master/src/MetricsBuilder.php',
  },
  'aws-sdk-net-features': {
    title: 'AWS SDK for .NET: feature ids in the user agent',
    url: 'https://github.com/aws/aws-sdk-net',
  },
  'aws-sdk-cpp-user-agent': {
    title: 'AWS SDK for C++ 3238, its user agent',
    url: 'https://github.com/aws/aws-sdk-cpp/pull/3238',
  },
  'aws-sdk-kotlin-user-agent': {
    title: 'AWS SDK for Kotlin: user agent',
    url: 'https://github.com/awslabs/aws-sdk-kotlin',
  },
  'aws-sdk-swift-user-agent': {
    title: 'AWS SDK for Swift: user agent',
    url: 'https://github.com/awslabs/aws-sdk-swift',
  },
  'aws-dotnet-user-agent': {
    title: 'AWS Deploy Tool for .NET 88, user agent of the SDK',
    url: 'https://github.com/aws/aws-dotnet-deploy/pull/88',
  },
  'aws-cloudtrail-s3': { title: 'Amazon S3 CloudTrail events', url: `${userGuide}cloudtrail-logging-s3-info.html` },
  'aws-cloudtrail-s3-overview': {
    title: 'Logging Amazon S3 API calls using CloudTrail',
    url: `${userGuide}cloudtrail-logging.html`,
  },
  'aws-cloudtrail-data-events': {
    title: 'Filtering data events in CloudTrail',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/filtering-data-events.html',
  },
  'aws-access-point-logging': {
    title: 'Monitoring and logging access points',
    url: `${userGuide}access-points-monitoring-logging.html`,
  },
  'aws-express-logging': {
    title: 'Logging with CloudTrail for S3 Express One Zone',
    url: `${userGuide}s3-express-one-zone-logging.html`,
  },
  'aws-express-log-files': {
    title: 'CloudTrail log file examples for S3 Express One Zone',
    url: `${userGuide}s3-express-log-files.html`,
  },
  'aws-express-differences': {
    title: 'Differences of directory buckets',
    url: `${userGuide}s3-express-differences.html`,
  },
  'aws-rename-objects': {
    title: 'Renaming objects in directory buckets',
    url: `${userGuide}directory-buckets-objects-rename.html`,
  },
  'aws-outposts-cloudtrail': {
    title: 'Monitoring S3 on Outposts with CloudTrail',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/s3-outposts/S3OutpostsCloudtrail.html',
  },
  'aws-object-lambda-events': {
    title: 'S3 Object Lambda events in EventBridge',
    url: 'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-s3-banner.html',
  },
  'aws-tables-logging': { title: 'Logging with CloudTrail for S3 Tables', url: `${userGuide}s3-tables-logging.html` },
  'aws-tables-log-files': {
    title: 'CloudTrail log file examples for S3 Tables',
    url: `${userGuide}s3-tables-log-files.html`,
  },
  'aws-tables-encryption': { title: 'Using SSE-KMS with S3 Tables', url: `${userGuide}s3-tables-kms-encryption.html` },
  'aws-vectors-logging': {
    title: 'Logging with CloudTrail for S3 Vectors',
    url: `${userGuide}s3-vectors-logging.html`,
  },
  'aws-vectors-log-files': {
    title: 'CloudTrail log file examples for S3 Vectors',
    url: `${userGuide}s3-vectors-cloudtrail-log-example.html`,
  },
  'aws-mrap-logging': {
    title: 'Monitoring Multi-Region Access Points',
    url: `${userGuide}MultiRegionAccessPointMonitoring.html`,
  },
  'aws-batch-events': {
    title: 'Batch Operations events in EventBridge and CloudTrail',
    url: `${userGuide}batch-ops-examples-event-bridge-cloud-trail.html`,
  },
  'aws-batch-troubleshooting': {
    title: 'Troubleshooting Batch Operations',
    url: `${userGuide}troubleshooting-batch-operations.html`,
  },
  'aws-access-grants-data': {
    title: 'Requesting access through S3 Access Grants',
    url: `${userGuide}access-grants-credentials.html`,
  },
  'aws-transfer-webapps': {
    title: 'CloudTrail logging for Transfer Family web apps',
    url: 'https://docs.aws.amazon.com/transfer/latest/userguide/webapp-cloudtrail.html',
  },
  'aws-encryption-tracking': {
    title: 'Monitoring default encryption with CloudTrail',
    url: `${userGuide}bucket-encryption-tracking.html`,
  },
  'aws-encryption-faq': { title: 'Default encryption FAQ', url: `${userGuide}default-encryption-faq.html` },
  'aws-update-encryption': {
    title: 'Updating the encryption of objects',
    url: `${userGuide}update-sse-encryption.html`,
  },
  'aws-enable-abac': {
    title: 'Enabling ABAC for general purpose buckets',
    url: `${userGuide}buckets-tagging-enable-abac.html`,
  },
  'aws-permissions': {
    title: 'Required permissions for Amazon S3 API operations',
    url: `${userGuide}using-with-s3-policy-actions.html`,
  },
  'aws-service-control-policies': {
    title: 'Service control policies (SCPs)',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  },
  'aws-s3-actions': {
    title: 'Actions, resources, and condition keys for Amazon S3',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
  },
  'aws-s3express-actions': {
    title: 'Actions, resources, and condition keys for S3 Express',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3express.html',
  },
  'aws-object-lambda-actions': {
    title: 'Actions, resources, and condition keys for S3 Object Lambda',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3objectlambda.html',
  },
  'aws-options-object': { title: 'OPTIONS object', url: `${api}RESTOPTIONSobject.html` },
  'aws-sdk-js-s3': {
    title: 'AWS SDK for JavaScript v3: S3 client and its API model',
    url: 'https://www.npmjs.com/package/@aws-sdk/client-s3',
  },
  'boto3-s3': {
    title: 'Boto3: S3 client',
    url: 'https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/s3.html',
  },
  'botocore-models': {
    title: 'botocore: API models',
    url: 'https://github.com/boto/botocore/tree/develop/botocore/data',
  },
  'aws-cli-s3api': { title: 'AWS CLI: s3api', url: 'https://docs.aws.amazon.com/cli/latest/reference/s3api/' },
  'aws-cli-s3control': {
    title: 'AWS CLI: s3control',
    url: 'https://docs.aws.amazon.com/cli/latest/reference/s3control/',
  },
  'aws-cli-s3': {
    title: 'AWS CLI: source of the high-level S3 commands',
    url: 'https://github.com/aws/aws-cli/tree/v2/awscli/customizations/s3',
  },
  'fs2-aws': {
    title: 'fs2-aws: wrapper of the S3 client of the AWS SDK for Java 2.x',
    url: 'https://github.com/laserdisc-io/fs2-aws',
  },
  localstack: { title: 'LocalStack: recorded answers of S3', url: 'https://github.com/localstack/localstack' },
  'iam-dataset': {
    title: 'iam-dataset: map of API calls to IAM actions',
    url: 'https://github.com/iann0036/iam-dataset',
  },
  invictus: {
    title: 'Invictus: CloudTrail records of an attack on AWS',
    url: 'https://github.com/invictus-ir/aws_dataset',
  },
  otrf: { title: 'Security Datasets: CloudTrail records', url: 'https://github.com/OTRF/Security-Datasets' },
  'trail-discover': {
    title: 'TrailDiscover: CloudTrail events with records',
    url: 'https://github.com/adanalvarez/TrailDiscover',
  },
  'splunk-content': {
    title: 'Splunk security content: CloudTrail records',
    url: 'https://github.com/splunk/security_content',
  },
  stratus: { title: 'Stratus Red Team: S3 attack techniques', url: 'https://github.com/DataDog/stratus-red-team' },
  'building-detections': {
    title: 'Building Detections in AWS: an EventBridge rule from the console',
    url: 'https://github.com/bluemountaincyber/building-detections-aws',
  },
  'clickops-notifier': {
    title: 'ClickOps notifier: eventNames left out of alarms',
    url: 'https://github.com/cloudandthings/terraform-aws-clickops-notifier',
  },
  sigma: { title: 'Sigma: detection rules', url: 'https://github.com/SigmaHQ/sigma' },
  'panther-analysis': { title: 'Panther: detection rules', url: 'https://github.com/panther-labs/panther-analysis' },
  'elastic-rules': { title: 'Elastic: detection rules', url: 'https://github.com/elastic/detection-rules' },
  'cloud-custodian': {
    title: 'Cloud Custodian: S3 resources',
    url: 'https://github.com/cloud-custodian/cloud-custodian',
  },
  'aws-playbooks': {
    title: 'AWS customer playbook framework',
    url: 'https://github.com/aws-samples/aws-customer-playbook-framework',
  },
  'aws-cloudtrail-record': {
    title: 'CloudTrail record contents',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
  },
  'aws-cloudtrail-identity': {
    title: 'CloudTrail userIdentity element',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
  },
  'aws-cloudtrail-files': {
    title: 'Getting and viewing CloudTrail log files',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html',
  },
  'aws-cloudtrail-context': {
    title: 'Enriching CloudTrail events',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-context-events.html',
  },
  'aws-cloudtrail-lake': {
    title: 'CloudTrail Lake event schemas',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html',
  },
  'aws-cloudtrail-integration': {
    title: 'CloudTrail Lake integration schema',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html',
  },
  'aws-cloudtrail-history': {
    title: 'CloudTrail document history',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-document-history.html',
  },
  'aws-cloudtrail-events': {
    title: 'Understanding CloudTrail events',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html',
  },
  'aws-advanced-event-selector': {
    title: 'AdvancedEventSelector',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedEventSelector.html',
  },
  'aws-cloudtrail-insights': {
    title: 'CloudTrail Insights events of trails',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html',
  },
  'aws-cloudtrail-insights-lake': {
    title: 'CloudTrail Insights events of event data stores',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-lake.html',
  },
  'aws-cloudtrail-aggregated': {
    title: 'CloudTrail aggregated events',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html',
  },
  'aws-cloudtrail-digest': {
    title: 'CloudTrail digest file structure',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html',
  },
  'aws-cloudtrail-cloudwatch': {
    title: 'CloudTrail log groups and streams',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-log-group-log-stream-naming-for-cloudtrail.html',
  },
  'aws-cloudtrail-quotas': {
    title: 'CloudTrail quotas',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html',
  },
  'aws-cloudtrail-lookup': {
    title: 'CloudTrail API: Event',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html',
  },
  'aws-cloudtrail-eventbridge': {
    title: 'CloudTrail events in EventBridge',
    url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
  },
  'aws-eventbridge-schemas': {
    title: 'EventBridge schema registry',
    url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-schema-registry.html',
  },
  'aws-event-message': {
    title: 'Event message structure of S3 event notifications',
    url: `${userGuide}notification-content-structure.html`,
  },
  'aws-event-types': {
    title: 'Types and destinations of S3 event notifications',
    url: `${userGuide}notification-how-to-event-types-and-destinations.html`,
  },
  'aws-event-notifications': { title: 'Amazon S3 event notifications', url: `${userGuide}EventNotifications.html` },
  'aws-eventbridge-s3': { title: 'S3 events in EventBridge', url: `${userGuide}EventBridge.html` },
  'aws-eventbridge-message': {
    title: 'Event message structure of S3 events in EventBridge',
    url: `${userGuide}ev-events.html`,
  },
  'aws-cloudwatch-subscription': {
    title: 'Subscription filters of CloudWatch Logs',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
  },
  'aws-outposts-auth': {
    title: 'Authentication caching of S3 on Outposts',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/s3-outposts/s3-outposts-auth-cache.html',
  },
  'aws-batch-status': { title: 'Tracking Batch Operations jobs', url: `${userGuide}batch-ops-job-status.html` },
  'aws-block-public-access': {
    title: 'Blocking public access to Amazon S3',
    url: `${userGuide}access-control-block-public-access.html`,
  },
} as const satisfies Record<string, Reference>;

/** Key of one source. */
export type SourceId = keyof typeof sources;
