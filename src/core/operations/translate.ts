import type { RequestLevel } from '../catalogue/operations';
import { msg, t } from '../text/language';
import { readAgentCommand, readCommand } from './commandLine';
import { readCurl } from './curl';
import { type HttpRequest, parameterOf, readTarget } from './httpRequest';
import { demandsOf, matchRequest } from './matchRequest';
import { narrow } from './narrow';
import { suggestNames } from './nearest';
import { readPermissionPattern } from './permissions';
import { type Reading, readCode, reading, readName, readNoOperation, readValue, withForm } from './readName';
import { isUrl, readRestText } from './restText';
import { splitShellWords } from './shellWords';
import type { Form, Match, RecordFacts, Translation } from './types';

/** Longest text that is read; a command line is shorter, and a megabyte is no name. */
const LONGEST = 32_768;

/** The quotes, back-ticks and shell prompt around a selection, and a comma behind it. */
function unwrap(text: string): string {
  const bare = text
    .trim()
    .replace(/^[$>%#] (?=\S)/, '')
    .replace(/[,;]$/, '');
  const quote = /^["'`]/.exec(bare)?.[0];
  return quote !== undefined && bare.length > 1 && bare.endsWith(quote) ? bare.slice(1, -1).trim() : bare;
}

const levelWords: Readonly<Record<RequestLevel, string>> = {
  bucket: msg('For a bucket, by {0}.'),
  object: msg('For an object, by {0}.'),
  either: msg('For a bucket or an object, by {0}.'),
  service: msg('For no bucket, by {0}.'),
};

/** Where nothing else tells matches apart, their level and method do. */
function tellApart({ matches, form, ...rest }: Reading): Reading {
  const needsClue = matches.length > 1 && form !== 'cliHighLevel';
  const told = matches.map((match): Match => {
    const { rest: call, level } = match.row;
    const clue = match.tellsApart ?? (call === undefined ? undefined : t(levelWords[level], call.method));
    return needsClue && clue !== undefined ? { ...match, tellsApart: clue } : match;
  });
  return { ...rest, form, matches: told };
}

/** Without a method, the operation that the text names by `x-id` comes first, then those that read. */
function sortWithoutMethod(matches: readonly Match[], request: HttpRequest): readonly Match[] {
  const hint = parameterOf(request, 'x-id');
  const isNamed = ({ row }: Match): boolean => hint !== undefined && row.rest?.xId === hint;
  const rank = (match: Match): number => (isNamed(match) ? 0 : match.row.rest?.method === 'GET' ? 1 : 2);
  return [...matches]
    .sort((a, b) => rank(a) - rank(b))
    .map(match => (isNamed(match) ? { ...match, because: t('x-id, which S3 ignores, names it') } : match));
}

const foreignHost = msg(
  'No endpoint of S3 is known by this host; what is shown fits where S3 answers for it, as behind a domain of its own.',
);

function readRequest(request: HttpRequest, form: Form): Reading {
  const { matches, remarks } = matchRequest(request);
  const sorted = request.method === undefined ? sortWithoutMethod(matches, request) : matches;
  const isForeign = (form === 'url' || form === 'curl') && request.host?.form === 'unknown';
  return reading(form, withForm(sorted, form), isForeign ? [...remarks, t(foreignHost)] : remarks);
}

/** `?acl` alone: only what needs the query is meant. */
function readSelector(text: string): Reading | undefined {
  const request = text.startsWith('?') ? readRestText(text) : undefined;
  if (request === undefined) {
    return undefined;
  }
  const { matches, ...rest } = readRequest(request, 'selector');
  return { ...rest, matches: matches.filter(({ row }) => demandsOf(row) > 0) };
}

function readCommandLine(text: string): Reading | undefined {
  const words = splitShellWords(text);
  const request = readCurl(words);
  if (request !== undefined) {
    return readRequest(request, 'curl');
  }
  const command = readAgentCommand(text) ?? readCommand(words);
  return command && reading(command.form, command.matches, command.remarks);
}

const consolePage = msg(
  'It is a page of the AWS Management Console, and no request to S3; what the console asks S3 for is logged as requests of its own.',
);

/** True for an address of the AWS Management Console, in whatever Region and partition. */
const isConsole = ({ authority = '' }: HttpRequest): boolean =>
  /(?:^|\.)console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)(?::\d+)?$/i.test(authority);

function read(text: string): Reading | undefined {
  if (isUrl(text)) {
    const request = readTarget(text);
    return isConsole(request) ? reading('url', [], [t(consolePage)]) : readRequest(request, 'url');
  }
  const request = text.startsWith('?') ? undefined : readRestText(text);
  const permissions = readPermissionPattern(text);
  return (
    (request && readRequest(request, 'rest')) ??
    readSelector(text) ??
    readValue(text) ??
    readNoOperation(text) ??
    (permissions && reading('iam', permissions)) ??
    readCommandLine(text) ??
    readName(text) ??
    readCode(text)
  );
}

/** The part of a text that may be a misspelled name: the command of a command line, or the whole. */
function misspelled(text: string, form: Form): string {
  const command = form === 'cli' ? splitShellWords(text).find(word => /^[a-z0-9]+-[a-z0-9-]+$/.test(word)) : undefined;
  return command ?? text;
}

/** Forms whose text is no name, so that nothing is near to it. */
const noName: ReadonlySet<Form> = new Set(['rest', 'url', 'curl', 'cliHighLevel', 'misnomer']);

/**
 * What a text means. Every name of an operation, in any form that people have it at hand, gives the operation or operations.
 * With a record's facts, what the record does not fit is left out. Takes any text at all and never throws.
 * `REST.GET.LOGGING_STATUS` gives GetBucketLogging, form `operation`.
 */
export function translate(text: string, facts?: RecordFacts): Translation {
  const asked = unwrap(text.slice(0, LONGEST));
  const found = tellApart(read(asked) ?? reading('unknown', []));
  const isUnknown = found.matches.length === 0 && found.suggestions.length === 0 && !noName.has(found.form);
  const suggestions = isUnknown ? suggestNames(misspelled(asked, found.form)) : found.suggestions;
  const translation = { query: text, ...found, suggestions };
  return facts === undefined ? translation : narrow(translation, facts);
}
