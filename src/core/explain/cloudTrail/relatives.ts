import { memberOf, textAt } from '../../fields/cloudTrail/json';
import type { Json } from '../../types';
import { shownText } from '../shownText';

const show = (text: string | undefined): string => shownText(text ?? 'something without a name', 120);

const counted: ReadonlyMap<string | undefined, string> = new Map([
  ['ApiCallRateInsight', 'rate of calls'],
  ['ApiErrorRateInsight', 'rate of errors'],
]);

/** What a record that is of no call says, in one line; undefined for a record of a call. */
export function describeRelative(record: Json): string | undefined {
  const insight = memberOf(record, 'insightDetails');
  if (insight !== undefined) {
    const what = counted.get(textAt(insight, 'insightType')) ?? 'activity';
    const state = textAt(insight, 'state') === 'End' ? 'ended' : 'began';
    return `CloudTrail Insights: an unusual ${what} of ${show(textAt(insight, 'eventName'))} ${state}`;
  }
  const status = textAt(record, 'serviceEventDetails', 'status');
  if (status !== undefined && textAt(record, 'eventName') === 'JobStatusChanged') {
    return `Batch Operations job ${show(textAt(record, 'serviceEventDetails', 'jobId'))} came to the state ${show(status)}`;
  }
  const dimension = textAt(record, 'summary', 'primaryDimension', 'dimension');
  return dimension === undefined ? undefined : `CloudTrail counted events of ${show(textAt(record, 'eventSource'))}`;
}
