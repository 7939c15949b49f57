import { formatNumber, t } from '../../../text/language';
import { hasFailed, type Traits } from '../traits';
import type { Member } from './words';

/** Objects of a multi-object delete or of a job, each once, as the log of the record tells them or else the other log. */
function objectsOf(all: readonly Traits[], isEvent: boolean): readonly Traits[] {
  const own = all.filter(traits => traits.isEvent === isEvent);
  const told = own.length > 0 ? own : all;
  return [
    ...new Map(told.map(traits => [JSON.stringify([traits.bucket, traits.key, traits.versionId]), traits])).values(),
  ];
}

/** One of the objects, or the request for all of them; every one of `many`, at least two, may have failed. */
function sentenceOf(isOne: boolean, many: number, failed: number): string {
  if (failed === 0) {
    return isOne
      ? t('One of {0} objects of a multi-object delete.', formatNumber(many))
      : t('A multi-object delete of {0} objects.', formatNumber(many));
  }
  return isOne
    ? t('One of {0} objects of a multi-object delete; {1} of them failed.', formatNumber(many), formatNumber(failed))
    : t('A multi-object delete of {0} objects; {1} of them failed.', formatNumber(many), formatNumber(failed));
}

/** The multi-object delete or the job that a record belongs to. */
export function tellBatch(self: Traits, members: readonly Member[]): readonly string[] {
  const { role, isEvent } = self;
  const all = [self, ...members.map(({ traits }) => traits)].filter(traits => traits.requestId === self.requestId);
  if (role === 'job') {
    const many = objectsOf(
      all.filter(traits => traits.role === 'job'),
      isEvent,
    ).length;
    return many < 2 ? [] : [t('One of {0} objects here of a Batch Operations job.', formatNumber(many))];
  }
  const objects = objectsOf(
    all.filter(traits => traits.role === 'batchChild'),
    isEvent,
  );
  const isOne = role === 'batchChild';
  if (objects.length === 0 || members.length === 0 || (role !== 'batchParent' && !isOne)) {
    return [];
  }
  const failed = objects.filter(hasFailed).length;
  if (objects.length > 1) {
    return [sentenceOf(isOne, objects.length, failed)];
  }
  return [
    isOne
      ? t('An object of a multi-object delete.')
      : failed === 0
        ? t('A multi-object delete of 1 object.')
        : t('A multi-object delete of 1 object, which failed.'),
  ];
}
