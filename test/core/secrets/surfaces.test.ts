import assert from 'node:assert/strict';
import type { OutlineNode } from '../../../src/core/explain/outline/types';
import {
  type AccessLogRecord,
  contextOf,
  createExporter,
  createSummary,
  describeQuery,
  type ExplainOptions,
  explainCloudTrailField,
  explainField,
  explainJsonLogRecord,
  headlineOfAccessLog,
  headlineOfJson,
  outlineAccessLogRecord,
  outlineJsonRecord,
  parseAccessLogLine,
  parseQuery,
  readLog,
  renderMarkdown,
  summaryDocument,
  toJson,
  toJsonLogRecord,
  toPlainJson,
  toSummaryJson,
  viewOfAccessLog,
  viewOfJson,
} from '../../../src/core/index';
import type { JsonRecord } from '../../../src/core/records/json/readRecord';
import type { Json } from '../../../src/core/types';
import { recordOf } from '../cloudTrail/record';
import { options, recordIn } from '../outline/show';
import { type LineParts, line } from '../records/lines';

const secret = 'wJalrXUtnFEMIbPxRfiCY';
const shown: ExplainOptions = { ...options, showSecrets: true };

/** Everything that the tree says, tooltips included. */
const treeText = (nodes: readonly OutlineNode[]): string =>
  nodes
    .map(({ label, description, value, explain, children }) =>
      [label, description, value, explain === undefined ? '' : renderMarkdown(explain()), treeText(children)].join(
        '\n',
      ),
    )
    .join('\n');

function summaryOf(text: string, given: ExplainOptions, isJson = false): string {
  const summary = createSummary(given);
  if (isJson) {
    summary.addJsonLog('trail.json').add(text, 0, text.length);
  } else {
    const sink = summary.addAccessLog('access.log');
    sink.push(new TextEncoder().encode(text));
    sink.end();
  }
  const done = summary.done();
  return summaryDocument(done) + JSON.stringify(toSummaryJson(done));
}

/** What shows a line, and what it shows. */
const ofLine: Readonly<Record<string, (record: AccessLogRecord, given: ExplainOptions) => string>> = {
  hover: (record, given) =>
    [...record.fields, ...record.extra].map(field => renderMarkdown(explainField(record, field, given))).join('\n'),
  tree: (record, given) => treeText(outlineAccessLogRecord(record, given)),
  headline: (record, given) => JSON.stringify(headlineOfAccessLog(record, given)),
  json: (record, given) => JSON.stringify(toJson(record, given)),
  csv: (record, given) =>
    createExporter('csv', ['key', 'request_uri', 'referer', 'user_agent', 'prefix'], given).record({
      view: viewOfAccessLog(contextOf(record)),
      json: () => null,
    }),
  markdown: (record, given) =>
    createExporter('markdown', ['key', 'request_uri', 'referer', 'user_agent'], given).record({
      view: viewOfAccessLog(contextOf(record)),
      json: () => null,
    }),
  summary: (record, given) => summaryOf(record.line, given),
};

const lines: readonly (readonly [string, LineParts | string])[] = [
  ['a signature', { request: `"GET /a?X-Amz-Signature=${secret}&acl HTTP/1.1"` }],
  ['a session token', { request: `"GET /a?acl&X-Amz-Security-Token=${secret} HTTP/1.1"` }],
  ['an old signature', { request: `"GET /a?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=${secret} HTTP/1.1"` }],
  ['a password of somebody', { request: `"GET /a?user=alice&password=${secret} HTTP/1.1"` }],
  ['an encryption key', { request: `"GET /a?x-amz-server-side-encryption-customer-key=${secret} HTTP/1.1"` }],
  ['a secret in a key', { key: `a%253FSignature%253D${secret}/b`, request: '"-"' }],
  ['a secret in a referer', { referer: `"https://www.example.com/?access_token=${secret}"` }],
  ['a fragment of a referer', { referer: `"https://www.example.com/#access_token=${secret}"` }],
  ['a password in a referer', { referer: `"https://alice:${secret}@www.example.com/"` }],
  ['a referer that is no URL', { referer: `"see ?token=${secret}"` }],
  ['a user agent', { agent: `"bot (+https://www.example.com/?apikey=${secret})"` }],
  ['an undocumented field', { tail: [...'-'.repeat(10), `x?sig=${secret}`] }],
  ['a line that is no record', `GET /a?X-Amz-Signature=${secret}`],
];

