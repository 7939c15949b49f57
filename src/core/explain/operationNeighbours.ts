import type { Operation } from '../fields/operation';
import { hasRequestLine, namesVersion, queryParameter } from '../fields/requestQuery';
import type { RecordContext } from '../fields/types';
import { t } from '../text/language';
import { outcomeOf, outcomeSentence } from './outcome';
import { readStatus } from './transfer';

/** What the rest of the record says about an operation. */
export interface NeighbourSentences {
  readonly meaning: readonly string[];
  readonly notes: readonly string[];
}

const isKeyPresent = (context: RecordContext): boolean => (context.text('key') ?? '-') !== '-';

type Sentences = (context: RecordContext) => readonly (string | undefined)[];

const oneOrAll: Sentences = context =>
  hasRequestLine(context)
    ? [
        queryParameter(context, 'id')
          ? t('The parameter id in the Request-URI names one configuration.')
          : t('Without the parameter id in the Request-URI, it lists all configurations.'),
      ]
    : [];

const aclLevel: Sentences = context =>
  context.text('key') === undefined
    ? [t('S3 writes the same value for buckets and objects; the Key field tells which.')]
    : [
        isKeyPresent(context)
          ? t('The Key field is filled, so it is the ACL of that object.')
          : t('The Key field is empty, so it is the ACL of the bucket.'),
      ];

const sameUpload: Sentences = () => [t('All records of one upload carry the same uploadId in the Request-URI.')];

/** True of the request whether or not it was done. */
const always: Readonly<Record<string, Sentences>> = {
  'REST.GET.BUCKET': context =>
    hasRequestLine(context)
      ? [
          queryParameter(context, 'list-type') === '2'
            ? t('list-type=2 in the Request-URI: this is ListObjectsV2.')
            : t('No list-type=2 in the Request-URI: this is ListObjects, the older call.'),
        ]
      : [],
  'REST.GET.ACL': aclLevel,
  'REST.PUT.ACL': aclLevel,
  'REST.GET.ANALYTICS': oneOrAll,
  'REST.GET.INVENTORY': oneOrAll,
  'REST.GET.METRICS': oneOrAll,
  'REST.GET.INTELLIGENT_TIERING': oneOrAll,
  'REST.PUT.PART': sameUpload,
  'REST.COPY.PART': sameUpload,
  'REST.GET.UPLOAD': sameUpload,
  'REST.POST.UPLOAD': sameUpload,
  'REST.DELETE.UPLOAD': sameUpload,
  'REST.POST.BUCKET': context => [
    readStatus(context) === 412
      ? t('412 PreconditionFailed: the body was not a multipart/form-data form.')
      : t('The key comes from the form, not from the Request-URI.'),
  ],
  'REST.GET.TORRENT': () => [t('S3 answers 405 to this today.')],
  'REST.OPTIONS.PREFLIGHT': () => [t('A browser asks whether it may send its real request, which is another record.')],
  'REST.COPY.OBJECT': () => [t('The caller sent PUT with x-amz-copy-source.')],
  'REST.COPY.NOTIFICATION': () => [t('One list taken from real logs holds this value; its cause is not known.')],
  'BATCH.DELETE.OBJECT': () => [
    t('The request line and user agent are in the REST.POST.MULTI_OBJECT_DELETE record with the same Request ID.'),
  ],
  'WEBSITE.INVALIDOPERATION': () => [t('Website endpoints serve only GET and HEAD.')],
  'S3.RESTORE.OBJECT': () => [
    t('Known from one published record of 2019: whether it marks the start or the end of a restore is not known.'),
  ],
  'S3.COMPUTE.OBJECT.CHECKSUM': () => [t('The Request ID is the ID of the job.')],
};

/** What a delete removed. The Version Id field and the request line both tell; where they disagree, nothing is known. */
const deletion: Sentences = context => {
  const field = context.text('version_id');
  const inField = field === undefined ? undefined : field !== '-';
  const inLine = hasRequestLine(context) ? namesVersion(context) : undefined;
  const named = inLine ?? inField;
  if (named === undefined || (inField !== undefined && inField !== named)) {
    return [
      inField === true
        ? t(
            'The request line names no version, yet the Version Id field is filled: whether a version was removed for good or a delete marker was added, this record does not say.',
          )
        : undefined,
    ];
  }
  return named
    ? [t('The request named a version: that version was removed for good.')]
    : [t('The request named no version: with versioning, S3 adds a delete marker; without, the object is gone.')];
};

