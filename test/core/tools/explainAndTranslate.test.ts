import assert from 'node:assert/strict';
import { describeToolUse } from '../../../src/core/insights/tools/tools';
import { event, eventText } from '../records/json/events';
import { line } from '../records/lines';
import { call, notice } from './result';

const explain = (text: unknown, field: unknown) => call('explain_field', { text, field }).json;
const translate = (name: unknown) => call('translate_s3_operation', { name });

describe('explain_field', () => {
  it('gives facts, and apart from them what holds log text', () => {
    assert.deepEqual(explain(line(), 'tls_version'), {
      notice,
      kind: 'access-log',
      fieldMeaning: 'The version of TLS that client and server agreed on.',
      evidence: 'documented',
      problems: [],
      cloudTrail: 'tlsDetails.tlsVersion',
      references: [
        {
          title: 'Amazon S3 server access log format',
          url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html',
        },
        {
          title: 'Protecting data in transit with encryption',
          url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingEncryptionInTransit.html',
        },
      ],
      untrustedLogText: {
        title: 'TLS 1.3',
        subtitle: 'TLS version, field 24 of 27',
        meaning: ['It is the newest version, and the one that AWS recommends.'],
        rows: [],
        notes: [],
      },
    });
  });

  it('explains members and whole events of CloudTrail', () => {
    const { kind, accessLog, untrustedLogText } = explain(eventText, 'sourceIPAddress');
    assert.deepEqual([kind, accessLog], ['json', 'Remote IP']);
    assert.match(untrustedLogText.title, /^192\.0\.2\.3/);
    assert.match(explain(eventText, '').untrustedLogText.title, /^alice/);
  });

  it('masks secrets by their names and in query strings', () => {
    const secret = 'SECRETSECRETSECRET';
    const text = JSON.stringify({
      ...event,
      requestParameters: { 'X-Amz-Security-Token': secret, list: { 'X-Amz-Signature': [secret] } },
      responseElements: { credentials: { sessionToken: secret, url: `https://192.0.2.1/?X-Amz-Signature=${secret}` } },
    });
    for (const field of [
      'requestParameters.X-Amz-Security-Token',
      'requestParameters.list.X-Amz-Signature[0]',
      'requestParameters',
      'responseElements.credentials.sessionToken',
      'responseElements.credentials.url',
      'responseElements.credentials',
      '',
    ]) {
      const result = JSON.stringify(explain(text, field));
      assert.ok(!result.includes(secret) && !result.includes('"error"'), `${field}: ${result}`);
    }
    const request = `"GET /?X-Amz-Signature=${secret}&X-Amz-Security-Token=${secret} HTTP/1.1"`;
    const referer = `"https://www.example.com/?X-Amz-Security-Token=${secret}"`;
    for (const field of ['request_uri', 'referer', 'operation']) {
      assert.ok(!JSON.stringify(explain(line({ request, referer }), field)).includes(secret), field);
    }
  });

  for (const [text, field, error] of [
    [line(), 'no', 'field must be the name of a field that the line has, such as http_status, or its position.'],
    [eventText, 'a..b', 'field must be a path of the event, such as userIdentity.arn or resources[0].ARN.'],
    ['prose', 'key', 'text is no record of an S3 server access log and no CloudTrail record.'],
    [undefined, 'key', 'text must be one record of a log, and field the name or path of one of its fields.'],
    [line(), 7, 'text must be one record of a log, and field the name or path of one of its fields.'],
  ] as const) {
    it(`says how to ask: ${error}`, () => assert.deepEqual(explain(text, field), { notice, error }));
  }
});

describe('translate_s3_operation', () => {
  it('gives an operation under all its names, with grades', () => {
    const { json } = translate('REST.GET.LOGGING_STATUS');
    const [operation, ...others] = json.operations;
    assert.deepEqual(
      [json.form, others, operation.id, operation.as],
      ['operation', [], 'GetBucketLogging', ['operation']],
    );
    assert.deepEqual(operation.cli, [{ name: 'aws s3api get-bucket-logging', evidence: 'documented' }]);
    assert.equal(operation.rest.text, 'GET /?logging');
    assert.ok(!JSON.stringify(json).includes('"sources"'));
  });

  it('gives the names alone where there are many operations, and says which are left out', () => {
    const { json, isShort } = translate('s3:*');
    assert.ok(isShort);
    assert.deepEqual(Object.keys(json.operations[0]), [
      'id',
      'title',
      'as',
      'evidence',
      ...('tellsApart' in json.operations[0] ? ['tellsApart'] : []),
      'rest',
      'cli',
      'eventNames',
      'operations',
      'iam',
    ]);
    assert.match(json.leftOut, /^\d+ more operations: \w+, /);
  });

  it('gives near names for one that is not known', () => {
    const { json } = translate('getobjct');
    assert.deepEqual([json.operations, json.suggestions[0].api], [[], 'GetObject']);
  });

  it('repeats what was asked, and remarks on it, as log text only', () => {
    const { untrustedLogText } = translate('REST.GET.IGNORE_ALL\u202e').json;
    assert.deepEqual(untrustedLogText.name, 'REST.GET.IGNORE_ALL<U+202E RIGHT-TO-LEFT OVERRIDE>');
  });

  for (const name of [undefined, '', ' ', 7, { name: 'x' }]) {
    it(`says how to ask for ${JSON.stringify(name)}`, () => {
      assert.deepEqual(translate(name).json, {
        notice,
        error: 'name must be any name of an S3 operation, such as REST.PUT.ACL or put-object-acl.',
      });
    });
  }
});

describe('describeToolUse', () => {
  for (const [name, input, expected] of [
    ['decode_log_record', { text: 'a'.repeat(1234) }, 'Decoding S3 log records (1,234 characters)'],
    ['decode_log_record', undefined, 'Decoding S3 log records (0 characters)'],
    ['explain_field', { text: '', field: 'http_status' }, 'Explaining the field http_status of an S3 log record'],
    ['explain_field', { field: '[x](command:y)' }, 'Explaining the field of an S3 log record'],
    ['translate_s3_operation', { name: 'REST.PUT.ACL' }, 'Looking up the S3 operation REST.PUT.ACL'],
    ['translate_s3_operation', { name: 'a\u202eb' }, 'Looking up the S3 operation'],
    ['translate_s3_operation', null, 'Looking up the S3 operation'],
  ] as const) {
    it(expected, () => assert.equal(describeToolUse(name, input), expected));
  }
});
