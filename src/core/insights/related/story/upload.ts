import { formatNumber, t } from '../../../text/language';
import { elapsed } from '../times';
import { hasFailed, type Traits, type UploadStep } from '../traits';
import { type Fate, type Origin, tellAbort, tellComplete, tellCreate, tellList, tellPart } from './uploadSentences';
import { distinct, type Member, ofKind, passedWords, show } from './words';

/** The records of one upload, as far as they are there. */
interface Upload {
  readonly self: Traits;
  /** True where only object, caller and time join the records. */
  readonly likely: boolean;
  readonly create: Traits | undefined;
  readonly complete: Traits | undefined;
  readonly abort: Traits | undefined;
  /** Numbers of the parts that were taken. */
  readonly parts: readonly string[];
}

/** The begin that an upload without an ID in it has: the last one before everything else. */
function likelyCreate(creates: readonly Traits[], all: readonly Traits[]): Traits | undefined {
  const first = all.reduce((least, { epochMs = least }) => Math.min(least, epochMs), Number.POSITIVE_INFINITY);
  const before = creates.filter(({ epochMs }) => epochMs !== undefined && epochMs <= first);
  return [...before].sort((a, b) => (b.epochMs ?? 0) - (a.epochMs ?? 0))[0];
}

/** Records of one step that succeeded: of the same log first, since the times of two logs differ. */
function found(self: Traits, all: readonly Traits[], step: UploadStep): Traits | undefined {
  const done = all.filter(traits => traits.step === step && !hasFailed(traits));
  return done.find(({ isEvent }) => isEvent === self.isEvent) ?? done[0];
}

function uploadOf(self: Traits, members: readonly Member[]): Upload | undefined {
  const likely = ofKind(members, 'likelyUpload');
  const isLikely = self.uploadId === undefined;
  if (self.step === undefined || (isLikely && distinct(likely.map(({ uploadId }) => uploadId)).length !== 1)) {
    return undefined;
  }
  const own = members.map(({ traits }) => traits).filter(({ step, uploadId }) => step && uploadId === self.uploadId);
  const all = isLikely ? [self, ...likely] : [self, ...own];
  const parts = all.filter(traits => traits.step === 'part' && !hasFailed(traits));
  const creates = ofKind(members, 'likelyCreate');
  return {
    self,
    likely: isLikely,
    create: found(self, all, 'create') ?? likelyCreate(creates, all),
    complete: found(self, all, 'complete'),
    abort: found(self, all, 'abort'),
    parts: distinct(parts.map(({ partNumber }) => partNumber)),
  };
}

/** True where parts 1 to the last are all there, and the upload is complete, so that their number is that of all. */
const isWhole = ({ parts, complete }: Upload): boolean =>
  complete !== undefined && parts.length > 0 && parts.every(part => Number(part) >= 1 && Number(part) <= parts.length);

/** The end, as far as it is there; nothing is told of a record's own. */
function fateOf({ self, complete, abort }: Upload): Fate {
  const end = complete ?? abort;
  if (end === undefined || end === self) {
    return { end: 'unknown', passed: undefined };
  }
  return { end: complete === undefined ? 'aborted' : 'completed', passed: passedWords(self, end) };
}

/** The begin, where it is there and its time is known. */
function originOf({ self, create }: Upload): Origin | undefined {
  const passed =
    create && create !== self && (elapsed(create, self) ?? -1) >= 0 ? passedWords(self, create) : undefined;
  return passed === undefined ? undefined : { passed, isSure: create?.uploadId !== undefined };
}

function headOf(upload: Upload, parts: number): string {
  const { self, likely } = upload;
  switch (self.step) {
    case 'create':
      return tellCreate(likely, parts, fateOf(upload));
    case 'part':
      return tellPart(self.partNumber && show(self.partNumber), parts, fateOf(upload));
    case 'complete':
      return tellComplete(hasFailed(self), parts, originOf(upload));
    case 'abort':
      return tellAbort(hasFailed(self), originOf(upload));
    default:
      return tellList(fateOf(upload));
  }
}

/** What a record is to a multipart upload, and how far that went. */
export function tellUpload(self: Traits, members: readonly Member[]): readonly string[] {
  const upload = uploadOf(self, members);
  if (upload === undefined || (members.length === 0 && self.step !== 'part')) {
    return [];
  }
  const { length } = upload.parts;
  const whole = isWhole(upload);
  return [
    headOf(upload, whole ? length : 0),
    ...(whole || length < 2 ? [] : [t('{0} parts of it are here.', formatNumber(length))]),
  ];
}
