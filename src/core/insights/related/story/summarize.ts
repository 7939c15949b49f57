import type { RecordView } from '../../view/types';
import { elapsed } from '../times';
import { type Traits, traitsOf } from '../traits';
import { tellBatch } from './batch';
import { tellUpload } from './upload';
import { counted, distinct, type Member, membersOf, ofKind, outcome, passedWords, type Relative, show } from './words';

type Teller = (self: Traits, members: readonly Member[]) => readonly string[];

const nameOf = ({ bucket, key }: Traits): string => show([bucket, key].filter(part => part !== undefined).join('/'));

const tellCopy: Teller = (_self, members) => [
  ...ofKind(members, 'copyRead')
    .slice(0, 1)
    .map(half => `Copied from ${nameOf(half)}.`),
  ...ofKind(members, 'copyWrite')
    .slice(0, 1)
    .map(half => `Read for a copy to ${nameOf(half)}.`),
];

const tellOtherLog: Teller = (_self, members) => {
  const events = ofKind(members, 'cloudTrailEvent');
  const ids = distinct(events.map(({ eventId }) => eventId));
  const eventNames = distinct(events.map(({ operation }) => operation)).map(show);
  const records = ofKind(members, 'accessLogRecord');
  const operations = distinct(records.map(({ operation }) => operation)).map(show);
  const result = records.length === 1 && records[0] !== undefined ? outcome(records[0]) : undefined;
  return [
    ...(events.length === 0
      ? []
      : [
          `CloudTrail has this request as ${eventNames.join(' and ')}, ` +
            `${ids.length > 1 ? counted(ids.length, 'event') : `event ${show(ids[0])}`}.`,
        ]),
    ...(records.length === 0
      ? []
      : [
          `The access log has this request as ${operations.join(' and ')}${result === undefined ? '' : `: ${result}`}.`,
        ]),
  ];
};

/** The one that is nearest in time. */
const nearest = (self: Traits, all: readonly Traits[]): Traits | undefined =>
  [...all].sort((a, b) => Math.abs(elapsed(self, a) ?? 0) - Math.abs(elapsed(self, b) ?? 0))[0];

const tellTries: Teller = (self, members) => {
  const before = nearest(self, ofKind(members, 'retried'));
  const after = nearest(self, ofKind(members, 'retry'));
  const result = after && outcome(after);
  return [
    ...(before === undefined
      ? []
      : [`Probably a new try of a request that failed ${passedWords(self, before)}: ${outcome(before)}.`]),
    ...(after === undefined
      ? []
      : [`Probably tried again ${passedWords(self, after)}${result === undefined ? '' : `: ${result}`}.`]),
  ];
};

const tellEvents: Teller = (self, members) => {
  const accountOf = ({ view }: Traits): string | undefined => view.text('recipientAccountId');
  const accounts = distinct(ofKind(members, 'sharedEvent').map(accountOf)).filter(id => id !== accountOf(self));
  const corrected = distinct(ofKind(members, 'corrected').map(({ eventId }) => eventId));
  const corrections = distinct(ofKind(members, 'correction').map(({ eventId }) => eventId));
  return [
    ...accounts.map(account => `Account ${show(account)} has a record of this event too.`),
    ...corrected.map(id => `Corrects event ${show(id)}.`),
    ...corrections.map(id => `Event ${show(id)} corrects this record.`),
  ];
};

const tellCopies: Teller = (_self, members) => {
  const duplicates = ofKind(members, 'duplicate').length;
  const versions = ofKind(members, 'sameVersion').length;
  return [
    ...(duplicates === 0 ? [] : [`This record is here ${duplicates + 1} times.`]),
    ...(versions === 0
      ? []
      : [`${counted(versions, 'other record')} here ${versions === 1 ? 'is' : 'are'} about this version.`]),
  ];
};

const tellers: readonly Teller[] = [tellUpload, tellBatch, tellCopy, tellOtherLog, tellTries, tellEvents, tellCopies];

/**
 * What a record belongs to, told from its relatives, without the record itself: whole sentences, none where there is
 * nothing to tell. What the relatives do not show is not said.
 */
export function summarizeStory(view: RecordView, relatives: readonly Relative[]): readonly string[] {
  const self = traitsOf(view);
  const members = membersOf(relatives);
  return tellers.flatMap(tell => tell(self, members));
}