const readHalf = (write: string): Sentences => {
  return () => [
    t('Bucket, Key and Object Size are those of the source.'),
    t('The write half is the {0} record with the same Request ID, in the log of the destination bucket.', write),
  ];
};

const writeHalf = (read: string): Sentences => {
  return () => [t('The read half is the {0} record with the same Request ID, in the log of the source bucket.', read)];
};

const transitionStart: Sentences = () => [t('The record marks the start of the transition.')];

/** True only of what was done. */
const whenDone: Readonly<Record<string, Sentences>> = {
  'REST.DELETE.OBJECT': deletion,
  'BATCH.DELETE.OBJECT': deletion,
  'REST.POST.MULTI_OBJECT_DELETE': () => [
    t('The keys are in the BATCH.DELETE.OBJECT records with the same Request ID, each with a status of its own.'),
  ],
  'REST.COPY.OBJECT': writeHalf('REST.COPY.OBJECT_GET'),
  'REST.COPY.PART': writeHalf('REST.COPY.PART_GET'),
  'REST.COPY.OBJECT_GET': readHalf('REST.COPY.OBJECT'),
  'REST.COPY.PART_GET': readHalf('REST.COPY.PART'),
  'REST.POST.UPLOADS': () => [
    t('The uploadId is in the answer, not in this record; later records of the upload carry it.'),
  ],
  'WEBSITE.GET.OBJECT': () => [t('The Key is the object that was answered with, for example the index document.')],
  'WEBSITE.HEAD.OBJECT': () => [t('The Key is the object that was answered with, for example the index document.')],
  'S3.EXPIRE.OBJECT': () => [t('The object, or the version in the Version Id field, is gone for good.')],
  'S3.CREATE.DELETEMARKER': () => [
    t('The bucket has versioning: the object reads as absent, its versions are still there.'),
  ],
  'S3.TRANSITION_GIR.OBJECT': transitionStart,
  'S3.TRANSITION.OBJECT': transitionStart,
  'S3.TRANSITION_GDA.OBJECT': transitionStart,
  'S3.DELETE.UPLOAD': () => [
    t('The upload was never completed. A caller who aborts one makes a REST.DELETE.UPLOAD record.'),
  ],
};

const look = (table: Readonly<Record<string, Sentences>>, text: string, context: RecordContext): readonly string[] =>
  (Object.hasOwn(table, text) ? (table[text]?.(context) ?? []) : []).filter(sentence => sentence !== undefined);

const sharedWithOldCall = [
  'REST.GET.LIFECYCLE',
  'REST.PUT.LIFECYCLE',
  'REST.GET.NOTIFICATION',
  'REST.PUT.NOTIFICATION',
];

function notesOf(value: Operation, text: string, done: boolean): readonly string[] {
  const notes: string[] = [];
  if (value.shape === 'lifecycle' && text !== 'S3.RESTORE.OBJECT' && value.known === 'value') {
    notes.push(t('S3 did this by itself, without an HTTP request; CloudTrail does not log it.'));
  }
  const sets = value.method === 'PUT' && value.family === 'REST' && value.resource !== 'BUCKET';
  if (done && value.known === 'value' && sets && (value.level === 'bucket' || value.resource === 'ACL')) {
    notes.push(t('What was set is not in this log; requestParameters of a CloudTrail record may hold it.'));
  }
  if (sharedWithOldCall.includes(text)) {
    notes.push(t('The current API call and the deprecated one before it are logged alike.'));
  }
  if (value.resource === 'WEBSITE') {
    notes.push(t('This is about configuration; visits to the website are WEBSITE records.'));
  }
  return notes.slice(0, 2);
}

/** What the neighbours of an operation field add to it, most important first. */
export function explainNeighbours(value: Operation, text: string, context: RecordContext): NeighbourSentences {
  const outcome = outcomeOf(context, text);
  const first = outcome === undefined ? look(whenDone, text, context) : [outcomeSentence(outcome, text, context)];
  return {
    meaning: [...first, ...look(always, text, context)],
    notes: notesOf(value, text, outcome === undefined),
  };
}
