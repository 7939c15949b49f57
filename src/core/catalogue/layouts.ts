import type { SourceId } from './sources';
import type { AccessLogFieldId, Standing } from './types';

/** One layout of the log line: fields were only ever added at its end. */
export interface AccessLogLayout extends Standing<SourceId> {
  /** Fields of a whole line. */
  readonly fieldCount: number;
  /** When lines of this layout began, as far as is known. */
  readonly since: string;
  readonly year: number;
  readonly lastField: AccessLogFieldId;
  /** For the status bar. */
  readonly name: string;
  /** What this layout brought, in the same place. */
  readonly addition: string;
  /** How its date is known. */
  readonly note: string;
}

/** All known layouts, oldest first. */
export const accessLogLayouts: readonly AccessLogLayout[] = [
  {
    fieldCount: 17,
    since: '2006',
    year: 2006,
    lastField: 'user_agent',
    name: '2006 layout',
    addition: 'up to User-Agent',
    note: 'The guide of 2006 ends with User-Agent, and so does the oldest pattern of lnav.',
    evidence: 'documented',
    sources: ['aws-log-format-2006', 'lnav'],
  },
  {
    fieldCount: 18,
    since: 'February 2010',
    year: 2010,
    lastField: 'version_id',
    name: '2010 layout',
    addition: 'Version Id',
    note: 'Published lines of 10 February 2010 have the field, and the guide of 2006 has not.',
    evidence: 'seen',
    sources: ['kdgm', 'lnav'],
  },
  {
    fieldCount: 23,
    since: '5 March 2019',
    year: 2019,
    lastField: 'host_header',
    name: 'March 2019 layout',
    addition: 'Host Id to Host Header',
    note: 'The day stands in the document history.',
    evidence: 'documented',
    sources: ['aws-document-history', 'ncbi-logging'],
  },
  {
    fieldCount: 24,
    since: '28 March 2019',
    year: 2019,
    lastField: 'tls_version',
    name: '2019 layout',
    addition: 'TLS version',
    note: 'The day stands in the document history.',
    evidence: 'documented',
    sources: ['aws-document-history'],
  },
  {
    fieldCount: 25,
    since: 'July 2021',
    year: 2021,
    lastField: 'access_point_arn',
    name: '2021 layout',
    addition: 'Access Point ARN',
    note: 'The field came into the guide on 16 July 2021. The document history does not mention it.',
    evidence: 'documented',
    sources: ['aws-user-guide-history'],
  },
  {
    fieldCount: 26,
    since: 'November 2022',
    year: 2022,
    lastField: 'acl_required',
    name: '2022 layout',
    addition: 'aclRequired',
    note: 'The guide announced it on 16 November 2022, for the weeks that followed.',
    evidence: 'documented',
    sources: ['aws-user-guide-history'],
  },
  {
    fieldCount: 27,
    since: 'early 2026',
    year: 2026,
    lastField: 'source_region',
    name: '2026 layout',
    addition: 'source Region',
    note: 'AWS announced it by mail in January 2026, and lines of March 2026 have it.',
    evidence: 'seen',
    sources: ['aws-notice-2026', 'otel-s3access', 'atlantis-tutorials', 'aws-log-format'],
  },
];
