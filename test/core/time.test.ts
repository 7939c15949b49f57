import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatInZone, formatOffset, formatRelative, formatUtc } from '../../src/core/explain/formatTime';
import { explainTime } from '../../src/core/explain/time';
import type { ExplainInput } from '../../src/core/explain/types';
import { decodeTime } from '../../src/core/fields/time';
import type { RecordContext } from '../../src/core/fields/types';

/** Any UTF-16 at all, lone surrogates and NUL too. */
const anyText = fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)) });

const none: RecordContext = { text: () => undefined };
const now = Date.UTC(2026, 10, 30, 12, 0, 0);

const explain = (text: string, fields: Record<string, string> = {}, timeZone = 'utc') => {
  const all: Record<string, string> = { operation: 'REST.GET.OBJECT', ...fields };
  const context: RecordContext = { text: id => all[id] };
  const input: ExplainInput = { text, context, options: { timeZone, nowMs: now } };
  return explainTime(decodeTime(text, context), input);
};

const rowsOf = (meaning: ReturnType<typeof explain>) =>
  Object.fromEntries((meaning.rows ?? []).map(({ label, value }) => [label, value]));

describe('decodeTime', () => {
  for (const [text, iso, offsetMinutes] of [
    ['06/Feb/2019:00:00:38 +0000', '2019-02-06T00:00:38Z', 0],
    ['29/Feb/2024:23:59:59 +0000', '2024-02-29T23:59:59Z', 0],
    ['06/Feb/2019:02:00:38 +0200', '2019-02-06T00:00:38Z', 120],
    ['05/Feb/2019:18:30:38 -0530', '2019-02-06T00:00:38Z', -330],
    ['06/Feb/2019:00:00:38 -0000', '2019-02-06T00:00:38Z', 0],
  ] as const) {
    it(`${text} is ${iso}`, () => {
      assert.deepEqual(decodeTime(text, none), { kind: 'time', epochMs: Date.parse(iso), iso, offsetMinutes });
    });
  }

  for (const text of [
    '',
    '30/Feb/2019:00:00:38 +0000',
    '06/Feb/2019:00:00:38',
    '2019-02-06T00:00:38Z',
    '\ud800',
    '\0',
  ]) {
    it(`${JSON.stringify(text)} is no time`, () => {
      assert.deepEqual(decodeTime(text, none), { kind: 'unknownTime' });
    });
  }

  it('reads back every moment that it is given', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), seconds => {
        const iso = new Date(seconds * 1000).toISOString();
        const text = `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
        const time = decodeTime(text, none);
        assert.equal(time.kind === 'time' && time.epochMs, seconds * 1000);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, and neither does its explanation', () => {
    fc.assert(
      fc.property(anyText, fc.string(), (text, zone) => {
        assert.ok(explain(text, {}, zone).title.length > 0);
        assert.ok(explain('06/Feb/2019:00:00:38 +0000', { total_time: text, operation: text }, zone).title.length > 0);
      }),
      { numRuns: 100 },
    );
    assert.equal(explain('1'.repeat(1_000_000)).title, 'Unknown time');
  });
});

describe('explainTime', () => {
  it('says the moment in UTC first', () => {
    assert.deepEqual(explain('30/Mar/2026:10:15:02 +0000'), {
      title: '30 Mar 2026 10:15:02 UTC',
      meaning: [
        'S3 received the request at this time, to the second.',
        'CloudTrail stamps the end of a call instead, so its eventTime can be later.',
      ],
      rows: [
        { label: 'ISO 8601', value: '2026-03-30T10:15:02Z' },
        { label: 'From now', value: '8 months ago' },
      ],
      evidence: 'documented',
    });
  });

  it('adds the chosen zone', () => {
    const rows = explain('30/Mar/2026:10:15:02 +0000', {}, 'Europe/Berlin').rows;
    assert.deepEqual(rows?.[0], { label: 'Europe/Berlin', value: '30 Mar 2026 12:15:02 (UTC+02:00)' });
  });

  it('names the local zone, unless that is UTC', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const labels = explain('30/Mar/2026:10:15:02 +0000', {}, 'local').rows?.map(row => row.label);
    const isUtc = timeZone === 'UTC' || timeZone === 'Etc/UTC';
    assert.deepEqual(labels, [...(isUtc ? [] : [`Local (${timeZone})`]), 'ISO 8601', 'From now']);
  });

  it('falls back to UTC when the zone is not known, and says so', () => {
    const meaning = explain('30/Mar/2026:10:15:02 +0000', {}, 'Mars/Olympus');
    assert.equal(meaning.title, '30 Mar 2026 10:15:02 UTC');
    assert.deepEqual(Object.keys(rowsOf(meaning)), ['ISO 8601', 'From now']);
    assert.deepEqual(meaning.notes, ['The time zone "Mars/Olympus" is not known here, so times are shown in UTC.']);
  });

  it('calls an offset other than +0000 unusual', () => {
    const meaning = explain('30/Mar/2026:12:15:02 +0200');
    assert.equal(meaning.title, '30 Mar 2026 10:15:02 UTC');
    assert.deepEqual(meaning.notes, [
      'The line says UTC+02:00, which is unusual: S3 writes +0000. Shown converted to UTC.',
    ]);
  });

  for (const [totalTime, expected] of [
    ['41754', '41.8 s later'],
    ['1000', '1 s later'],
    ['999', undefined],
    ['-', undefined],
    ['soon', undefined],
  ] as const) {
    it(`total time ${totalTime} puts the last byte ${expected ?? 'nowhere'}`, () => {
      assert.equal(
        rowsOf(explain('30/Mar/2026:10:15:02 +0000', { total_time: totalTime }))['Last byte sent'],
        expected,
      );
    });
  }

  for (const [operation, expected] of [
    ['REST.PUT.OBJECT', 'S3 received the request at this time, to the second.'],
    ['BATCH.DELETE.OBJECT', 'S3 received the request that this record belongs to at this time, to the second.'],
    ['REST.COPY.OBJECT_GET', 'S3 received the request that this record belongs to at this time, to the second.'],
    ['S3.EXPIRE.OBJECT', 'S3 did this on its own, so there was no request to receive; the time is to the second.'],
  ] as const) {
    it(`${operation}: ${expected}`, () => {
      assert.equal(explain('30/Mar/2026:10:15:02 +0000', { operation }).meaning?.[0], expected);
    });
  }

  it('says what a value that is no time should look like', () => {
    assert.deepEqual(explain('30/Feb/2026:10:15:02 +0000'), {
      title: 'Unknown time',
      meaning: ['S3 writes 06/Feb/2019:00:00:38 +0000; this is not of that form, or no such moment exists.'],
    });
  });
});

describe('formatTime', () => {
  const moment = Date.UTC(2026, 8, 5, 7, 8, 9);

  it('writes UTC with English months', () => {
    assert.equal(formatUtc(moment), '5 Sep 2026 07:08:09 UTC');
    assert.equal(formatUtc(Number.NaN), 'unknown time');
    assert.equal(formatUtc(9e15), 'unknown time');
  });

  for (const [zone, text, name] of [
    ['utc', '5 Sep 2026 07:08:09 UTC', 'UTC'],
    ['UTC', '5 Sep 2026 07:08:09 UTC', 'UTC'],
    ['Etc/UTC', '5 Sep 2026 07:08:09 UTC', 'UTC'],
    ['America/New_York', '5 Sep 2026 03:08:09 (UTC-04:00)', 'America/New_York'],
    ['Asia/Kolkata', '5 Sep 2026 12:38:09 (UTC+05:30)', undefined],
    ['Pacific/Auckland', '5 Sep 2026 19:08:09 (UTC+12:00)', 'Pacific/Auckland'],
    ['Pacific/Pago_Pago', '4 Sep 2026 20:08:09 (UTC-11:00)', 'Pacific/Pago_Pago'],
  ] as const) {
    it(`${zone}: ${text}`, () => {
      const zoned = formatInZone(moment, zone);
      assert.equal(zoned.text, text);
      assert.equal(zoned.known, true);
      assert.equal(zoned.zone, name ?? zoned.zone);
    });
  }

  it('keeps midnight as 00, and moments that no zone can show in UTC', () => {
    assert.equal(formatInZone(Date.UTC(2026, 0, 1, 23, 0, 0), 'Europe/Berlin').text, '2 Jan 2026 00:00:00 (UTC+01:00)');
    assert.equal(formatInZone(Number.NaN, 'Europe/Berlin').text, 'unknown time');
    assert.equal(formatInZone(-62_200_000_000_000, 'Europe/Berlin').zone, 'UTC');
  });

  it('does not keep an earlier zone', () => {
    assert.equal(formatInZone(moment, 'Nowhere/Else').known, false);
    assert.equal(formatInZone(moment, 'Europe/Berlin').text, '5 Sep 2026 09:08:09 (UTC+02:00)');
  });

  for (const [aheadMs, expected] of [
    [0, '+00:00'],
    [19_800_000, '+05:30'],
    [-12_600_000, '-03:30'],
  ] as const) {
    it(`${aheadMs} ms ahead is ${expected}`, () => assert.equal(formatOffset(aheadMs), expected));
  }

  for (const [agoSeconds, expected] of [
    [0, 'now'],
    [1, '1 second ago'],
    [59, '59 seconds ago'],
    [60, '1 minute ago'],
    [3_599, '59 minutes ago'],
    [7_200, '2 hours ago'],
    [86_400, '1 day ago'],
    [30 * 86_400, '30 days ago'],
    [31 * 86_400, '1 month ago'],
    [364 * 86_400, '11 months ago'],
    [365 * 86_400, '1 year ago'],
    [-3 * 3_600, 'in 3 hours'],
    [-1, 'in 1 second'],
    [Number.NaN, undefined],
  ] as const) {
    it(`${agoSeconds} s before now is ${expected}`, () => {
      assert.equal(formatRelative(now - agoSeconds * 1000, now), expected);
    });
  }
});
