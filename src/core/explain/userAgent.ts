import { userAgents } from '../catalogue/userAgents';
import { sdkFeatures } from '../catalogue/userAgentTokens';
import type { Browser } from '../fields/browser';
import type { ExecutionEnvironment, Program, UserAgent } from '../fields/userAgent';
import type { SdkFeature, Versioned } from '../fields/userAgentTokens';
import { msg, t } from '../text/language';
import { shownText } from './shownText';
import type { ExplainInput, Meaning, Row } from './types';

/** Said once for a header that the caller fills in; in English. */
export const callerNote = msg('The caller writes this text and can write anything.');

const longestTitle = 120;
const longestValue = 80;
const mostRows = 6;
const mostFeatures = 12;

const browserMeanings: Readonly<Partial<Record<UserAgent['client'], string>>> = {
  browser: msg('A web browser, used by a person or driven by a program.'),
  bot: msg('A crawler, or a service that fetches links for a preview.'),
};

/** Which program sent a request, and what it tells about itself. */
export function explainUserAgent(value: UserAgent, input: ExplainInput): Meaning {
  const row = userAgents.find(({ id }) => id === value.program?.id);
  const meaning = row?.meaning ?? (value.browser ? browserMeanings[value.client] : undefined);
  const rows = rowsOf(value);
  return {
    title: titleOf(value, input.text),
    meaning: meaning === undefined ? [describeUnknown(value)] : [t(meaning)],
    ...(rows.length > 0 && { rows }),
    notes: [t(callerNote)],
    ...(row ? { evidence: row.evidence } : { evidence: value.browser ? 'third-party' : 'inferred' }),
  };
}

function titleOf({ program, browser, command }: UserAgent, text: string): string {
  if (program) {
    const run = command === undefined ? '' : `: aws ${shownText(command.replace(/\./g, ' '), longestValue)}`;
    return `${programText(program)}${program.id.startsWith('aws-cli') ? run : ''}`;
  }
  return browser ? browserText(browser) : t('Unknown client: {0}', shownText(text, longestTitle));
}

function describeUnknown({ quoted }: UserAgent): string {
  return quoted
    ? t('It holds a double quote, which common clients do not send: the fields after it may be forged.')
    : t('This user agent is not known to this version.');
}

function programText({ name, version }: Program): string {
  return version === undefined ? t(name) : `${t(name)} ${version}`;
}

/** `Chrome 118 on Windows 10 or 11`: browsers freeze the rest of their version, so the first number is all that tells. */
function browserText({ name, version, operatingSystem, operatingSystemVersion }: Browser): string {
  const major = version?.split('.', 1)[0];
  const program = major === undefined ? name : `${name} ${major}`;
  const system = [operatingSystem, operatingSystemVersion].filter(part => part !== undefined).join(' ');
  return system === '' ? program : t('{0} on {1}', program, system);
}

function rowsOf(value: UserAgent): readonly Row[] {
  const { sdk, executionEnvironment, applicationId, runtime, operatingSystem, retryMode, features } = value;
  const named: readonly (readonly [id: string, label: string, text: string | undefined])[] = [
    ['sdk', 'SDK', sdk && programText(sdk)],
    ['environment', t('Runs in'), executionEnvironment && environmentText(executionEnvironment)],
    ['application', t('Application id'), applicationId],
    ['runtime', t('Runtime'), runtime && versionedText(runtime)],
    ['system', t('Operating system'), operatingSystem && versionedText(operatingSystem)],
    ['retries', t('Retry mode'), retryMode],
    ['features', t('Features'), features && featuresText(features)],
  ];
  return named
    .flatMap(([id, label, text]) =>
      text === undefined || text === ''
        ? []
        : [{ label, value: id === 'features' ? text : shownText(text, longestValue) }],
    )
    .slice(0, mostRows);
}

function versionedText({ name, version }: Versioned): string {
  return version === undefined ? name : `${name} ${version}`;
}

/** `AWS Lambda, runtime python3.13`; a value that is not known stands as it is. */
function environmentText({ value, name, runtime }: ExecutionEnvironment): string {
  if (name === undefined) {
    return value;
  }
  return runtime === undefined ? t(name) : t('{0}, runtime {1}', t(name), runtime);
}

/** The retry mode has a row of its own. */
function featuresText(features: readonly SdkFeature[]): string {
  const told = features.filter(({ name }) => !name?.startsWith('RETRY_MODE_'));
  const texts = told.slice(0, mostFeatures).map(({ id, name }) => {
    const row = sdkFeatures.find(feature => feature.id === id && feature.name === name);
    return row ? t(row.meaning) : t('{0} (not known)', shownText(id, 20));
  });
  return [...texts, ...(told.length > mostFeatures ? [t('{0} more', told.length - mostFeatures)] : [])].join(', ');
}
