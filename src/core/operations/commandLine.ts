import { type CliPlace, type CliUse, cliNoCalls, cliUses } from '../catalogue/operations';
import { t } from '../text/language';
import { catalogueIndex } from './catalogueIndex';
import { findExactName } from './names';
import type { Form, Match } from './types';

/** Services of the AWS CLI whose commands are in the catalogue. */
const services: ReadonlySet<string> = new Set(['s3api', 's3', 's3control', 's3outposts', 's3tables', 's3vectors']);

/** Options that stand before the service and take a value; the others of that place take none. */
const optionsWithValue: ReadonlySet<string> = new Set([
  '--profile',
  '--region',
  '--endpoint-url',
  '--output',
  '--query',
  '--color',
  '--ca-bundle',
  '--cli-read-timeout',
  '--cli-connect-timeout',
  '--cli-binary-format',
]);

/** Switches of `aws s3`; every other option of it takes a value. */
const switches: ReadonlySet<string> = new Set([
  '--recursive',
  '--force',
  '--dryrun',
  '--quiet',
  '--delete',
  '--exact-timestamps',
  '--size-only',
  '--only-show-errors',
  '--no-progress',
  '--follow-symlinks',
  '--no-follow-symlinks',
  '--no-guess-mime-type',
  '--force-glacier-transfer',
  '--ignore-glacier-warnings',
  '--human-readable',
  '--summarize',
  '--validate-same-s3-paths',
  '--no-overwrite',
  '--no-sign-request',
  '--no-verify-ssl',
  '--no-paginate',
  '--no-cli-pager',
  '--debug',
]);

/** What a command line says. */
export interface CommandReading {
  readonly form: Form;
  readonly matches: readonly Match[];
  readonly remarks: readonly string[];
}

/** The words from the service on: without what stands before `aws`, without `aws` and its own options. */
function fromService(words: readonly string[]): readonly string[] | undefined {
  const aws = words.findIndex(word => /(?:^|[/\\])aws(?:\.exe|\.cmd)?$/i.test(word));
  let index = aws + 1;
  while (aws >= 0 && words[index]?.startsWith('-')) {
    index += optionsWithValue.has(words[index] ?? '') ? 2 : 1;
  }
  return services.has(words[index] ?? '') && (aws >= 0 || index === 0) ? words.slice(index) : undefined;
}

/** Arguments and options, as far as they decide what a high-level command does. */
interface Arguments {
  readonly places: readonly CliPlace[];
  readonly options: ReadonlySet<string>;
}

const placeOf = (word: string): CliPlace => (/^s3:\/\//i.test(word) ? 's3' : word === '-' ? 'stream' : 'local');

function readArguments(words: readonly string[]): Arguments {
  const places: CliPlace[] = [];
  const options = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word.startsWith('--')) {
      options.add(word.split('=', 1)[0] ?? word);
      index += switches.has(word) || word.includes('=') ? 0 : 1;
    } else {
      places.push(placeOf(word));
    }
  }
  return { places, options };
}

/** How well a form fits the arguments: undefined where it does not. A form without places fits a command without any. */
function fitOf(use: CliUse, { places, options }: Arguments): number | undefined {
  const [from, to] = places;
  const contradicts =
    (from !== undefined && use.from !== undefined && use.from !== from) ||
    (to !== undefined && use.to !== undefined && use.to !== to) ||
    (use.option !== undefined && !options.has(use.option));
  const named = (use.from === from ? 2 : 0) + (to !== undefined && use.to === to ? 1 : 0);
  return contradicts ? undefined : named + (use.option === undefined ? 0 : 4);
}

/** The forms that fit best; every form where the arguments are not known. */
function chooseForms(uses: readonly CliUse[], given: Arguments | undefined): readonly CliUse[] {
  if (given === undefined) {
    return uses;
  }
  const fits = uses.map(use => fitOf(use, given));
  const best = Math.max(...fits.map(fit => fit ?? -1));
  return uses.filter((_, index) => fits[index] !== undefined && fits[index] === best);
}

const toMatch = (use: CliUse, severalForms: boolean): readonly Match[] => {
  const row = catalogueIndex().byId.get(use.operation);
  return row === undefined
    ? []
    : [
        {
          row,
          as: ['cliHighLevel'],
          evidence: use.evidence,
          ...(severalForms && { tellsApart: t('As {0}.', use.form) }),
          ...(use.when !== undefined && { when: t(use.when) }),
          times: use.times,
        },
      ];
};

/** Words of a command whose arguments are known, or not, as in a user agent. */
interface Command {
  readonly name: string;
  readonly words: readonly string[] | undefined;
}

function readHighLevel({ name, words }: Command): CommandReading | undefined {
  const uses = cliUses.filter(use => use.command === name);
  const notes = cliNoCalls.filter(({ command }) => command === name).map(({ note }) => t(note));
  if (uses.length === 0 && notes.length === 0) {
    return undefined;
  }
  const chosen = chooseForms(uses, words && readArguments(words));
  const severalForms = new Set(chosen.map(({ form }) => form)).size > 1;
  return { form: 'cliHighLevel', matches: chosen.flatMap(use => toMatch(use, severalForms)), remarks: notes };
}

function readService(service: string, command: string, words: readonly string[] | undefined): CommandReading {
  const name = `aws ${service} ${command}`;
  const waiter = { name: `${name} ${words?.[0] ?? ''}`, words: words?.slice(1) };
  const known = (service === 's3' ? undefined : readHighLevel(waiter)) ?? readHighLevel({ name, words });
  if (known !== undefined) {
    return known;
  }
  const hits = findExactName(name).filter(({ form }) => form === 'cli');
  return {
    form: service === 's3' ? 'cliHighLevel' : 'cli',
    matches: hits.map(({ row, evidence }) => ({ row, as: ['cli'], evidence })),
    remarks: hits.length > 0 ? [] : [t('{0} is no command that is known to this version.', name)],
  };
}

/** `s3api.put-bucket-acl`, as the AWS CLI names its command in its user agent; undefined for any other text. */
export function readAgentCommand(text: string): CommandReading | undefined {
  const [, service = '', command = ''] = /^(?:md\/command#)?(s3[a-z]*)\.([a-z0-9-]+)$/.exec(text) ?? [];
  return services.has(service) ? readService(service, command, undefined) : undefined;
}

/**
 * Reads a command line of the AWS CLI, with or without `aws` in front; undefined for every other text.
 * `aws --profile x s3api get-object --bucket b --key k out` gives GetObject.
 */
export function readCommand(words: readonly string[]): CommandReading | undefined {
  const [service, command = '', ...rest] = fromService(words) ?? [];
  return service === undefined ? undefined : readService(service, command, rest);
}
