import { type JsonPath, textAt, valueAt } from '../../fields/cloudTrail/json';
import { decodeSubject } from '../../fields/cloudTrail/resources';
import type { JsonLogName } from '../../fields/cloudTrail/tree';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { explainCloudTrailField } from '../cloudTrail/field';
import { outcomeOf } from '../cloudTrail/outcome';
import { nameSubject } from '../cloudTrail/subjectName';
import { formatSize } from '../formatAmount';
import { shownText } from '../shownText';
import type { ExplainOptions } from '../types';
import { type GroupName, joinMain } from './groups';
import { beforeColon } from './shortValue';
import type { RecordHeadline } from './types';

/** `1.19 MiB sent`; undefined where the record has no such number. */
function sentBytes(record: Json): string | undefined {
  const sent = valueAt(record, ['additionalEventData', 'bytesTransferredOut']);
  return typeof sent === 'number' && sent >= 0 ? t('{0} sent', formatSize(sent)) : undefined;
}

/** That a call succeeded, where the record tells; a change of state is no call. */
const successOf = (record: Json, shape: JsonLogName): string | undefined =>
  textAt(record, 'eventName') === undefined ||
  valueAt(record, ['serviceEventDetails']) !== undefined ||
  outcomeOf(record, shape) !== 'succeeded'
    ? undefined
    : t('succeeded');

/** The main thing of a group of members of an event, in one line; '' where nothing is told. */
export function mainOfEvent(
  name: GroupName,
  record: Json,
  shape: JsonLogName,
  headline: RecordHeadline,
  options: ExplainOptions,
): string {
  const titleOf = (...path: JsonPath): string | undefined =>
    textAt(record, ...path) && beforeColon(explainCloudTrailField(record, path, options).title);
  const idOf = (member: string): string | undefined => {
    const text = textAt(record, member);
    return text && shownText(text, 40);
  };
  switch (name) {
    case 'Request':
      return headline.operation;
    case 'Requester':
      return joinMain([headline.who, shownText(textAt(record, 'sourceIPAddress') ?? '', 80)]);
    case 'Object':
      return nameSubject(decodeSubject(record)) ?? '';
    case 'Response':
      return joinMain([headline.outcome || successOf(record, shape), sentBytes(record)]);
    case 'Connection':
      return joinMain([titleOf('tlsDetails', 'tlsVersion'), titleOf('userAgent')]);
    case 'Delivery': {
      const [requestId, eventId] = [idOf('requestID'), idOf('eventID')];
      return joinMain([requestId && t('request id {0}', requestId), eventId && t('event id {0}', eventId)]);
    }
    default:
      return '';
  }
}
