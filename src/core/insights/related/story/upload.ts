import { elapsed } from '../times';
import { hasFailed, type Traits, type UploadStep } from '../traits';
import { counted, distinct, type Member, ofKind, passedWords, show } from './words';

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
  const first = Math.min(...all.map(({ epochMs }) => epochMs ?? Number.POSITIVE_INFINITY));
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

/** ` that was completed 12 s later`; empty where the end is not there. */
function fate({ self, complete, abort }: Upload): string {
  const end = complete ?? abort;
  if (end === undefined || end === self) {
    return '';
  }
  const passed = passedWords(self, end);
  return ` that was ${complete === undefined ? 'aborted' : 'completed'}${passed === undefined ? '' : ` ${passed}`}`;
}

/** ` that began 30 s earlier`; empty where the begin is not there. */
function origin({ self, create }: Upload): string {
  const passed =
    create && create !== self && (elapsed(create, self) ?? -1) >= 0 ? passedWords(self, create) : undefined;
  const sure = create?.uploadId === undefined ? ' that probably began' : ' that began';
  return passed === undefined ? '' : `${sure} ${passed}`;
}

/** What a record is to a multipart upload, and how far that went. */
export function tellUpload(self: Traits, members: readonly Member[]): readonly string[] {
  const upload = uploadOf(self, members);
  if (upload === undefined || (members.length === 0 && self.step !== 'part')) {
    return [];
  }
  const { parts, likely } = upload;
  const whole = isWhole(upload);
  const ofParts = whole ? ` of ${counted(parts.length, 'part')}` : '';
  const rest = whole || parts.length < 2 ? [] : [`${counted(parts.length, 'part')} of it are here.`];
  const number = show(self.partNumber ?? '');
  const heads: Readonly<Record<UploadStep, string>> = {
    create: `${likely ? 'Probably begins' : 'Begins'} an upload${ofParts}${fate(upload)}.`,
    part:
      self.partNumber === undefined
        ? `A part of an upload${fate(upload)}.`
        : `Part ${number}${whole ? ` of ${parts.length}` : ''} of an upload${fate(upload)}.`,
    complete: `${hasFailed(self) ? 'Did not complete' : 'Completes'} an upload${ofParts}${origin(upload)}.`,
    abort: `${hasFailed(self) ? 'Did not abort' : 'Aborts'} an upload${origin(upload)}.`,
    list: `Lists the parts of an upload${fate(upload)}.`,
  };
  return [heads[self.step ?? 'list'], ...rest];
}
