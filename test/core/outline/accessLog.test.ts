import assert from 'node:assert/strict';
import { explainField } from '../../../src/core/explain/explainField';
import { outlineAccessLogRecord } from '../../../src/core/explain/outline/accessLog';
import { parseAccessLogLine } from '../../../src/core/fields/accessLog';
import { lines, options, show } from './show';

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const hostId = 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=';

/** A refused, anonymous PutObjectAcl, with what is given at its end. */
const refused = (end = ''): string =>
  `${owner} amzn-s3-demo-bucket [30/Mar/2026:10:15:03 +0000] 203.0.113.7 - 3E57427F3EXAMPLE REST.PUT.ACL photos/cat.jpg ` +
  `"PUT /photos/cat.jpg?acl HTTP/1.1" 403 AccessDenied 243 - 12 - "-" "curl/8.5.0" - ${hostId} ` +
  `- TLS_AES_128_GCM_SHA256 - amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com TLSv1.3 - - eu-west-1${end}`;

const outline = (line: string): readonly string[] => show(outlineAccessLogRecord(parseAccessLogLine(line), options));

describe('outlineAccessLogRecord', () => {
  it('puts every field of a line into a group that says its main thing', () => {
    assert.deepEqual(
      outline(refused()),
      lines(`
      Request: PutObjectAcl
        Time: 30/Mar/2026:10:15:03 +0000 -> 30 Mar 2026 10:15:03 UTC
        Operation: REST.PUT.ACL -> PutObjectAcl
        Request-URI: PUT /photos/cat.jpg?acl HTTP/1.1 -> PUT photos/cat.jpg?acl
      Requester: anonymous, 203.0.113.7
        Requester: - -> Anonymous: the request carried no valid signature
        Remote IP: 203.0.113.7 -> 203.0.113.7 (IPv4, reserved for documentation)
        Source region: eu-west-1 -> Europe (Ireland)
        Signature Version: - -> Unsigned: the request carried no valid signature
        Authentication Type: - -> Unsigned: the request carried no valid signature
        aclRequired: - -> No: the request did not need an ACL
      Object: photos/cat.jpg in amzn-s3-demo-bucket
        Bucket: amzn-s3-demo-bucket -> amzn-s3-demo-bucket (general purpose bucket)
        Bucket Owner: 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be -> An AWS account, by its canonical user ID
        Key: photos/cat.jpg
        Version Id: - -> No version named in the request
        Object Size: - -> No size: the request failed
        Access Point ARN: - -> No access point: the request went to the bucket itself
      Response: 403 AccessDenied, 243 bytes, 12 ms
        HTTP status: 403 -> 403 Forbidden
        Error Code: AccessDenied -> the caller may not do this
        Bytes Sent: 243 -> 243 bytes
        Total Time: 12 -> 12 ms
        Turn-Around Time: - -> Not measured for this request
      Connection: TLS 1.3, curl 8.5.0
        User-Agent: curl/8.5.0 -> curl 8.5.0
        Referer: - -> Not sent: the client gave no Referer header
        Host Header: amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com -> Regional endpoint, Europe (Ireland)
        TLS version: TLSv1.3 -> TLS 1.3
        Cipher Suite: TLS_AES_128_GCM_SHA256 -> Current cipher: AES-128 in GCM mode, (EC)DHE key exchange
      Delivery: request id 3E57427F3EXAMPLE, host id s9lzHYrFp76ZVxRcpX9+5cjA... (76 characters)
        Request ID: 3E57427F3EXAMPLE
        Host Id: s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= -> Extended request ID of S3
    `),
    );
  });

  it('shows what AWS has added, and what is wrong, once', () => {
    assert.deepEqual(
      outline(refused(' "new field" 7')).slice(-5),
      lines(`
      Other: new field, 7
        Field 28: new field
        Field 29: 7
      Problems: The line has fields that were not documented when this version was built.
        The line has fields that were not documented when this version was built.
    `),
    );
  });

  it('leaves out groups that hold nothing', () => {
    assert.deepEqual(
      outline(`${owner} amzn-s3-demo-bucket [30/Mar/2026:10:15:03 +0000] 203.0.113.7`),
      lines(`
      Request: 30 Mar 2026 10:15:03 UTC
        Time: 30/Mar/2026:10:15:03 +0000 -> 30 Mar 2026 10:15:03 UTC
      Requester: 203.0.113.7
        Remote IP: 203.0.113.7 -> 203.0.113.7 (IPv4, reserved for documentation)
      Object: amzn-s3-demo-bucket
        Bucket: amzn-s3-demo-bucket -> amzn-s3-demo-bucket (general purpose bucket)
        Bucket Owner: 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be -> An AWS account, by its canonical user ID
      Problems: The line ends early: after 4 fields, where the shortest known layout has 17.
        The line ends early: after 4 fields, where the shortest known layout has 17.
    `),
    );
  });

  it('has only problems for what is no access log, and nothing for a blank line', () => {
    assert.deepEqual(
      outline('Not a log.'),
      lines(`
      Problems: This line is not a server access log record.
        This line is not a server access log record.
    `),
    );
    assert.deepEqual(outline('  '), []);
  });

  it('shows what S3 did by itself', () => {
    assert.deepEqual(
      outline(
        `${owner} amzn-s3-demo-bucket [30/Mar/2026:08:02:19 +0000] - AmazonS3 3E57427F3EXAMPLE S3.EXPIRE.OBJECT tmp/old+report.csv ` +
          `"-" - - - 512 - - "-" "-" - ${hostId} - - - - - - - -`,
      ),
      lines(`
      Request: S3.EXPIRE.OBJECT
        Time: 30/Mar/2026:08:02:19 +0000 -> 30 Mar 2026 08:02:19 UTC
        Operation: S3.EXPIRE.OBJECT -> Lifecycle rule expired an object
        Request-URI: - -> No HTTP exchange: S3 did this on its own
      Requester: Amazon S3
        Requester: AmazonS3 -> S3 itself
        Remote IP: - -> No caller: S3 did this on its own
        Source region: - -> No caller: S3 did this on its own
        Signature Version: - -> No caller: S3 did this on its own
        Authentication Type: - -> No caller: S3 did this on its own
        aclRequired: - -> No caller: S3 did this on its own
      Object: tmp/old report.csv in amzn-s3-demo-bucket
        Bucket: amzn-s3-demo-bucket -> amzn-s3-demo-bucket (general purpose bucket)
        Bucket Owner: 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be -> An AWS account, by its canonical user ID
        Key: tmp/old+report.csv -> tmp/old report.csv
        Version Id: - -> No version given
        Object Size: 512 -> 512 bytes
        Access Point ARN: - -> No caller: S3 did this on its own
      Response: No HTTP exchange
        HTTP status: - -> No HTTP exchange
        Error Code: - -> No error
        Bytes Sent: - -> 0 bytes: S3 did this on its own and answered no one
        Total Time: - -> No HTTP exchange: S3 did this on its own
        Turn-Around Time: - -> No HTTP exchange: S3 did this on its own
      Connection: No HTTP exchange
        User-Agent: - -> No HTTP exchange: S3 did this on its own
        Referer: - -> No HTTP exchange: S3 did this on its own
        Host Header: - -> No HTTP exchange: S3 did this on its own
        TLS version: - -> No HTTP exchange: S3 did this on its own
        Cipher Suite: - -> No HTTP exchange: S3 did this on its own
      Delivery: request id 3E57427F3EXAMPLE, host id s9lzHYrFp76ZVxRcpX9+5cjA... (76 characters)
        Request ID: 3E57427F3EXAMPLE
        Host Id: s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= -> Extended request ID of S3
    `),
    );
  });

  it('writes hidden characters out and cuts what is long', () => {
    const line = refused().replace('curl/8.5.0', `a\u202eb ${'x'.repeat(300)}`);
    const agent = outlineAccessLogRecord(parseAccessLogLine(line), options)
      .flatMap(({ children }) => children)
      .find(({ path }) => path === 'user_agent');
    assert.equal(agent?.description, `a<U+202E RIGHT-TO-LEFT OVERRIDE>b ${'x'.repeat(196)}... (304 characters)`);
  });

  it('says of a field what its hover says, and where it stands with its quotes', () => {
    const record = parseAccessLogLine(refused());
    const [request] = outlineAccessLogRecord(record, options);
    const node = request?.children[2];
    const field = record.fields[8];
    assert.ok(node?.explain && node.span && field);
    assert.deepEqual(node.explain(), explainField(record, field, options));
    assert.equal(record.line.slice(node.span.start, node.span.end), '"PUT /photos/cat.jpg?acl HTTP/1.1"');
    assert.deepEqual(
      [request?.icon, request?.span, request?.path, node.path],
      ['request', undefined, '', 'request_uri'],
    );
  });
});
