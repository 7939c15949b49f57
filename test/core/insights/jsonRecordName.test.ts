import assert from 'node:assert/strict';
import { indexRecords, nameJsonRecord, readRecord, recordSpan, toJsonLogRecord } from '../../../src/core/index';
import * as events from '../records/json/events';

const secret = 'X-Amz-Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const documents = {
  'a trail file': { Records: [events.event, { ...events.event, userIdentity: { type: 'Root' } }] },
  'an event': events.event,
  'looked-up events': { Events: [events.lookup] },
  'rows of a query': [events.lakeColumns],
  'results of a query': events.lakeResults,
  'an insight': events.insight,
  'aggregated events': events.aggregated,
  'a digest': events.digest,
  'an access log': events.accessLog,
  'a notification': { Records: [events.notification] },
  'an event of EventBridge': events.eventBridge,
  'an event without a name': { ...events.event, eventName: undefined },
  'an event with secrets': {
    ...events.event,
    eventName: `https://s3.amazonaws.com/?${secret}`,
    userIdentity: { type: 'IAMUser', userName: secret },
  },
};

describe('the name of a JSON record', () => {
  it('is when, what and who', () => {
    const text = JSON.stringify(events.event);
    assert.deepEqual(nameJsonRecord(readRecord(text, { start: 0, end: text.length })), {
      shape: 'cloudtrail-event',
      eventTime: '2026-11-22T10:00:00Z',
      eventName: 'GetObject',
      who: 'alice (assumed role etl)',
    });
  });

  for (const [what, document] of Object.entries(documents)) {
    it(`is the same as in the whole record: ${what}`, () => {
      const text = JSON.stringify(document);
      const index = indexRecords(text);
      assert.ok(index.count > 0);
      for (let number = 0; number < index.count; number++) {
        const record = readRecord(text, recordSpan(index, number) ?? { start: 0, end: 0 });
        for (const options of [{}, { showSecrets: true }]) {
          const { shape, eventTime, eventName, who } = nameJsonRecord(record, options);
          const { fields, ...whole } = toJsonLogRecord(record, options);
          assert.deepEqual([shape, eventName, who], [whole.shape, whole.eventName, whole.who]);
          assert.equal(eventTime, typeof fields.eventTime === 'string' ? fields.eventTime : eventTime);
        }
      }
    });
  }
});
