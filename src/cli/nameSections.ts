import type { MatchJson } from '../core/index';
import { join, type Line, type Section, sentence } from './sections';
import { recordingWords, roleWords, scopeWords, timesWords } from './words';

type Recording = MatchJson['recordedBy']['accessLog'];
type EventName = MatchJson['eventNames'][number];

function restLines({ rest }: MatchJson): readonly Line[] {
  if (rest === null) {
    return [];
  }
  const { text, evidence, sharedWith } = rest;
  const same = sharedWith.length > 0 ? `Its request line can be that of ${sharedWith.join(' or ')} too.` : undefined;
  return [{ text, evidence }, ...sentence(same)];
}

const cliLines = ({ cli }: MatchJson): readonly Line[] =>
  cli.map(({ name, evidence, hidden }) => ({ text: join(name, hidden && 'not in the help'), evidence }));

/** High-level commands that make the call: those that always do, then those that share a condition, each with it below. */
function callerLines({ cliHighLevel }: MatchJson): readonly Line[] {
  const conditions = [...new Set([undefined, ...cliHighLevel.map(({ when }) => when)])];
  return conditions.flatMap(when => [
    ...cliHighLevel
      .filter(use => use.when === when)
      .map(({ form, times, cliVersion, evidence }) => ({
        text: join(form, timesWords.get(times), cliVersion !== undefined && `version ${cliVersion}`),
        evidence,
      })),
    ...sentence(when && `When ${when}.`),
  ]);
}

function sdkLines({ sdk: { js3, boto3, java2 } }: MatchJson): readonly Line[] {
  const named = [
    { sdk: 'JavaScript v3', name: js3 },
    { sdk: 'boto3', name: boto3 },
    { sdk: 'Java 2.x', name: java2 },
  ];
  return named.flatMap(({ sdk, name }) =>
    name === undefined ? [] : [{ text: `${name.name} (${sdk})`, evidence: name.evidence }],
  );
}

/** Whether a log holds the operation, where names alone do not say so. */
function recordingLines({ recorded, evidence, note }: Recording, names: readonly Line[]): readonly Line[] {
  const isSaid = names.length > 0 && recorded === 'yes';
  return [...(isSaid ? [] : [{ text: recordingWords.get(recorded) ?? recorded, evidence }]), ...sentence(note)];
}

/** CloudTrail writes the same name in several places: one line for all that is otherwise the same. */
function eventLines({ eventNames, recordedBy: { cloudTrail } }: MatchJson): readonly Line[] {
  const groups = new Map<string, readonly EventName[]>();
  for (const event of eventNames) {
    const { name, category, evidence, note, tellsApart, contested } = event;
    const key = JSON.stringify([name, category, evidence, note, tellsApart, contested]);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const names = [...groups.values()].flatMap(events => {
    const scopes = events.map(({ scope }) => scopeWords.get(scope) ?? scope).join(', ');
    return events.slice(0, 1).flatMap(({ name, category, evidence, contested, tellsApart, note }) => [
      {
        text: `${join(name, category !== 'unknown' && `${category} event`, contested && 'contested')} (${scopes})`,
        evidence,
      },
      ...sentence(tellsApart && `${tellsApart}.`),
      ...sentence(note),
    ]);
  });
  return [...names, ...recordingLines(cloudTrail, names)];
}

function accessLogLines({ operations, recordedBy: { accessLog } }: MatchJson): readonly Line[] {
  const names = operations.flatMap(({ value, role, evidence, tellsApart, note }) => [
    { text: join(value, roleWords.get(role)), evidence },
    ...sentence(tellsApart),
    ...sentence(note),
  ]);
  return [...names, ...recordingLines(accessLog, names)];
}

const iamLines = ({ iam }: MatchJson): readonly Line[] =>
  iam.flatMap(({ action, scope, instead, when, evidence, note }) => {
    const named = scope === undefined ? action : `${action} (${scopeWords.get(scope) ?? scope})`;
    return [{ text: join(named, instead && 'instead', when && `when ${when}`), evidence }, ...sentence(note)];
  });

/** Every name of an operation with its grade, what is to be known of each, and where to read on. */
export function nameSections(match: MatchJson): readonly Section[] {
  const { deprecated, replacedBy, notes, references } = match;
  return [
    { label: 'REST', lines: restLines(match) },
    { label: 'AWS CLI', lines: cliLines(match) },
    { label: 'Called by', lines: callerLines(match) },
    { label: 'SDK', lines: sdkLines(match) },
    { label: 'CloudTrail', lines: eventLines(match) },
    { label: 'Access log', lines: accessLogLines(match) },
    { label: 'IAM', lines: iamLines(match) },
    {
      label: 'Deprecated',
      lines: deprecated ? [{ text: replacedBy === undefined ? 'yes' : `use ${replacedBy}` }] : [],
    },
    { label: 'Notes', lines: notes },
    { label: 'Read on', lines: references.map(({ url }) => ({ text: url })) },
  ];
}
