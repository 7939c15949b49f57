import {
  knownCanonicalIds,
  requesterForms,
  servicePrincipals,
  sessionPatterns,
} from '../../src/core/catalogue/callers';
import { errorCodes } from '../../src/core/catalogue/errorCodes';
import { hiddenCharacters } from '../../src/core/catalogue/hiddenCharacters';
import { aliasEndings, hostForms } from '../../src/core/catalogue/hostForms';
import { httpStatuses, standardStatuses } from '../../src/core/catalogue/httpStatus';
import { partitions, regions } from '../../src/core/catalogue/regions';
import { s3aAuditParameters } from '../../src/core/catalogue/s3aAudit';
import { cipherSuites, tlsVersions } from '../../src/core/catalogue/tls';
import { transfers } from '../../src/core/catalogue/transfers';
import type { AccessLogFieldId } from '../../src/core/catalogue/types';
import { userAgents } from '../../src/core/catalogue/userAgents';
import { executionEnvironments, sdkFeatures, sdkTokens } from '../../src/core/catalogue/userAgentTokens';

/** Some fields of a record, by id. */
export type Fields = Readonly<Partial<Record<AccessLogFieldId, string>>>;

const arn = (resource: string, partition = 'aws'): string => `arn:${partition}:${resource}`;
/** One operation of each kind of record. */
export const someOperations: readonly string[] = (
  'REST.GET.OBJECT REST.HEAD.OBJECT REST.PUT.OBJECT REST.POST.SELECT REST.POST.BUCKET REST.PUT.OBJECT.REPLICATION REST.GET.OBJECT_ANNOTATION REST.OPTIONS.PREFLIGHT ' +
  'REST.POST.MULTI_OBJECT_DELETE REST.COPY.OBJECT REST.COPY.OBJECT_GET WEBSITE.GET.OBJECT BATCH.DELETE.OBJECT S3.EXPIRE.OBJECT S3.COMPUTE.OBJECT.CHECKSUM SOAP.CreateBucket FROB'
).split(' ');
const inEvery = (texts: readonly string[], id: AccessLogFieldId, others: Fields = {}): readonly Fields[] =>
  texts.flatMap(text => someOperations.map(operation => ({ operation, ...others, [id]: text })));

