import { hasFailed, type Traits } from '../traits';
import { counted, type Member } from './words';

/** Objects of a multi-object delete or of a job, each once, as the log of the record tells them or else the other log. */
function objectsOf(all: readonly Traits[], isEvent: boolean): readonly Traits[] {
  const own = all.filter(traits => traits.isEvent === isEvent);
  const told = own.length > 0 ? own : all;
  return [
    ...new Map(told.map(traits => [JSON.stringify([traits.bucket, traits.key, traits.versionId]), traits])).values(),
  ];
}

/** The multi-object delete or the job that a record belongs to. */
export function tellBatch(self: Traits, members: readonly Member[]): readonly string[] {
  const { role, isEvent } = self;
  const all = [self, ...members.map(({ traits }) => traits)].filter(traits => traits.requestId === self.requestId);
  if (role === 'job') {
    const count = objectsOf(
      all.filter(traits => traits.role === 'job'),
      isEvent,
    ).length;
    return count < 2 ? [] : [`One of ${counted(count, 'object')} here of a Batch Operations job.`];
  }
  const objects = objectsOf(
    all.filter(traits => traits.role === 'batchChild'),
    isEvent,
  );
  if (objects.length === 0 || members.length === 0) {
    return [];
  }
  const failed = objects.filter(hasFailed).length;
  const failures = failed === 0 ? '' : objects.length === 1 ? ', which failed' : `; ${failed} of them failed`;
  const many = counted(objects.length, 'object');
  if (role === 'batchParent') {
    return [`A multi-object delete of ${many}${failures}.`];
  }
  const one = objects.length === 1 ? 'An object' : `One of ${many}`;
  return role === 'batchChild' ? [`${one} of a multi-object delete${objects.length === 1 ? '' : failures}.`] : [];
}
