import type { MeasuredSize } from '../catalogue/transfers';
import type { ByteCount, UnknownAmount } from '../fields/amount';
import { operationShape } from '../fields/operationShape';
import type { RecordContext } from '../fields/types';
import { msg, t } from '../text/language';
import { formatBytes, formatRate, formatShare, formatSize } from './formatAmount';
import { readDirection, wasDone } from './outcome';
import { isHead, readBytesSent, readMilliseconds, readObjectSize, readStatus, readTransfer } from './transfer';
import type { ExplainInput, Meaning, Row } from './types';

/** What to say of a value that is no number, in any of the four fields that hold numbers. */
export const unknownAmount = (): Meaning => ({
  title: t('Not a number'),
  meaning: [t('S3 writes decimal digits in this field, or "-"; this value is not known to this version.')],
});

/** Says how much S3 sent, and how that compares with the object. Sizes are in units of 1,024. */
export function explainBytesSent(value: ByteCount | UnknownAmount, { context }: ExplainInput): Meaning {
  if (value.kind === 'unknownAmount') {
    return unknownAmount();
  }
  const totalMs = readMilliseconds(context, 'total_time') ?? 0;
  const rate = readDirection(context) === 'download' ? formatRate(Number(value.exact), totalMs) : undefined;
  return {
    title: formatBytes(value.exact),
    meaning: [whatWasSent(value, context)],
    ...(rate !== undefined && { rows: [{ label: t('Average speed'), value: rate }] }),
    notes: [t('Only the body of the answer counts, not its HTTP headers.')],
    evidence: 'documented',
  };
}

function whatWasSent(sent: ByteCount, context: RecordContext): string {
  const status = readStatus(context) ?? 0;
  if (status >= 400) {
    const isWebsite = operationShape(context.text('operation') ?? '') === 'website';
    return isHead(context)
      ? t('The size of the error document. The client did not get it: an answer to HEAD has no body.')
      : isWebsite
        ? t('The size of the error page that S3 answered with.')
        : t('The size of the error document that S3 answered with.');
  }
  if (status >= 300) {
    return t('The size of the body that came with the redirect.');
  }
  const size = readObjectSize(context);
  return readDirection(context) === 'download' && size !== undefined
    ? compareWithObject(sent, size, status)
    : t('The size of the body of the answer.');
}

function compareWithObject(sent: ByteCount, size: ByteCount, status: number): string {
  if (sent.exact === size.exact) {
    return status === 206
      ? t('The range that was asked for covered the whole object.')
      : t('The whole object was sent.');
  }
  const share = formatShare(Number(sent.exact), Number(size.exact));
  const whole = formatSize(Number(size.exact));
  if (share === undefined) {
    return t('More than the object itself ({0}), which is unusual.', whole);
  }
  return status === 206
    ? t('This is {0} of the object ({1}): the client asked for a part of it.', share, whole)
    : t('This is {0} of the object ({1}): the download probably ended early.', share, whole);
}

const sizeSentences: Readonly<Record<MeasuredSize, string>> = {
  storedObject: msg('The size of the stored object, whatever part of it was sent.'),
  uploadedObject: msg('The size of the object that was uploaded.'),
  uploadedPart: msg('The size of this part of the upload, not of the whole object.'),
  completedObject: msg('The size of the whole object that the parts were joined to.'),
  copiedObject: msg('The size of the source object of the copy.'),
  deletedObject: msg('The size of the object that this key named.'),
  expiredObject: msg('The size of the object that the lifecycle rule removed.'),
  movedObject: msg('The size of the object that the lifecycle rule moved to another storage class.'),
  restoredObject: msg('The size of the archived object that S3 restored.'),
  checkedObject: msg('The size of the object that the checksum job worked on.'),
};

/** Says what object the size belongs to, how much of it was sent, and how fast it was uploaded. */
export function explainObjectSize(value: ByteCount | UnknownAmount, { context }: ExplainInput): Meaning {
  if (value.kind === 'unknownAmount') {
    return unknownAmount();
  }
  const transfer = readTransfer(context);
  const failed = wasDone(context) === false;
  const rows = [sentRow(value, context), uploadSpeedRow(value, context)];
  const filled = rows.filter(row => row !== undefined);
  return {
    title: formatBytes(value.exact),
    meaning: [
      transfer === undefined || failed
        ? t('The size of the object that this record is about.')
        : t(sizeSentences[transfer.size]),
    ],
    ...(filled.length > 0 && { rows: filled }),
    evidence: transfer?.evidence ?? 'documented',
  };
}

function sentRow(size: ByteCount, context: RecordContext): Row | undefined {
  const sent = readBytesSent(context);
  const share = sent && formatShare(Number(sent.exact), Number(size.exact));
  return readDirection(context) === 'download' && sent !== undefined && share !== undefined && sent.exact !== size.exact
    ? { label: t('Sent'), value: `${formatSize(Number(sent.exact))}, ${share}` }
    : undefined;
}

/**
 * The speed of an upload. S3's own time starts when the last byte is in, so what it leaves of the total is mostly
 * the upload. Undefined for everything else, and when one of the times is missing.
 */
export function uploadSpeedRow(size: ByteCount, context: RecordContext): Row | undefined {
  const totalMs = readMilliseconds(context, 'total_time');
  const turnAroundMs = readMilliseconds(context, 'turn_around_time');
  if (readDirection(context) !== 'upload' || totalMs === undefined || turnAroundMs === undefined) {
    return undefined;
  }
  const rate = formatRate(Number(size.exact), totalMs - turnAroundMs);
  return rate === undefined ? undefined : { label: t('Upload speed'), value: t('about {0}', rate) };
}
