import { contextOfAccessLogJson } from '../../explain/accessLogJson';
import { contextOfCloudTrail, factsOfCloudTrail, isS3Record, operationValueOf } from '../../explain/cloudTrail/context';
import { shortCaller } from '../../explain/outline/shortWho';
import { spellPath } from '../../fields/cloudTrail/event';
import { decodeWho } from '../../fields/cloudTrail/identity';
import { scalarOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import { decodeSubject } from '../../fields/cloudTrail/resources';
import { decodeIsoTime } from '../../fields/cloudTrail/time';
import type { JsonLogName } from '../../records/json/detect';
import { readDottedPath } from '../../records/json/readPath';
import { inEnglish } from '../../text/language';
import type { Json } from '../../types';
import { viewOfAccessLog } from './accessLogView';
import { matchOf } from './api';
import { commonFieldOf } from './commonFields';
import { prefixOf } from './prefix';
import type { RecordView } from './types';

/** The operation of a record of S3; undefined for those of other services. */
function rowOf(record: Json) {
  const facts = isS3Record(record) ? factsOfCloudTrail(record) : undefined;
  return facts && matchOf(facts)?.row;
}

const present = (...texts: readonly (string | undefined)[]): string => texts.find(text => text !== undefined) ?? '-';

/** The ARN of who made a request, or else a name, ID or account; a dash for anonymous, and where the record does not tell. */
function requesterOf(record: Json): string {
  const { arn, form, name, accountId, onBehalfOfUserId } = decodeWho(record);
  return form === 'anonymous' ? '-' : present(arn, name, onBehalfOfUserId, accountId);
}

/** What a CloudTrail record has under the common names; a dash where it has nothing. */
const readers: Readonly<Record<string, (record: Json) => string>> = {
  time: record => present(textAt(record, 'eventTime')),
  operation: record => present(operationValueOf(rowOf(record))),
  event_name: record => present(textAt(record, 'eventName')),
  api: record => present(rowOf(record)?.api),
  who: record => inEnglish(() => shortCaller(record)) || '-',
  requester: requesterOf,
  account: record => present(textAt(record, 'userIdentity', 'accountId')),
  bucket: record => present(decodeSubject(record).bucket),
  key: record => present(decodeSubject(record).key),
  prefix: record => prefixOf(decodeSubject(record).key ?? ''),
  status: record => present(contextOfCloudTrail(record).text('http_status')),
  error: record => present(textAt(record, 'errorCode')),
  address: record => present(textAt(record, 'sourceIPAddress')),
  user_agent: record => present(textAt(record, 'userAgent')),
  total_time: record => present(contextOfCloudTrail(record).text('total_time')),
  version_id: record =>
    present(decodeSubject(record).versionId, textAt(record, 'responseElements', 'x-amz-version-id')),
  upload_id: record =>
    present(
      textAt(record, 'requestParameters', 'uploadId'),
      textAt(record, 'responseElements', 'uploadId'),
      textAt(record, 'responseElements', 'x-amz-upload-id'),
    ),
};

/** The text at a path that `dottedPath` or a person wrote; a member that has the whole path for a name is found too. */
function textAtPath(record: Json, path: string): string | undefined {
  const found = valueAt(record, readDottedPath(path) ?? path.split('.'));
  return found === null ? '-' : (scalarOf(found) ?? scalarOf(valueAt(record, [path])));
}

/**
 * An event under the common names; those of an access log as JSON are read as those of a line.
 * `shape` is what `readRecord` says that the record is.
 */
export function viewOfJson(record: Json, shape: JsonLogName): RecordView {
  if (shape === 'access-log-json') {
    const view = viewOfAccessLog(contextOfAccessLogJson(record));
    return {
      log: 'json',
      epochMs: view.epochMs ?? decodeIsoTime(view.text('time') ?? '')?.epochMs,
      text: name => view.text(name) ?? textAtPath(record, name),
    };
  }
  return {
    log: 'json',
    get epochMs() {
      return decodeIsoTime(textAt(record, 'eventTime') ?? '')?.epochMs;
    },
    text(name) {
      const common = commonFieldOf(name);
      const read = common && Object.hasOwn(readers, common.name) ? readers[common.name] : undefined;
      if (read !== undefined) {
        return read(record);
      }
      const own = shape === 'cloudtrail-lake' ? spellPath(name) : name;
      const paths = [own, ...(common?.aliases ?? [])];
      const found = paths.map(path => textAtPath(record, path)).find(text => text !== undefined);
      return found ?? (common === undefined ? undefined : '-');
    },
  };
}
