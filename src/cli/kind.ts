import { detectAccessLog, detectJsonLog, type JsonLogName, parseAccessLogLine } from '../core/index';

/** JSON of AWS that looks like a log and is none, or is packed once more. */
const lookAlikes: Readonly<Partial<Record<JsonLogName, string>>> = {
  's3-event-notification': 'an S3 event notification, which is no log',
  's3-eventbridge': 'an event that S3 sent to EventBridge, which is no log',
  'cloudwatch-subscription':
    'what a CloudWatch Logs subscription sends, with the log packed in it; jq -r .awslogs.data FILE | base64 -d | gunzip unpacks it',
};

/** True when the text may be an access log: at least one of the lines in it is. */
const mayBeAccessLog = (text: string): boolean =>
  detectAccessLog(text) || text.split('\n').some(line => parseAccessLogLine(line).fields.length > 0);

/** What a file is, told by its first bytes: one of the logs, or what else it may be. */
export function kindOfFile(head: Uint8Array): 'accessLog' | 'json' | { readonly lookAlike: string } | 'unknown' {
  const text = new TextDecoder().decode(head);
  const { name } = detectJsonLog(text);
  const lookAlike = lookAlikes[name];
  if (lookAlike !== undefined) {
    return { lookAlike };
  }
  return name !== 'unknown' ? 'json' : head.length === 0 || mayBeAccessLog(text) ? 'accessLog' : 'unknown';
}
