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
      `),
    );
  });

  it('shows what AWS has added, and what is wrong, once', () => {
    assert.deepEqual(outline(refused(' "new field" 7')).slice(-5), []);
  });

  it('leaves out groups that hold nothing', () => {
    assert.deepEqual(outline(`${owner} amzn-s3-demo-bucket [30/Mar/2026:10:15:03 +0000] 203.0.113.7`), []);
  });

  it('has only problems for what is no access log, and nothing for a blank line', () => {
    assert.deepEqual(outline('Not a log.'), []);
    assert.deepEqual(outline('  '), []);
  });

  it('shows what S3 did by itself', () => {
    assert.deepEqual(
      outline(
        `${owner} amzn-s3-demo-bucket [30/Mar/2026:08:02:19 +0000] - AmazonS3 3E57427F3EXAMPLE S3.EXPIRE.OBJECT tmp/old+report.csv ` +
          `"-" - - - 512 - - "-" "-" - ${hostId} - - - - - - - -`,
      ),
      [],
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
