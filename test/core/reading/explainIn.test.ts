import assert from 'node:assert/strict';
import { explainIn } from '../../../src/core/insights/reading/explainIn';
import { accessLog, event, eventBridge, lookup } from '../records/json/events';
import { line, tail } from '../records/lines';

const options = { timeZone: 'utc', nowMs: Date.UTC(2026, 1, 7) };
const explain = (text: string, name: string | readonly (string | number)[]) => explainIn(text, name, options);
const trail = JSON.stringify({ Records: [event, { ...event, eventName: 'PutObject' }] });

describe('explainIn: a line', () => {
  it('gives the whole explanation of a field', () => {
    assert.deepEqual(explain(`${line({ middle: '304 - - 4096 7 5' })}\r\n`, 'http_status'), {
      title: "304 Not Modified: the client's copy is still good",
      subtitle: 'HTTP status, field 10 of 27',
      problems: [],
      meaning: ['The request was conditional and the object has not changed, so S3 sent no body.'],
      rows: [],
      notes: [],
      field: 'The HTTP status code of the answer.',
      references: [
        {
          title: 'Amazon S3 server access log format',
          url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html',
        },
        { title: 'GetObject', url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html' },
        {
          title: 'Configuring a custom error document: Amazon S3 HTTP response codes',
          url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/CustomErrorDocSupport.html',
        },
      ],
      evidence: 'documented',
      translatable: false,
    });
  });

  for (const [name, subtitle] of [
    ['key', 'Key, field 8 of 27'],
    ['Key', 'Key, field 8 of 27'],
    [' HTTP status ', 'HTTP status, field 10 of 27'],
    ['10', 'HTTP status, field 10 of 27'],
    ['field_10', 'HTTP status, field 10 of 27'],
    ['field 10', 'HTTP status, field 10 of 27'],
    ['request_time', 'Time, field 3 of 27'],
    ['user_agent', 'User-Agent, field 17 of 27'],
  ] as const) {
    it(`knows the field by ${name}`, () => assert.equal(explain(line(), name)?.subtitle, subtitle));
  }

  it('explains a field that is not documented', () => {
    assert.equal(
      explain(line({ tail: [...tail, 'new'] }), 'field_28')?.subtitle,
      'Field 28 of 28, not documented when this version was built',
    );
  });

  for (const name of ['', 'no such field', '28', '99999', 'toString', '-1']) {
    it(`has nothing to say of ${name || 'nothing'}`, () => assert.equal(explain(line(), name), undefined));
  }

  it('has nothing to say of a field that the line ends before', () => {
    assert.equal(explain(line({ tail: [] }), 'tls_version'), undefined);
  });

  it('takes the first line that is a record', () => {
    assert.match(explain(`prose\n${line({ key: 'a' })}\n${line({ key: 'b' })}`, 'key')?.title ?? '', /^a/);
  });
});

describe('explainIn: JSON', () => {
  for (const [what, text, name, title] of [
    ['a member', trail, 'awsRegion', 'Europe (Ireland)'],
    ['a path', trail, 'resources[1].accountId', 'AWS account 123456789012'],
    ['a path in steps', trail, ['resources', 1, 'accountId'], 'AWS account 123456789012'],
    ['an event in EventBridge', JSON.stringify(eventBridge), 'awsRegion', 'Europe (Ireland)'],
    ['an event in a string', JSON.stringify({ Events: [lookup] }), 'awsRegion', 'Europe (Ireland)'],
    ['what is not there', trail, 'errorCode', 'Not in this record'],
  ] as const) {
    it(`explains ${what}`, () => assert.equal(explain(text, name)?.title, title));
  }

  for (const name of ['', [], ' ']) {
    it(`explains the first event as a whole for ${JSON.stringify(name)}`, () => {
      assert.match(explain(trail, name)?.title ?? '', /^alice \(assumed role etl\) read /);
    });
  }

  it('says what is made of the event before', () => {
    const prepare = () => ({ ...event, awsRegion: 'us-east-1' });
    assert.equal(explainIn(trail, 'awsRegion', { ...options, prepare })?.title, 'US East (N. Virginia)');
  });

  it('has nothing to say of what is no path, of a log without records, and of other text', () => {
    assert.equal(explain(trail, 'a..b'), undefined);
    assert.equal(explain('{"Records":[]}', 'awsRegion'), undefined);
    assert.equal(explain('prose', 'awsRegion'), undefined);
    assert.equal(explain('{"a":1}', 'a'), undefined);
  });

  it('explains members of an access log in JSON form', () => {
    const json = JSON.stringify(accessLog);
    assert.match(explain(json, 'http_status')?.title ?? '', /^200 OK/);
    assert.match(explain(json, '')?.title ?? '', /^Anonymous read/);
  });
});
