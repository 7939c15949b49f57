import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBasicTime, parseLogTime } from '../../../src/core/fields/logTime';

const startMs = Date.UTC(2019, 1, 6, 0, 0, 38);

describe('parseLogTime', () => {
  for (const [text, expected] of [
    ['06/Feb/2019:00:00:38 +0000', startMs],
    ['06/Feb/2019:00:00:38 -0000', startMs],
    ['06/Feb/2019:02:00:38 +0200', startMs],
    ['05/Feb/2019:18:30:38 -0530', startMs],
    ['29/Feb/2024:23:59:59 +0000', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['31/Dec/1999:00:00:00 +0000', Date.UTC(1999, 11, 31)],
    ['01/Jan/0099:00:00:00 +0000', new Date('0099-01-01T00:00:00Z').getTime()],
  ] as const) {
    it(text, () => assert.equal(parseLogTime(text), expected));
  }

  for (const text of [
    '',
    '-',
    '[06/Feb/2019:00:00:38 +0000]',
    '6/Feb/2019:00:00:38 +0000',
    '06/feb/2019:00:00:38 +0000',
    '06/Foo/2019:00:00:38 +0000',
    '30/Feb/2019:00:00:38 +0000',
    '29/Feb/2023:00:00:38 +0000',
    '00/Feb/2019:00:00:38 +0000',
    '06/Feb/2019:24:00:00 +0000',
    '06/Feb/2019:00:60:00 +0000',
    '06/Feb/2019:00:00:60 +0000',
    '06/Feb/2019:00:00:38',
    '06/Feb/2019:00:00:38 UTC',
    '06/Feb/2019:00:00:38 +2400',
    '06/Feb/2019:00:00:38 +0060',
    ' 06/Feb/2019:00:00:38 +0000',
    '06/Feb/2019:00:00:38 +0000\n',
  ]) {
    it(`${JSON.stringify(text)} is no time`, () => assert.equal(parseLogTime(text), undefined));
  }

  it('reads back every second that a date can name', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), seconds => {
        const iso = new Date(seconds * 1000).toISOString();
        const month = months[Number(iso.slice(5, 7)) - 1];
        const text = `${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
        assert.equal(parseLogTime(text), seconds * 1000);
      }),
      { numRuns: 200 },
    );
  });
});

describe('parseBasicTime', () => {
  for (const [text, expected] of [
    ['20190206T000038Z', startMs],
    ['20240229T235959Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['20190230T000038Z', undefined],
    ['20191306T000038Z', undefined],
    ['20190206T000038', undefined],
    ['2019-02-06T00:00:38Z', undefined],
    ['20190206T240000Z', undefined],
    ['', undefined],
  ] as const) {
    it(`${text} -> ${expected}`, () => assert.equal(parseBasicTime(text), expected));
  }
});
