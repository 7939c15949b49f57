import { explainAccessLogJsonRecord } from '../explain/accessLogJsonRecord';
import { explainDigest } from '../explain/cloudTrail/digest';
import { explainCloudTrailRecord } from '../explain/cloudTrail/record';
import type { Explanation } from '../explain/explainField';
import { explainEventBridgeEvent, explainEventNotification, explainSubscription } from '../explain/lookAlike';
import type { ExplainOptions } from '../explain/types';
import { maskEvent } from '../fields/maskRecord';
import type { JsonLogName } from '../records/json/detect';
import type { Json } from '../types';

/** Says what a record of a JSON log is about as a whole, look-alikes included; undefined for JSON that is none. Secrets are masked. */
export function explainJsonLogRecord(
  shape: JsonLogName,
  written: Json,
  options: ExplainOptions,
): Explanation | undefined {
  const event = maskEvent(written, options);
  switch (shape) {
    case 'unknown':
      return undefined;
    case 'cloudtrail-digest':
      return explainDigest(event);
    case 'access-log-json':
      return explainAccessLogJsonRecord(event, options);
    case 's3-event-notification':
      return explainEventNotification(event);
    case 's3-eventbridge':
      return explainEventBridgeEvent(event);
    case 'cloudwatch-subscription':
      return explainSubscription();
    default:
      return explainCloudTrailRecord(event, shape);
  }
}
