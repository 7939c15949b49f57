import type { OperationRow } from '../../catalogue/operations';
import type { Subject } from '../../fields/cloudTrail/resources';
import { t } from '../../text/language';
import { describeCopy } from './copyDeed';
import { deedVerbs } from './deedVerbs';
import { nameSubject, showName } from './subjectName';

/** The title of an operation without what tells it from an older form: `Lists the objects of a bucket, second version ...`. */
const plainTitle = (title: string): string => title.replace(/, (?:first|second) version of the call$|, old form$/, '');

/** What a title is about, with places for names; a form without a place is the same as `plain`. */
interface Things {
  readonly plain: string;
  readonly withKey: string;
  readonly withBucket: string;
}

const place = '{0}';

/** The empty place tells a thing from a phrase of the catalogue, which stands in another case in some languages. */
const withoutName = (plain: string): string => `${plain}${place}`;

/** The title of an operation behind its verb: `Reads the tags of an object` gives `the tags of an object` and `the tags of {0}`. */
function thingsOf(title: string): Things {
  const [verb, ...words] = plainTitle(title).split(' ');
  const plain = (verb === 'Gives' ? words.slice(1) : words).join(' ');
  const ofBucket = plain.replace(/(?<= of )a bucket(?= |$)/, place);
  return {
    plain,
    withKey: plain.replace(/\ban? (?:archived )?object(?= |$)(?! version| of)/, place),
    withBucket: ofBucket === plain ? plain.replace(/\ba bucket(?= |$)/, `the bucket ${place}`) : ofBucket,
  };
}

const verbOf = (title: string): string => title.split(' ', 1)[0] ?? '';

/** Messages that the sentence on an operation with this title can need, for those who collect them. */
export function deedMessages(title: string): readonly string[] {
  const { plain, withKey, withBucket } = thingsOf(title);
  const named = [withKey, withBucket].filter(thing => thing !== plain && thing !== place);
  return deedVerbs.has(verbOf(title)) ? [withoutName(plain), ...named] : [];
}

/** A sentence, with the name of its subject behind it where nothing in it is a place for the name. */
function fillIn(title: string, subject: Subject, say: (thing: string) => string): string {
  const { plain, withKey, withBucket } = thingsOf(title);
  const unnamed = t(withoutName(plain), '');
  const named = nameSubject(subject);
  if (named === undefined) {
    return say(unnamed);
  }
  if (subject.key !== undefined && withKey !== plain) {
    return say(t(withKey, named));
  }
  if (subject.bucket !== undefined && withBucket !== plain) {
    return say(t(withBucket, showName(subject.bucket)));
  }
  return subject.key === undefined ? t('{0}, in {1}', say(unnamed), named) : t('{0}: {1}', say(unnamed), named);
}

function describeCall(who: string, call: string, named: string | undefined, succeeded: boolean): string {
  if (named === undefined) {
    return succeeded ? t('{0} called {1}', who, call) : t('{0} tried to call {1}', who, call);
  }
  return succeeded ? t('{0} called {1} on {2}', who, call, named) : t('{0} tried to call {1} on {2}', who, call, named);
}

/**
 * Who did what to what: `alice deleted photos/cat.jpg in amzn-s3-demo-bucket`, and `alice tried to delete ...` where it
 * failed. A call that is not known is told by its name. `eventName` can be the Operation field of an access log. Begins
 * with the verb where nobody is given.
 */
export function describeDeed(
  row: OperationRow | undefined,
  eventName: string,
  subject: Subject,
  succeeded: boolean,
  who = '',
): string {
  const title = row?.title ?? '';
  const verb = deedVerbs.get(verbOf(title));
  const sentence =
    describeCopy(row, eventName, subject, succeeded, who) ??
    (verb === undefined
      ? describeCall(who, showName(eventName), nameSubject(subject), succeeded)
      : fillIn(title, subject, thing => t(verb[succeeded ? 0 : 1], who, thing)));
  return who === '' ? sentence.trimStart() : sentence;
}
