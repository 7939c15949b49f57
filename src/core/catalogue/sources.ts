import type { Reference } from '../types';

const userGuide = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const api = 'https://docs.aws.amazon.com/AmazonS3/latest/API/';

/** Every page and public collection that a table row can name, by key. */
export const sources = {
  'aws-log-format': { title: 'Amazon S3 server access log format', url: `${userGuide}LogFormat.html` },
  'aws-server-logs': { title: 'Logging requests with server access logging', url: `${userGuide}ServerLogs.html` },
  'aws-cloudwatch-format': { title: 'Access logs in CloudWatch Logs', url: `${userGuide}sal-cw-log-format.html` },
  'aws-athena': {
    title: 'Using access logs to identify requests',
    url: `${userGuide}using-s3-access-logs-to-identify-requests.html`,
  },
  'aws-document-history': { title: 'Amazon S3 document history', url: `${userGuide}WhatsNew.html` },
  'aws-logging-options': { title: 'Logging options for Amazon S3', url: `${userGuide}logging-with-S3.html` },
  'aws-lifecycle-logging': {
    title: 'Lifecycle and other bucket configurations',
    url: `${userGuide}lifecycle-and-other-bucket-config.html`,
  },
  'aws-error-responses': { title: 'S3 error responses', url: `${api}ErrorResponses.html` },
} as const satisfies Record<string, Reference>;

/** Key of one source. */
export type SourceId = keyof typeof sources;
