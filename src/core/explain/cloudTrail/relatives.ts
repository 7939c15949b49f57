import { memberOf, textAt } from '../../fields/cloudTrail/json';
import { msg, t } from '../../text/language';
import type { Json } from '../../types';
import { shownText } from '../shownText';

const show = (text: string | undefined): string => shownText(text ?? t('something without a name'), 120);

type Insight = readonly [began: string, ended: string];

const insights: ReadonlyMap<string | undefined, Insight> = new Map<string | undefined, Insight>([
  ['ApiCallRateInsight', [msg('an unusual rate of calls of {0} began'), msg('an unusual rate of calls of {0} ended')]],
  [
    'ApiErrorRateInsight',
    [msg('an unusual rate of errors of {0} began'), msg('an unusual rate of errors of {0} ended')],
  ],
]);

const otherInsight: Insight = [msg('an unusual activity of {0} began'), msg('an unusual activity of {0} ended')];

/** What an Insights event says, `an unusual rate of calls of PutObject began`; undefined for any other record. */
export function describeInsight(record: Json): string | undefined {
  const insight = memberOf(record, 'insightDetails');
  if (insight === undefined) {
    return undefined;
  }
  const [began, ended] = insights.get(textAt(insight, 'insightType')) ?? otherInsight;
  return t(textAt(insight, 'state') === 'End' ? ended : began, show(textAt(insight, 'eventName')));
}

/** What a record that is of no call says, in one line; undefined for a record of a call. */
export function describeRelative(record: Json): string | undefined {
  const insight = describeInsight(record);
  if (insight !== undefined) {
    return `CloudTrail Insights: ${insight}`;
  }
  const status = textAt(record, 'serviceEventDetails', 'status');
  if (status !== undefined && textAt(record, 'eventName') === 'JobStatusChanged') {
    const job = show(textAt(record, 'serviceEventDetails', 'jobId'));
    return t('Batch Operations job {0} came to the state {1}', job, show(status));
  }
  const dimension = textAt(record, 'summary', 'primaryDimension', 'dimension');
  return dimension === undefined
    ? undefined
    : t('CloudTrail counted events of {0}', show(textAt(record, 'eventSource')));
}
