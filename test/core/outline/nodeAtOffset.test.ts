import assert from 'node:assert/strict';
import { outlineAccessLogRecord } from '../../../src/core/explain/outline/accessLog';
import { outlineJsonRecord } from '../../../src/core/explain/outline/json';
import { nodeAtOffset } from '../../../src/core/explain/outline/nodeAtOffset';
import type { OutlineNode } from '../../../src/core/explain/outline/types';
import { parseAccessLogLine } from '../../../src/core/fields/accessLog';
import { recordOf } from '../cloudTrail/record';
import { lookup } from '../records/json/events';
import { options, recordIn } from './show';

/** Labels on the way that was found. */
function labelsAt(nodes: readonly OutlineNode[], offset: number): readonly string[] {
  const labels: string[] = [];
  let level = nodes;
  for (const index of nodeAtOffset(nodes, offset)) {
    const node = level[index];
    labels.push(node?.label ?? '');
    level = node?.children ?? [];
  }
  return labels;
}

describe('nodeAtOffset', () => {
  const line =
    '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [30/Mar/2026:10:15:03 +0000] ' +
    '203.0.113.7 - 3E57427F3EXAMPLE REST.GET.OBJECT photos/cat.jpg "GET /photos/cat.jpg HTTP/1.1" 200 - 243 - 12 - "-" "curl/8.5.0" -';
  const fields = outlineAccessLogRecord(parseAccessLogLine(line), options);

  for (const [at, labels] of [
    ['79a59', ['Object', 'Bucket Owner']],
    ['[30/Mar', ['Request', 'Time']],
    ['"GET', ['Request', 'Request-URI']],
    [' "GET', ['Object', 'Key']],
    ['curl', ['Connection', 'User-Agent']],
    ['12 - "-"', ['Response', 'Total Time']],
  ] as const) {
    it(`finds ${labels.at(-1)} at ${at}`, () => assert.deepEqual(labelsAt(fields, line.indexOf(at)), labels));
  }

  it('finds the last field behind the end of the line, and nothing before its beginning or beyond', () => {
    assert.deepEqual(labelsAt(fields, line.length), ['Object', 'Version Id']);
    assert.deepEqual(nodeAtOffset(fields, -1), []);
    assert.deepEqual(nodeAtOffset(fields, line.length + 1), []);
    assert.deepEqual(nodeAtOffset([], 0), []);
  });

  const text = JSON.stringify(recordOf());
  const members = outlineJsonRecord(recordIn(recordOf()), options);

  for (const [at, labels] of [
    ['"eventName"', ['Request', 'eventName']],
    ['DeleteBucketPolicy', ['Request', 'eventName']],
    ['"mfaAuthenticated"', ['Requester', 'userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated']],
    ['"sessionContext"', ['Requester', 'userIdentity', 'sessionContext']],
    ['"ARN"', ['Object', 'resources', '[0]', 'ARN']],
    ['"bucketName"', ['Object', 'bucketName']],
    ['"requestParameters"', ['Request', 'requestParameters']],
    ['"policy"', ['Request', 'requestParameters', 'policy']],
    ['"CipherSuite"', ['Connection', 'CipherSuite']],
  ] as const) {
    it(`finds ${labels.join(' > ')} at ${at}`, () => assert.deepEqual(labelsAt(members, text.indexOf(at)), labels));
  }

  it('finds nothing for a member of which every part stands elsewhere', () => {
    assert.deepEqual(labelsAt(members, text.indexOf('"additionalEventData"')), []);
  });

  it('finds members of an event that is escaped in a string', () => {
    const escaped = JSON.stringify({ Events: [lookup] });
    const nodes = outlineJsonRecord(recordIn({ Events: [lookup] }), options);
    assert.deepEqual(labelsAt(nodes, escaped.indexOf('192.0.2.3')), ['Requester', 'sourceIPAddress']);
    assert.deepEqual(labelsAt(nodes, escaped.indexOf('"Username"')), ['Envelope', 'Username']);
  });

  it('finds items of long lists', () => {
    const value = { name: Array.from({ length: 450 }, (_, index) => index + 1000) };
    const nodes = outlineJsonRecord(recordIn(value), options);
    assert.deepEqual(labelsAt(nodes, JSON.stringify(value).indexOf('1300')), ['name', '[200] to [399]', '[300]']);
  });
});