/** What shows a CloudTrail record. */
const ofRecord: Readonly<Record<string, (record: JsonRecord, given: ExplainOptions) => string>> = {
  hover(record, given) {
    const event = record.event === undefined ? null : toPlainJson(record.event);
    const paths = Object.keys(toJsonLogRecord(record).fields).map(path => path.split('.'));
    const all = [
      explainJsonLogRecord(record.shape, event, given),
      ...paths.map(path => explainCloudTrailField(event, path, given)),
    ];
    return all.map(each => (each === undefined ? '' : renderMarkdown(each))).join('\n');
  },
  tree: (record, given) => treeText(outlineJsonRecord(record, given)),
  headline: (record, given) => JSON.stringify(headlineOfJson(record, given)),
  json: (record, given) => JSON.stringify(toJsonLogRecord(record, given)),
  csv(record, given) {
    const event = record.event === undefined ? null : toPlainJson(record.event);
    const columns = Object.keys(toJsonLogRecord(record).fields);
    return createExporter('csv', columns, given).record({ view: viewOfJson(event, record.shape), json: () => null });
  },
};

const events: readonly (readonly [string, Json])[] = [
  ['a session token', { responseElements: { credentials: { sessionToken: secret } } }],
  ['a parameter', { requestParameters: { 'X-Amz-Security-Token': secret, bucketName: 'amzn-s3-demo-bucket' } }],
  ['a parameter in a list', { requestParameters: { Signature: [secret], bucketName: 'amzn-s3-demo-bucket' } }],
  ['an address', { requestParameters: { url: `https://www.example.com/?token=${secret}` } }],
  ['a user agent', { userAgent: `[bot (+https://www.example.com/?token=${secret})]` }],
  ['a key', { requestParameters: { key: `a?X-Amz-Signature=${secret}` } }],
  ['an object in a text', { responseElements: `{credentials={sessionToken=${secret}, expiration=1}}` }],
  ['JSON in a text', { responseElements: `{"credentials":{"sessionToken":"${secret}"}}` }],
  ['a message', { errorMessage: `Refused: ?X-Amz-Signature=${secret}` }],
];

describe('secrets', () => {
  for (const [name, parts] of lines) {
    for (const [surface, show] of Object.entries(ofLine)) {
      it(`${name} is masked in the ${surface}`, () => {
        const record = parseAccessLogLine(typeof parts === 'string' ? parts : line(parts));
        assert.ok(!show(record, options).includes(secret), show(record, options));
      });
    }
    it(`${name} is shown when asked for`, () => {
      const record = parseAccessLogLine(typeof parts === 'string' ? parts : line(parts));
      assert.ok(Object.values(ofLine).some(show => show(record, shown).includes(secret)));
    });
  }

  for (const [name, members] of events) {
    const record = recordIn({ Records: [{ ...(recordOf() as object), ...(members as object) }] });
    for (const [surface, show] of Object.entries(ofRecord)) {
      it(`${name} of CloudTrail is masked in the ${surface}`, () =>
        assert.ok(!show(record, options).includes(secret), show(record, options)));
    }
    it(`${name} of CloudTrail is shown when asked for`, () => {
      assert.ok(ofRecord.tree?.(record, shown).includes(secret));
      assert.ok(ofRecord.json?.(record, shown).includes(secret));
    });
  }

  it('of a filter are masked in its words', () => {
    const { query } = parseQuery(
      `responseElements.credentials.sessionToken = ${secret} or key = "a?Signature=${secret}"`,
    );
    assert.ok(query);
    assert.equal(
      describeQuery(query),
      'responseElements.credentials.sessionToken is "***" or key is "a?Signature=***"',
    );
    assert.equal(describeQuery(query, { showSecrets: true }).split(secret).length, 3);
  });

  it('stay what they are where a member hides them already', () => {
    const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';
    const record = recordIn({ Records: [{ ...(recordOf() as object), responseElements: { password: hidden } }] });
    assert.equal(toJsonLogRecord(record).fields['responseElements.password'], hidden);
  });

  it('are no access key IDs and no tokens of listings', () => {
    const request =
      'GET /?list-type=2&continuation-token=abc&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260330 HTTP/1.1';
    const record = parseAccessLogLine(line({ request: `"${request}"` }));
    assert.equal(toJson(record).fields.request_uri, request);
    const { fields } = toJsonLogRecord(recordIn({ Records: [{ ...(recordOf() as object), nextToken: 'abc' }] }));
    assert.equal(fields.nextToken, 'abc');
  });

  it('stand in what is read for other programs, and not in what that is summed up as', () => {
    const page = readLog(line({ key: `a?Signature=${secret}` }));
    assert.equal(page.records[0]?.fields.key, `a?Signature=${secret}`);
    assert.ok(!JSON.stringify(page.records[0]?.summary).includes(secret));
  });

  it('leave the summary of a log whole: values that are one when masked are counted as one', () => {
    const text = [1, 2].map(n => line({ agent: `"a ?token=${secret}${n}"` })).join('\n');
    assert.match(summaryOf(text, options), /"userAgents":\{"a \?token=\*\*\*":2\}/);
  });
});
