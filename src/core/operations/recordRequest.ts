import { splitRequestLine } from '../text/requestTarget';
import { type HttpRequest, type Parameter, readTarget } from './httpRequest';
import type { RecordFacts } from './types';

/** What CloudTrail writes for a parameter without a value is a list of one empty text. */
function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' || typeof first === 'boolean'
    ? String(first)
    : undefined;
}

/** Whether the record names an object; undefined where that is not known. */
export function namesObject({ log, hasKey, parameters }: RecordFacts): boolean | undefined {
  if (hasKey !== undefined || log === 'accessLog' || parameters === undefined) {
    return hasKey;
  }
  const key = textOf(parameters.key);
  return key !== undefined && key !== '';
}

const notQuery: ReadonlySet<string> = new Set(['bucketName', 'Host', 'key']);

function fromParameters(facts: RecordFacts): HttpRequest | undefined {
  const entries = Object.entries(facts.parameters ?? {}).flatMap(([name, value]): readonly Parameter[] => {
    const text = textOf(value);
    return notQuery.has(name) || text === undefined ? [] : [{ name, value: text }];
  });
  const isHeader = ({ name }: Parameter): boolean => name.toLowerCase().startsWith('x-amz-');
  const isBucket = textOf(facts.parameters?.bucketName) !== undefined;
  return facts.parameters === undefined
    ? undefined
    : {
        readings: [{ level: namesObject(facts) ? 'object' : isBucket ? 'bucket' : 'service' }],
        parameters: entries.filter(entry => !isHeader(entry)),
        headers: entries.filter(isHeader).map(({ name }) => name.toLowerCase()),
        path: '',
      };
}

/** The request behind a record, as far as the record shows it: its request line, or CloudTrail's `requestParameters`. */
export function requestOf(facts: RecordFacts): HttpRequest | undefined {
  if (facts.log === 'cloudTrail') {
    return fromParameters(facts);
  }
  const { method, target } = splitRequestLine(facts.requestLine ?? '');
  if (method === undefined) {
    return undefined;
  }
  const request = readTarget(target, facts.host);
  const hasKey = namesObject(facts);
  return {
    ...request,
    method,
    ...(hasKey !== undefined && { readings: [{ level: hasKey ? 'object' : 'bucket' }] }),
  };
}
