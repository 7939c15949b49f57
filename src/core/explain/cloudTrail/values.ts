import { sources } from '../../catalogue/sources';
import { decodeBytesSent, decodeObjectSize, decodeTurnAroundTime } from '../../fields/amount';
import { decodeBucket } from '../../fields/bucket';
import { memberOf, textAt } from '../../fields/cloudTrail/json';
import { decodePlainKey } from '../../fields/cloudTrail/key';
import { decodeClient, decodeSource, stripBrackets } from '../../fields/cloudTrail/origin';
import {
  decodeAclRequired,
  decodeAuthenticationType,
  decodeCipherSuite,
  decodeSignatureVersion,
  decodeTlsVersion,
} from '../../fields/connection';
import { decodeErrorCode } from '../../fields/errorCode';
import { decodeHostHeader } from '../../fields/hostHeader';
import { decodeSourceRegion } from '../../fields/region';
import { decodeHttpStatus } from '../../fields/status';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { explainBytesSent, explainObjectSize } from '../amount';
import {
  explainAclRequired,
  explainAuthenticationType,
  explainCipherSuite,
  explainSignatureVersion,
  explainTlsVersion,
} from '../connection';
import { explainTurnAroundTime } from '../duration';
import { explainErrorCode } from '../errorCode';
import { formatBytes } from '../formatAmount';
import { explainHostHeader } from '../hostHeader';
import { explainKey } from '../key';
import { explainBucket, explainSourceRegion } from '../place';
import { explainRemoteIp } from '../remoteIp';
import { shownText } from '../shownText';
import { explainHttpStatus } from '../status';
import type { ExplainInput, ExplainOptions, Meaning } from '../types';
import { explainUserAgent } from '../userAgent';
import { contextOfCloudTrail, emptyContext, isS3Record } from './context';
import type { Outcome } from './outcome';
import { nameService } from './who';

/** What an explainer of one value may look at. */
export interface ValueInput {
  /** The value as text. */
  readonly text: string;
  readonly record: Json;
  readonly options: ExplainOptions;
  /** Last member of the path. */
  readonly name: string;
  /** How the call of the record ended. */
  readonly outcome: Outcome;
}

const longest = 120;

/** Input for an explainer of the access log: with the record, or with nothing where its sentences name fields by number. */
const asField = ({ text, record, options }: ValueInput, withRecord = true): ExplainInput => ({
  text,
  context: withRecord ? contextOfCloudTrail(record) : emptyContext,
  options,
});

/** Where a request came from. */
export function explainAddressValue(input: ValueInput): Meaning {
  const source = decodeSource(input.text);
  if (source.kind === 'awsInternal') {
    return {
      title: t('AWS itself'),
      meaning: [t('An AWS service made the request from inside AWS; its address is not told.')],
    };
  }
  if (source.form === 'serviceName') {
    return {
      title: t('{0} (an AWS service)', nameService(input.text)),
      meaning: [t('The service made the request for somebody, or on its own; the address is not told.')],
    };
  }
  return explainRemoteIp(source, asField(input));
}

/** Which program sent a request. */
export function explainClientValue(input: ValueInput): Meaning {
  const client = decodeClient(input.text);
  switch (client.kind) {
    case 'awsInternal':
      return { title: t('AWS itself'), meaning: [t('An AWS service made the request from inside AWS.')] };
    case 'serviceClient':
      return {
        title: t('{0} (an AWS service)', nameService(client.principal)),
        meaning: [t('The service made the request, so this is no program of the caller.')],
      };
    default:
      return explainUserAgent(client, { ...asField(input, false), text: stripBrackets(input.text) });
  }
}

/** A Region by its name. */
export function explainRegionValue(input: ValueInput): Meaning {
  const { title, evidence } = explainSourceRegion(decodeSourceRegion(input.text, emptyContext), asField(input, false));
  return { title, ...(evidence !== undefined && { evidence }) };
}

/** A bucket by its name, with what the name tells. */
export function explainBucketValue(input: ValueInput): Meaning {
  const meaning = explainBucket(decodeBucket(input.text, emptyContext), asField(input, false));
  const aboutLogs = t('AWS lists access logs as not supported for directory buckets.');
  return { ...meaning, meaning: meaning.meaning?.filter(sentence => sentence !== aboutLogs) ?? [] };
}

