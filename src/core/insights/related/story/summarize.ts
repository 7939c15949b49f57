import { count, formatNumber, t } from '../../../text/language';
import type { RecordView } from '../../view/types';
import { elapsed } from '../times';
import { type Traits, traitsOf } from '../traits';
import { tellBatch } from './batch';
import { tellUpload } from './upload';
import { distinct, listed, type Member, membersOf, ofKind, outcome, passedWords, type Relative, show } from './words';

type Teller = (self: Traits, members: readonly Member[]) => readonly string[];

const nameOf = ({ bucket, key }: Traits): string => show([bucket, key].filter(part => part !== undefined).join('/'));

const tellCopy: Teller = (_self, members) => [
  ...ofKind(members, 'copyRead')
    .slice(0, 1)
    .map(half => t('Copied from {0}.', nameOf(half))),
  ...ofKind(members, 'copyWrite')
    .slice(0, 1)
    .map(half => t('Read for a copy to {0}.', nameOf(half))),
];

function tellEventsOf(events: readonly Traits[]): readonly string[] {
  const ids = distinct(events.map(({ eventId }) => eventId));
  const names = listed(distinct(events.map(({ operation }) => operation)).map(show));
  if (events.length === 0) {
    return [];
  }
  return [
    ids.length > 1
      ? t('CloudTrail has this request as {0}, {1} events.', names, formatNumber(ids.length))
      : t('CloudTrail has this request as {0}, event {1}.', names, show(ids[0])),
  ];
}

function tellLinesOf(records: readonly Traits[]): readonly string[] {
  const names = listed(distinct(records.map(({ operation }) => operation)).map(show));
  const [first] = records;
  const result = records.length === 1 && first !== undefined ? outcome(first) : undefined;
  if (records.length === 0) {
    return [];
  }
  return [
    result === undefined
      ? t('The access log has this request as {0}.', names)
      : t('The access log has this request as {0}: {1}.', names, result),
  ];
}

const tellOtherLog: Teller = (_self, members) => [
  ...tellEventsOf(ofKind(members, 'cloudTrailEvent')),
  ...tellLinesOf(ofKind(members, 'accessLogRecord')),
];

/** The one that is nearest in time. */
const nearest = (self: Traits, all: readonly Traits[]): Traits | undefined =>
  [...all].sort((a, b) => Math.abs(elapsed(self, a) ?? 0) - Math.abs(elapsed(self, b) ?? 0))[0];

/** `503 SlowDown` of a try and when that was; '' for what is not known. */
const told = (self: Traits, other: Traits) => ({ when: passedWords(self, other) ?? '', result: outcome(other) ?? '' });

const tellTries: Teller = (self, members) => {
  const before = nearest(self, ofKind(members, 'retried'));
  const after = nearest(self, ofKind(members, 'retry'));
  const failed = before && told(self, before);
  const again = after && told(self, after);
  return [
    ...(failed === undefined
      ? []
      : [t('Probably a new try of a request that failed {0}: {1}.', failed.when, failed.result)]),
    ...(again === undefined
      ? []
      : [
          again.result === ''
            ? t('Probably tried again {0}.', again.when)
            : t('Probably tried again {0}: {1}.', again.when, again.result),
        ]),
  ];
};

const tellEvents: Teller = (self, members) => {
  const accountOf = ({ view }: Traits): string | undefined => view.text('recipientAccountId');
  const accounts = distinct(ofKind(members, 'sharedEvent').map(accountOf)).filter(id => id !== accountOf(self));
  const corrected = distinct(ofKind(members, 'corrected').map(({ eventId }) => eventId));
  const corrections = distinct(ofKind(members, 'correction').map(({ eventId }) => eventId));
  return [
    ...accounts.map(account => t('Account {0} has a record of this event too.', show(account))),
    ...corrected.map(id => t('Corrects event {0}.', show(id))),
    ...corrections.map(id => t('Event {0} corrects this record.', show(id))),
  ];
};

const tellCopies: Teller = (_self, members) => {
  const duplicates = ofKind(members, 'duplicate').length;
  const versions = ofKind(members, 'sameVersion').length;
  return [
    ...(duplicates === 0 ? [] : [t('This record is here {0} times.', formatNumber(duplicates + 1))]),
    ...(versions === 0
      ? []
      : [
          count(
            '{0} other record here is about this version.',
            '{0} other records here are about this version.',
            versions,
          ),
        ]),
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
