import type { AccessLogFieldId } from '../../catalogue/types';
import type { Subject } from '../../fields/cloudTrail/resources';
import { decodeField } from '../../fields/decoders';
import { makeVisible } from '../../fields/hidden';
import type { RecordContext } from '../../fields/types';
import { msg, t } from '../../text/language';
import { nameSubject } from '../cloudTrail/subjectName';
import { explainDecoded } from '../explainers';
import { factsOf } from '../recordFacts';
import { shownText } from '../shownText';
import type { ExplainOptions } from '../types';
import { type GroupName, joinMain } from './groups';
import { beforeColon } from './shortValue';
import type { RecordHeadline } from './types';

const ids = [
  ['request_id', msg('request id {0}')],
  ['host_id', msg('host id {0}')],
] as const;

/** Longest part of the line of a group. */
const longest = 80;

const subjectOf = (bucket: string | undefined, key: string | undefined): Subject => ({
  ...(bucket !== undefined && { bucket }),
  ...(key !== undefined && { key }),
  others: [],
});

/** The main thing of a group of fields of an access log, in one line; '' where nothing is told. */
export function mainOfFields(
  name: GroupName,
  context: RecordContext,
  headline: RecordHeadline,
  options: ExplainOptions,
): string {
  const textOf = (id: AccessLogFieldId): string | undefined => {
    const text = context.text(id);
    return text === '-' ? undefined : text;
  };
  const show = (id: AccessLogFieldId): string => shownText(textOf(id) ?? '', longest);
  const titleOf = (id: AccessLogFieldId): string | undefined => {
    const text = textOf(id);
    return text && makeVisible(explainDecoded(id, decodeField(id, text, context), { text, context, options }).title);
  };
  switch (name) {
    case 'Request':
      return headline.operation;
    case 'Requester':
      return joinMain([headline.who, show('remote_ip')]);
    case 'Object':
      return nameSubject(subjectOf(textOf('bucket'), factsOf(context)?.key)) ?? '';
    case 'Response':
      return joinMain(
        [headline.outcome, titleOf('bytes_sent'), titleOf('total_time')].map(part => part && firstOf(part)),
      );
    case 'Connection':
      return joinMain([titleOf('tls_version'), titleOf('user_agent')].map(part => part && beforeColon(part)));
    case 'Delivery':
      return joinMain(ids.map(([id, message]) => textOf(id) && t(message, shownText(textOf(id) ?? '', 24))));
    default:
      return '';
  }
}

/** A size or a time without its exact form behind it: `1.19 MiB (1,253,004 bytes)` gives `1.19 MiB`. */
const firstOf = (part: string): string => part.split(' (', 1)[0] ?? part;
