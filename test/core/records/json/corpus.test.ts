import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detectJsonLog } from '../../../../src/core/records/json/detect';
import { readRecord } from '../../../../src/core/records/json/readRecord';
import { indexRecords, recordSpan } from '../../../../src/core/records/json/recordIndex';
import { plainOf } from './plain';

/** Folder with trail files as CloudTrail delivered them, unpacked. */
const folder = path.join(process.env.S3_LOGJAM_CORPUS ?? '', 'cloudtrail');
const isThere = process.env.S3_LOGJAM_CORPUS !== undefined && existsSync(folder);

interface Trail {
  readonly Records: readonly object[];
}

/** The forms that the records of a trail file come in, by the name of the shape. */
const forms: readonly (readonly [name: string, form: (trail: Trail, text: string) => string])[] = [
  ['cloudtrail-records', (_, text) => text],
  ['cloudtrail-records', trail => JSON.stringify(trail, null, 2)],
  ['cloudtrail-records', trail => JSON.stringify(trail.Records, null, '\t')],
  ['cloudtrail-lines', ({ Records }) => [...Records, ...Records].map(record => JSON.stringify(record)).join('\n')],
  [
    'cloudtrail-lookup',
    ({ Records }) => JSON.stringify({ Events: Records.map(record => ({ CloudTrailEvent: JSON.stringify(record) })) }),
  ],
];

describe(`real trail files${isThere ? '' : ': S3_LOGJAM_CORPUS names no folder with them'}`, () => {
  it('reads every record of every file, in every form', function () {
    if (!isThere) {
      this.skip();
    }
    const files = readdirSync(folder).filter(file => file.endsWith('.json'));
    assert.ok(files.length > 0);
    for (const file of files) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const trail: Trail = JSON.parse(text);
      for (const [name, form] of forms) {
        const document = form(trail, text);
        assert.equal(detectJsonLog(document).name, name, file);
        const index = indexRecords(document);
        assert.deepEqual(index.problems, []);
        assert.equal(index.count, (name === 'cloudtrail-lines' ? 2 : 1) * trail.Records.length);
        for (const [number, expected] of trail.Records.entries()) {
          const record = readRecord(document, recordSpan(index, number) ?? { start: 0, end: 0 });
          assert.deepEqual([plainOf(record.event), record.problems], [expected, []]);
        }
      }
    }
  });
});
