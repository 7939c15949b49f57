import type { OperationRow } from '../../catalogue/operations';
import type { Subject } from '../../fields/cloudTrail/resources';
import { makeVisible } from '../../fields/hidden';
import { shownText } from '../shownText';

/** Verbs that titles of operations begin with: in the past, and after "tried to". */
const verbs: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Aborts', ['aborted', 'abort']],
  ['Adds', ['added', 'add']],
  ['Answers', ['answered', 'answer']],
  ['Changes', ['changed', 'change']],
  ['Checks', ['checked', 'check']],
  ['Completes', ['completed', 'complete']],
  ['Confirms', ['confirmed', 'confirm']],
  ['Connects', ['connected', 'connect']],
  ['Copies', ['copied', 'copy']],
  ['Creates', ['created', 'create']],
  ['Deletes', ['deleted', 'delete']],
  ['Disconnects', ['disconnected', 'disconnect']],
  ['Finds', ['looked for', 'look for']],
  ['Gives', ['asked for', 'ask for']],
  ['Lists', ['listed', 'list']],
  ['Opens', ['opened', 'open']],
  ['Queries', ['queried', 'query']],
  ['Reads', ['read', 'read']],
  ['Registers', ['registered', 'register']],
  ['Removes', ['removed', 'remove']],
  ['Renames', ['renamed', 'rename']],
  ['Replaces', ['replaced', 'replace']],
  ['Searches', ['searched', 'search']],
  ['Sets', ['set', 'set']],
  ['Starts', ['started', 'start']],
  ['Uploads', ['uploaded', 'upload']],
  ['Writes', ['wrote', 'write']],
]);

/** Bucket names of the past had up to 255 characters; keys have up to 1,024. */
const longestName = 120;
const show = (text: string): string => (text === '' ? makeVisible(text) : shownText(text, longestName));

/** `photos/cat.jpg in amzn-s3-demo-bucket`; undefined where the record names neither. */
export function nameSubject({ bucket, key }: Subject): string | undefined {
  if (bucket === undefined) {
    return key === undefined ? undefined : show(key);
  }
  return key === undefined ? show(bucket) : `${show(key)} in ${show(bucket)}`;
}

/** What a title says of what it is about, so that a name can stand in its place. */
const places: readonly (readonly [RegExp, (subject: Subject) => string | undefined])[] = [
  [
    /\ban? (?:archived )?object(?= |$)(?! version| of)/,
    subject => (subject.key === undefined ? undefined : nameSubject(subject)),
  ],
  [/(?<= of )a bucket(?= |$)/, ({ bucket }) => bucket && show(bucket)],
  [/\ba bucket(?= |$)/, ({ bucket }) => bucket && `the bucket ${show(bucket)}`],
];

function fillIn(text: string, subject: Subject): string {
  for (const [place, name] of places) {
    const filled = name(subject);
    if (place.test(text) && filled !== undefined) {
      return text.replace(place, () => filled);
    }
  }
  const named = nameSubject(subject);
  if (named === undefined) {
    return text;
  }
  return subject.key === undefined ? `${text}, in ${named}` : `${text}: ${named}`;
}

/** The title of an operation without what tells it from an older form: `Lists the objects of a bucket, second version ...`. */
const plainTitle = (title: string): string => title.replace(/, (?:first|second) version of the call$|, old form$/, '');

/**
 * What was done to what, after the name of the caller: `deleted photos/cat.jpg in amzn-s3-demo-bucket`, and
 * `tried to delete ...` where it failed. A call that is not known is told by its name.
 */
export function describeDeed(
  row: OperationRow | undefined,
  eventName: string,
  subject: Subject,
  succeeded: boolean,
): string {
  const [first = '', ...rest] = plainTitle(row?.title ?? '').split(' ');
  const forms = verbs.get(first);
  if (forms === undefined) {
    const named = nameSubject(subject);
    return `${succeeded ? 'called' : 'tried to call'} ${show(eventName)}${named === undefined ? '' : ` on ${named}`}`;
  }
  const [past, base] = forms;
  const verb = first === 'Gives' ? rest.slice(1) : rest;
  return `${succeeded ? past : `tried to ${base}`} ${fillIn(verb.join(' '), subject)}`;
}
