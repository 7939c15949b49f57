import { s3aAuditParameters } from '../catalogue/s3aAudit';
import { sources } from '../catalogue/sources';
import type { Referer, S3aAudit } from '../fields/referer';
import { findRegion } from '../fields/region';
import { count, t } from '../text/language';
import { shownText } from './shownText';
import type { ExplainInput, Meaning, Row } from './types';
import { callerNote } from './userAgent';

const longestTitle = 160;
const longestValue = 120;
const mostRows = 6;

/** Where a request came from, as its Referer header says. */
export function explainReferer(value: Referer, input: ExplainInput): Meaning {
  switch (value.form) {
    case 's3Console':
    case 'awsConsole':
      return explainConsole(value);
    case 'hadoopS3a':
      return explainAudit(value.audit ?? { parameters: [] });
    case 'page':
      return explainPage(value);
    case 'unknown':
      return {
        title: t('Not a URL: {0}', shownText(input.text, longestTitle)),
        meaning: [t('Browsers send the URL of a page here, so another client wrote this.')],
        notes: [t(callerNote)],
        evidence: 'documented',
      };
  }
}

function explainConsole({ form, accountId, region }: Referer): Meaning {
  const isS3 = form === 's3Console';
  const name = isS3 ? t('Amazon S3 console') : t('AWS console');
  const place = region === undefined ? undefined : (findRegion(region)?.name ?? region);
  return {
    title: [name, accountId && t('account {0}', accountId), place].filter(part => part !== undefined).join(', '),
    meaning: [
      isS3
        ? t('A page of the S3 console, open in a browser, sent this request.')
        : t('A page of the console, open in a browser, sent this request; most often that is the S3 console.'),
    ],
    notes: [t(callerNote)],
    evidence: 'seen',
  };
}

function explainAudit({ operation, principal, spanBegan, parameters }: S3aAudit): Meaning {
  const call = operation === undefined ? t('audit data') : shownText(operation, 60);
  const rows = auditRows(parameters, spanBegan);
  const unknown = parameters.filter(({ known }) => !known).length;
  return {
    title:
      principal === undefined
        ? t('Hadoop S3A: {0}', call)
        : t('Hadoop S3A: {0} by {1}', call, shownText(principal, 60)),
    meaning: [
      t('Hadoop put this into the Referer header on purpose: it names the file system call behind the request.'),
      t('All requests of one call carry the same span.'),
    ],
    ...(rows.length > 0 && { rows }),
    notes: [
      t(callerNote),
      ...(unknown > 0
        ? [
            count(
              '{0} of its parameters is not known to this version.',
              '{0} of its parameters are not known to this version.',
              unknown,
            ),
          ]
        : []),
    ],
    references: [sources['hadoop-s3a-auditing']],
    evidence: 'documented',
  };
}

/** What tells most first, as the table has it; call and user stand in the title. */
function auditRows(parameters: S3aAudit['parameters'], spanBegan: string | undefined): readonly Row[] {
  const inTitle = ['op', 'pr', 'principal'];
  return s3aAuditParameters
    .filter(({ name }) => !inTitle.includes(name))
    .flatMap(({ name, label }) => {
      const value = parameters.find(parameter => parameter.name === name)?.value;
      const shown = name === 'ts' ? (spanBegan ?? value) : value;
      return shown === undefined || shown === '' ? [] : [{ label: t(label), value: shownText(shown, longestValue) }];
    })
    .slice(0, mostRows);
}

function explainPage({ scheme, host, port, path = '', hasQuery, sameHost }: Referer): Meaning {
  const site = `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
  const bare = path === '' || path === '/';
  return {
    title: bare
      ? t('Site {0}', shownText(`${site}${path}`, longestTitle))
      : t('Page {0}', shownText(`${site}${path}`, longestTitle)),
    meaning: [
      sameHost
        ? t('It stands on the host that the request was sent to.')
        : t('It links to the object, embeds it, or sent the request from a script.'),
      ...(bare ? [t('Browsers often send the site alone, without the page.')] : []),
    ],
    notes: [t(callerNote), ...(hasQuery ? [t('Its query is left out here, as a query can hold secrets.')] : [])],
    evidence: 'documented',
  };
}
