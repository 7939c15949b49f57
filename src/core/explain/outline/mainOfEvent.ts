import { type JsonPath, textAt, valueAt } from '../../fields/cloudTrail/json';
import { decodeSubject } from '../../fields/cloudTrail/resources';
import type { Json } from '../../types';
import { nameSubject } from '../cloudTrail/deed';
import { explainCloudTrailField } from '../cloudTrail/field';
import { formatSize } from '../formatAmount';
import { shownText } from '../shownText';
import type { ExplainOptions } from '../types';
import { type GroupName, joinMain } from './groups';
import { beforeColon } from './shortValue';
import type { RecordHeadline } from './types';

/** `1.19 MiB sent`; undefined where the record has no such number. */
function sentBytes(record: Json): string | undefined {
  const sent = valueAt(record, ['additionalEventData', 'bytesTransferredOut']);
  return typeof sent === 'number' && sent >= 0 ? `${formatSize(sent)} sent` : undefined;
}

/** CloudTrail writes an errorCode for every call that failed; a change of state is no call. */
const successOf = (record: Json): string | undefined =>
  textAt(record, 'eventName') === undefined || valueAt(record, ['serviceEventDetails']) !== undefined
    ? undefined
    : 'succeeded';

/** The main thing of a group of members of an event, in one line; '' where nothing is told. */
export function mainOfEvent(name: GroupName, record: Json, headline: RecordHeadline, options: ExplainOptions): string {
  const titleOf = (...path: JsonPath): string | undefined =>
    textAt(record, ...path) && beforeColon(explainCloudTrailField(record, path, options).title);
  const idOf = (member: string, words: string): string | undefined => {
    const text = textAt(record, member);
    return text && `${words} ${shownText(text, 40)}`;
  };
  switch (name) {
    case 'Request':
      return headline.operation;
    case 'Requester':
      return joinMain([headline.who, shownText(textAt(record, 'sourceIPAddress') ?? '', 80)]);
    case 'Object':
      return nameSubject(decodeSubject(record)) ?? '';
    case 'Response':
      return joinMain([headline.outcome || successOf(record), sentBytes(record)]);
    case 'Connection':
      return joinMain([titleOf('tlsDetails', 'tlsVersion'), titleOf('userAgent')]);
    case 'Delivery':
      return joinMain([idOf('requestID', 'request id'), idOf('eventID', 'event id')]);
    default:
      return '';
  }
}
