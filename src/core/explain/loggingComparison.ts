import {
  type ComparisonRemark,
  type ComparisonRow,
  comparisonRemarks,
  loggingComparison,
  switchOn,
} from '../catalogue/loggingComparison';
import { type SourceId, sources } from '../catalogue/sources';
import { t } from '../text/language';
import { catalogueText } from './catalogueText';
import { evidenceName } from './evidenceName';
import { headingAnchor } from './headingAnchor';

/** Numbers of sources in the order in which they are named; each page stands once in the list at the end. */
function numberSources(all: readonly { readonly sources: readonly SourceId[] }[]): ReadonlyMap<SourceId, number> {
  return new Map([...new Set(all.flatMap(row => row.sources))].map((id, index) => [id, index + 1]));
}

type Numbers = ReadonlyMap<SourceId, number>;

const links = (ids: readonly SourceId[], numbers: Numbers): string =>
  ids.map(id => `[${numbers.get(id)}](#${headingAnchor(t('Sources'))})`).join(', ');

function table(group: ComparisonRow['group'], numbers: Numbers): string {
  const rows = loggingComparison.filter(row => row.group === group);
  return [
    `## ${t(group)}`,
    '',
    `| ${[t('Property'), t('Server access log'), 'CloudTrail', t('Evidence'), t('Sources')].join(' | ')} |`,
    '|:--|:--|:--|:--|:--|',
    ...rows.map(row =>
      [
        '',
        catalogueText(row.property),
        catalogueText(row.accessLog),
        catalogueText(row.cloudTrail),
        evidenceName(row.evidence),
        links(row.sources, numbers),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}

function remarks(title: string, about: ComparisonRemark['about'], numbers: Numbers): string {
  const lines = comparisonRemarks
    .filter(remark => remark.about === about)
    .map(
      remark => `- ${catalogueText(remark.text)} (${evidenceName(remark.evidence)}: ${links(remark.sources, numbers)})`,
    );
  return [`## ${title}`, '', ...lines].join('\n');
}

function howTo(log: 'accessLog' | 'cloudTrail', title: string, numbers: Numbers): string {
  const steps = switchOn
    .filter(step => step.log === log)
    .map(step => {
      const head = `**${step.where === 'Console' ? t('Console') : step.where}.** ${catalogueText(step.text)} (${links(step.sources, numbers)})`;
      return step.code === undefined ? head : `${head}\n\n\`\`\`\n${step.code}\n\`\`\``;
    });
  return [`### ${title}`, ...steps].join('\n\n');
}

/** The document that compares server access logs with CloudTrail, as Markdown. */
export function loggingComparisonDocument(): string {
  const numbers = numberSources([...loggingComparison, ...switchOn, ...comparisonRemarks]);
  const groups = [...new Set(loggingComparison.map(({ group }) => group))];
  const list = [...numbers.keys()].map(
    (id, index) => `${index + 1}. [${catalogueText(sources[id].title)}](${sources[id].url})`,
  );
  return `${[
    `# ${t('Server access logs and CloudTrail')}`,
    t(
      'What each of the two logs of Amazon S3 shows, and how sure that is. Access logs are for traffic and for what S3 did; CloudTrail is for who changed what.',
    ),
    ...groups.map(group => table(group, numbers)),
    remarks(t('Only in access logs'), 'onlyAccessLog', numbers),
    remarks(t('Only in CloudTrail'), 'onlyCloudTrail', numbers),
    remarks(t('What neither should be relied on for'), 'limits', numbers),
    `## ${t('How to switch it on')}`,
    howTo('accessLog', t('Server access logs'), numbers),
    howTo('cloudTrail', t('CloudTrail data events'), numbers),
    remarks(t('Before access logs arrive'), 'delivery', numbers),
    [`## ${t('Sources')}`, '', ...list].join('\n'),
  ].join('\n\n')}\n`;
}