/** Records for each field, made when they are asked for: its value is all that the catalogue has, and odd ones. */
export const recordsByField: readonly (readonly [AccessLogFieldId, () => readonly Fields[]])[] = [
  ['bucket_owner', () => ['79a59df9', 'minio', ''].map(text => ({ bucket_owner: text }))],
  [
    'bucket',
    () =>
      [
        'ab',
        'x'.repeat(64),
        'My_Bucket',
        'a..b',
        '-a-',
        '192.0.2.1',
        'xn--a',
        'b--euw1-az1--x-s3',
        'ap-metadata-s3alias',
        'ap--ol-s3',
        'ap.mrap',
        't--table-s3',
        'b-123456789012-eu-west-1-an',
        ...aliasEndings.map(({ ending }) => `ap${ending}`),
      ].flatMap(bucket => inEvery([bucket], 'bucket')),
  ],
  [
    'time',
    () =>
      inEvery(['06/Feb/2019:00:00:38 +0100', '06/Feb/2039:00:00:38 +0000', 'today'], 'time', { total_time: '41754' }),
  ],
  [
    'remote_ip',
    () =>
      ['192.0.2.1', '8.8.8.8', '10.0.0.1', 'fd00::1', '100.64.0.1', '127.0.0.1', '169.254.0.1', '0.0.0.0', '224.0.0.1']
        .concat(['::ffff:8.8.8.8', '2001:db8::1', 'athena.amazonaws.com', 'host'])
        .flatMap(remote_ip =>
          ['-', ...knownCanonicalIds.map(({ id }) => id), arn('iam::cloudfront:user/x')].map(requester => ({
            remote_ip,
            requester,
            user_agent: requester === '-' ? 'Amazon CloudFront' : '-',
          })),
        ),
  ],
  [
    'requester',
    () =>
      inEvery(
        [
          ...requesterForms.map(({ sample }) => sample),
          ...sessionPatterns.map(({ sample }) => arn(`sts::123456789012:assumed-role/etl/${sample}`)),
          ...servicePrincipals.map(({ id }) => `svc:${id}`),
          ...knownCanonicalIds.map(({ id }) => id),
          ...partitions.map(({ id }) => arn('iam::123456789012:user/a/alice', id)),
          ...['iam::123456789012:role/etl', 'iam::123456789012:group/x', 'iam:::user/alice', 'iam:::root'].map(text =>
            arn(text),
          ),
          arn('sts::123456789012:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/alice'),
          arn('sts:::assumed-role/etl/x'),
          arn('sts:::federated-user/Akua'),
          ...['svc:new.amazonaws.com', 'Anonymous', '123456789012', 'f'.repeat(64), 'who'],
        ],
        'requester',
      ),
  ],
  [
    'request_id',
    () => inEvery(['3E57427F33A59F07', 'JXQ30R5CH2Z50GQB', 'af1b6e1e-0000-4000-8000-0123456789ab', 'x'], 'request_id'),
  ],
  [
    'key',
    () =>
      inEvery(
        ['a%2525b', 'a%252Bb', 'a%20b', '%zz', 'a/', '/a', '../a', './a', 'a%2B%2Bb+c', 'caf%C3%A9'],
        'key',
      ).concat(
        hiddenCharacters.map(({ first }) => ({ key: `a${String.fromCodePoint(first === 0 ? 1 : first)}b` })),
        [{ key: '%E2%80%AEa%E2%80%8Ba%E2%80%8Ca%E2%80%8Da' }],
      ),
  ],
  [
    'http_status',
    () => [
      ...[...httpStatuses, ...standardStatuses].flatMap(({ status }) =>
        inEvery([String(status)], 'http_status', { error_code: '-' }),
      ),
      ...inEvery(['200', '204', '403', '503'], 'http_status', { requester: '-', error_code: 'AccessDenied' }),
      ...['199', '299', '399', '499', '599', '99'].map(http_status => ({ http_status, error_code: 'NoSuchKey' })),
    ],
  ],
  [
    'error_code',
    () => [
      ...[...errorCodes.map(({ code }) => code), 'Client.NoSuchBucket', 'Server.InternalError', 'New'].flatMap(code => [
        ...[...someOperations.slice(0, 7), 'REST.POST.UPLOAD'].map(operation => ({
          error_code: code,
          http_status: '418',
          operation,
        })),
        ...['200', '503'].map(http_status => ({ error_code: code, http_status, operation: 'REST.POST.UPLOAD' })),
      ]),
      ...inEvery(['AccessDenied'], 'error_code', { requester: '-', authentication_type: '-' }),
      ...inEvery(['AccessDenied'], 'error_code', { authentication_type: 'QueryString' }),
    ],
  ],
  ...(['bytes_sent', 'object_size', 'total_time', 'turn_around_time'] as const).map(
    id =>
      [
        id,
        () =>
          transfers
            .map(({ operation }) => operation)
            .concat(someOperations)
            .flatMap(operation =>
              ['0', '1', '900', '4096', '1253004', 'x'].flatMap(text =>
                ['200', '206', '304', '404'].map(http_status => ({
                  ...{ operation, http_status, bytes_sent: '4096', object_size: '1253004' },
                  ...{ total_time: '4175', turn_around_time: '28', [id]: text },
                })),
              ),
            ),
      ] as const,
  ),
  [
    'referer',
    () =>
      [
        ...['https://s3.console.aws.amazon.com/s3/buckets/b?region=eu-west-1', 'https://console.aws.amazon.com/s3/'],
        ...['https://123456789012-abc.eu-west-1.console.aws.amazon.com/s3/', 'https://example.com/', 'x'],
        ...[
          'https://example.com:8080/page?x=1',
          'https://audit.example.org/',
          'https://b.s3.eu-west-1.amazonaws.com/p',
        ],
        `https://audit.example.org/hadoop/1/op_rename/1/?new=1&${s3aAuditParameters.map(({ name, example }) => `${name}=${example}`).join('&')}`,
        ...s3aAuditParameters.map(
          ({ name, example }) => `https://audit.example.org/hadoop/1/op_x/1/?${name}=${example}&x=1&y=1`,
        ),
      ].map(referer => ({ referer, host_header: 'b.s3.eu-west-1.amazonaws.com' })),
  ],
  [
    'user_agent',
    () =>
      [
        ...userAgents.map(({ example: [text] }) => text),
        ...sdkTokens.map(({ example }) => `aws-sdk-js/3.1.0 ${example}`),
        ...sdkFeatures.map(({ id }) => `aws-sdk-js/3.1.0 m/${id},zz`),
        `aws-sdk-js/3.1.0 m/${sdkFeatures.map(({ id }) => id).join(',')}`,
        ...executionEnvironments.map(
          ({ match }) => `aws-sdk-js/3.1.0 exec-env/${'is' in match ? match.is : `${match.start}x`}`,
        ),
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36',
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
        'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
        'frob',
        'x" 1 "y',
      ].map(user_agent => ({ user_agent })),
  ],
  ['version_id', () => inEvery(['null', '3HL4kqtJvjVBH40Nrjfkd', 'x'], 'version_id')],
  ['host_id', () => [{ host_id: 'x' }]],
  [
    'signature_version',
    () =>
      ['SigV2', 'SigV4', 'SigV4A', 'x'].map(text => ({ signature_version: text, authentication_type: 'QueryString' })),
  ],
  [
    'cipher_suite',
    () =>
      [...cipherSuites.map(({ name }) => name), 'NULL-SHA', 'DHE-RSA-X', 'x'].map(cipher_suite => ({ cipher_suite })),
  ],
  [
    'authentication_type',
    () =>
      ['AuthHeader', 'QueryString', 'x'].flatMap(text =>
        ['-', 'https://s3.console.aws.amazon.com/'].map(referer => ({ authentication_type: text, referer })),
      ),
  ],
  [
    'host_header',
    () =>
      inEvery(
        [
          ...hostForms.map(({ example }) => example),
          'cdn.example.com',
          'localhost:9000',
          'ap-s3alias.s3.eu-west-1.amazonaws.com',
        ],
        'host_header',
      ).concat([{ host_header: 'cdn.example.com', bucket: 'cdn.example.com' }]),
  ],
  ['tls_version', () => [...tlsVersions.map(({ name }) => name), 'x'].map(tls_version => ({ tls_version }))],
  [
    'access_point_arn',
    () =>
      [
        's3:eu-west-1:123456789012:accesspoint/ap',
        's3:eu-west-1:123456789012:accesspoint/ap/object/x',
        's3::123456789012:accesspoint/ap.mrap',
        's3-object-lambda:eu-west-1:123456789012:accesspoint/ap',
      ]
        .concat([
          's3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/ap',
          's3express:eu-west-1:123456789012:accesspoint/ap',
          's3:eu-west-1::accesspoint/ap',
          'x',
        ])
        .map(text => ({ access_point_arn: text === 'x' ? text : arn(text) })),
  ],
  [
    'acl_required',
    () => ['Yes', 'No'].flatMap(text => ['-', 'who'].map(requester => ({ acl_required: text, requester }))),
  ],
  [
    'source_region',
    () => [...regions.map(({ code }) => code), 'eu-new-9', 'x'].map(source_region => ({ source_region })),
  ],
];
