import { accessLogFields } from '../../catalogue/accessLogFields';
import type { AccessLogFieldId } from '../../catalogue/types';
import { shortRequester } from '../../explain/outline/shortWho';
import { decodeHostHeader } from '../../fields/hostHeader';
import { decodeRequester } from '../../fields/identity';
import { decodeKey } from '../../fields/key';
import { parseLogTime } from '../../fields/logTime';
import { readQuery } from '../../fields/query';
import { decodeRequestUri } from '../../fields/requestLine';
import type { RecordContext } from '../../fields/types';
import { inEnglish } from '../../text/language';
import { splitRequestLine, splitTarget } from '../../text/requestTarget';
import { matchOfAccessLog } from './api';
import { commonFieldOf } from './commonFields';
import { prefixOf } from './prefix';
import type { RecordView } from './types';

const slugs: ReadonlySet<string> = new Set(accessLogFields.map(({ id }) => id));
const isSlug = (name: string): name is AccessLogFieldId => slugs.has(name);

/** Reads something from a field that is not a dash; a dash where it is one, and nothing where the line ends before it. */
function reading(context: RecordContext, id: AccessLogFieldId, read: (text: string) => string): string | undefined {
  const text = context.text(id);
  return text === undefined || text === '-' ? text : read(text);
}

/** Names of requesters that were worked out: a log has few, and each of them in many lines. */
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;

/** Who made the request, in short, in English as filters and exports have it; a dash where the line does not tell. */
function whoOf(context: RecordContext): string | undefined {
  const text = context.text('requester');
  // ARNs stand for themselves; of everything else other fields tell more.
  const isArn = text?.startsWith('arn:') === true;
  const remembered = isArn ? known.get(text) : undefined;
  if (text === undefined || remembered !== undefined) {
    return remembered;
  }
  const name = inEnglish(() => shortRequester(context)) || '-';
  if (isArn) {
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(text, name);
  }
  return name;
}

/** A parameter of the request line, decoded; a dash where the line has none of that name. */
function parameterOf(context: RecordContext, name: string): string | undefined {
  return reading(context, 'request_uri', text => {
    const { query } = splitTarget(splitRequestLine(text).target);
    return (query === undefined ? [] : readQuery(query)).find(parameter => parameter.name === name)?.value ?? '-';
  });
}

/** Whether the caller was in another Region than the host that it named; a dash where either is not known. */
function crossRegionOf(context: RecordContext): string | undefined {
  return reading(context, 'source_region', from => {
    const host = context.text('host_header') ?? '-';
    const to = host === '-' ? undefined : decodeHostHeader(host, context).region;
    return to === undefined ? '-' : to === from ? 'No' : 'Yes';
  });
}

/** What an access log has under the common names that are no fields of it, or that it writes encoded. */
const readers: Readonly<Record<string, (context: RecordContext) => string | undefined>> = {
  event_name: context => matchOfAccessLog(context)?.row.eventNames[0]?.name ?? '-',
  api: context => matchOfAccessLog(context)?.row.api ?? '-',
  who: whoOf,
  account: context =>
    reading(context, 'requester', text => {
      const requester = decodeRequester(text, context);
      return ('accountId' in requester ? requester.accountId : undefined) ?? '-';
    }),
  key: context => reading(context, 'key', text => decodeKey(text, context).text),
  prefix: context => reading(context, 'key', text => prefixOf(decodeKey(text, context).text)),
  status: context => context.text('http_status'),
  error: context => context.text('error_code'),
  address: context => context.text('remote_ip'),
  upload_id: context => parameterOf(context, 'uploadId'),
  version_id: context => {
    const own = context.text('version_id');
    return own === '-' ? parameterOf(context, 'versionId') : own;
  },
  cross_region: crossRegionOf,
  access_key: context =>
    reading(context, 'request_uri', text => decodeRequestUri(text, context).presigned?.accessKeyId ?? '-'),
};

/** A line of an access log under the common names. `key` is decoded; all other fields are as they stand in the line. */
export function viewOfAccessLog(context: RecordContext): RecordView {
  return {
    log: 'accessLog',
    get epochMs() {
      return parseLogTime(context.text('time') ?? '');
    },
    text(name) {
      const common = commonFieldOf(name)?.name ?? name;
      const read = Object.hasOwn(readers, common) ? readers[common] : undefined;
      return read === undefined ? (isSlug(common) ? context.text(common) : undefined) : read(context);
    },
  };
}