/** The name of an object; nothing in it is encoded. */
export function explainKeyValue(input: ValueInput): Meaning {
  const { kind: _, ...key } = decodePlainKey(input.text);
  const known = {
    kind: 'key',
    timesDecoded: 1,
    sure: true,
    basis: 'operation',
    evidence: 'seen',
    invalid: false,
  } as const;
  return explainKey({ ...known, ...key }, asField(input, false));
}

/** A host name. */
export function explainHostValue(input: ValueInput): Meaning {
  return explainHostHeader(decodeHostHeader(input.text, contextOfCloudTrail(input.record)), asField(input, false));
}

/** An error code: of S3 by its own table, of another service as it stands. */
export function explainErrorValue(input: ValueInput): Meaning {
  const value = decodeErrorCode(input.text, emptyContext);
  const message = textAt(input.record, 'errorMessage');
  const told = message === undefined ? [] : [{ label: t('Message'), value: shownText(message, 300) }];
  if (!isS3Record(input.record) || !value.known) {
    const code = shownText(input.text, longest);
    const title = isS3Record(input.record)
      ? t('{0} (not known to this version)', code)
      : t('{0} (an error code of another service than S3)', code);
    return { title, meaning: [t('The call failed.')], rows: told };
  }
  const meaning = explainErrorCode(value, asField(input));
  return { ...meaning, rows: [...(meaning.rows ?? []), ...told] };
}

/** An HTTP status; the sentences of the access log name its fields, so only the title is taken over. */
export function explainStatusValue(input: ValueInput): Meaning {
  const value = decodeHttpStatus(input.text, emptyContext);
  const { title } = explainHttpStatus(value, asField(input, false));
  const code = textAt(input.record, 'errorCode');
  return {
    title,
    meaning: code === undefined ? [] : [t('The reason is in errorCode: {0}.', shownText(code, longest))],
  };
}

/** A number of bytes, by the member that it stands in. */
export function explainBytesValue(input: ValueInput): Meaning {
  const size = decodeObjectSize(input.text, emptyContext);
  if (size.kind === 'unknownAmount') {
    return { title: t('{0} (not a number of bytes)', shownText(input.text, longest)) };
  }
  switch (input.name) {
    case 'bytesTransferredOut':
      return explainBytesSent(decodeBytesSent(input.text, emptyContext), asField(input));
    case 'objectSize':
      return explainObjectSize(size, asField(input));
    default:
      return { title: formatBytes(size.exact) };
  }
}

/** A length of time in milliseconds. */
export function explainDurationValue(input: ValueInput): Meaning {
  const value = decodeTurnAroundTime(input.text, emptyContext);
  return value.kind === 'duration'
    ? explainTurnAroundTime(value, asField(input))
    : { title: t('{0} (not a length of time)', shownText(input.text, longest)) };
}

/** A cipher suite. */
export function explainCipherValue(input: ValueInput): Meaning {
  return explainCipherSuite(decodeCipherSuite(input.text, emptyContext), asField(input, false));
}

/** A version of TLS. */
export function explainTlsValue(input: ValueInput): Meaning {
  return explainTlsVersion(decodeTlsVersion(input.text, emptyContext), asField(input, false));
}

/** How a request was signed. */
export function explainSignatureValue(input: ValueInput): Meaning {
  return explainSignatureVersion(decodeSignatureVersion(input.text, emptyContext), asField(input));
}

/** Where the signature stood; a console session signs URLs for its own browser. */
export function explainAuthenticationValue(input: ValueInput): Meaning {
  const value = decodeAuthenticationType(input.text, emptyContext);
  const meaning = explainAuthenticationType(value, asField(input));
  return value.type === 'queryString' && memberOf(input.record, 'sessionCredentialFromConsole') !== undefined
    ? {
        ...meaning,
        meaning: [t('The credentials are those of a console session, so nobody need have shared the URL.')],
      }
    : meaning;
}

/** Whether an ACL was needed. */
export function explainAclValue(input: ValueInput): Meaning {
  const value = decodeAclRequired(input.text, emptyContext);
  return value.required
    ? explainAclRequired(value, asField(input))
    : { title: t('Unknown value: {0}', shownText(input.text, 80)), references: [sources['aws-acl-prerequisites']] };
}
