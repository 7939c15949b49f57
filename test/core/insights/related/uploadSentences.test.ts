import assert from 'node:assert/strict';
import {
  type Fate,
  tellAbort,
  tellComplete,
  tellCreate,
  tellList,
  tellPart,
} from '../../../../src/core/insights/related/story/uploadSentences';

const open: Fate = { end: 'unknown', passed: undefined };
const done: Fate = { end: 'completed', passed: undefined };
const doneLater: Fate = { end: 'completed', passed: '12 s later' };
const aborted: Fate = { end: 'aborted', passed: undefined };
const abortedLater: Fate = { end: 'aborted', passed: 'in the same second' };
const begun = { passed: '30 s earlier', isSure: true };
const likelyBegun = { passed: '30 s earlier', isSure: false };

const rows: readonly (readonly [told: string, expected: string])[] = [
  [tellCreate(false, 0, open), 'Begins an upload.'],
  [tellCreate(false, 0, done), 'Begins an upload that was completed.'],
  [tellCreate(false, 0, doneLater), 'Begins an upload that was completed 12 s later.'],
  [tellCreate(false, 0, aborted), 'Begins an upload that was aborted.'],
  [tellCreate(false, 0, abortedLater), 'Begins an upload that was aborted in the same second.'],
  [tellCreate(false, 1, done), 'Begins an upload of 1 part that was completed.'],
  [tellCreate(false, 1200, doneLater), 'Begins an upload of 1,200 parts that was completed 12 s later.'],
  [tellCreate(true, 0, open), 'Probably begins an upload.'],
  [tellCreate(true, 0, done), 'Probably begins an upload that was completed.'],
  [tellCreate(true, 0, doneLater), 'Probably begins an upload that was completed 12 s later.'],
  [tellCreate(true, 0, aborted), 'Probably begins an upload that was aborted.'],
  [tellCreate(true, 0, abortedLater), 'Probably begins an upload that was aborted in the same second.'],
  [tellCreate(true, 7, done), 'Probably begins an upload of 7 parts that was completed.'],
  [tellCreate(true, 1, doneLater), 'Probably begins an upload of 1 part that was completed 12 s later.'],
  [tellPart(undefined, 0, open), 'A part of an upload.'],
  [tellPart(undefined, 7, done), 'A part of an upload that was completed.'],
  [tellPart(undefined, 0, doneLater), 'A part of an upload that was completed 12 s later.'],
  [tellPart(undefined, 0, aborted), 'A part of an upload that was aborted.'],
  [tellPart(undefined, 0, abortedLater), 'A part of an upload that was aborted in the same second.'],
  [tellPart('3', 0, open), 'Part 3 of an upload.'],
  [tellPart('3', 0, done), 'Part 3 of an upload that was completed.'],
  [tellPart('3', 0, doneLater), 'Part 3 of an upload that was completed 12 s later.'],
  [tellPart('3', 0, aborted), 'Part 3 of an upload that was aborted.'],
  [tellPart('3', 0, abortedLater), 'Part 3 of an upload that was aborted in the same second.'],
  [tellPart('3', 7, done), 'Part 3 of 7 of an upload that was completed.'],
  [tellPart('3', 1200, doneLater), 'Part 3 of 1,200 of an upload that was completed 12 s later.'],
  [tellList(open), 'Lists the parts of an upload.'],
  [tellList(doneLater), 'Lists the parts of an upload that was completed 12 s later.'],
  [tellList(aborted), 'Lists the parts of an upload that was aborted.'],
  [tellComplete(false, 0, undefined), 'Completes an upload.'],
  [tellComplete(false, 0, begun), 'Completes an upload that began 30 s earlier.'],
  [tellComplete(false, 0, likelyBegun), 'Completes an upload that probably began 30 s earlier.'],
  [tellComplete(false, 1, undefined), 'Completes an upload of 1 part.'],
  [tellComplete(false, 7, begun), 'Completes an upload of 7 parts that began 30 s earlier.'],
  [tellComplete(false, 7, likelyBegun), 'Completes an upload of 7 parts that probably began 30 s earlier.'],
  [tellComplete(true, 0, undefined), 'Did not complete an upload.'],
  [tellComplete(true, 0, begun), 'Did not complete an upload that began 30 s earlier.'],
  [tellComplete(true, 7, undefined), 'Did not complete an upload of 7 parts.'],
  [tellComplete(true, 1, likelyBegun), 'Did not complete an upload of 1 part that probably began 30 s earlier.'],
  [tellAbort(false, undefined), 'Aborts an upload.'],
  [tellAbort(false, begun), 'Aborts an upload that began 30 s earlier.'],
  [tellAbort(true, likelyBegun), 'Did not abort an upload that probably began 30 s earlier.'],
];

describe('sentences on uploads', () => {
  for (const [told, expected] of rows) {
    it(expected, () => assert.equal(told, expected));
  }
});
