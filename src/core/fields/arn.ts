/** The parts of an Amazon Resource Name. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Left out where the ARN has none, as those of IAM and STS. */
  readonly region?: string;
  /** Left out where the ARN has none. Twelve digits, except for a few owners such as `cloudfront` or `aws`. */
  readonly account?: string;
  /** Everything after the fifth colon, colons and slashes as they are. */
  readonly resource: string;
}

/** A resource split at its first slash or colon: `user/alice` is of type `user` and has the name `alice`. */
export interface ArnResource {
  readonly type: string;
  /** Empty where the resource is one word, such as `root`. */
  readonly name: string;
}

/**
 * Splits an ARN of any partition; undefined where the text is none.
 * `arn:aws:sts::123456789012:assumed-role/etl/alice` gives
 * `{ partition: 'aws', service: 'sts', account: '123456789012', resource: 'assumed-role/etl/alice' }`.
 */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) {
    return undefined;
  }
  const parts: string[] = [];
  let from = 'arn:'.length;
  while (parts.length < 4) {
    const colon = text.indexOf(':', from);
    if (colon < 0) {
      return undefined;
    }
    parts.push(text.slice(from, colon));
    from = colon + 1;
  }
  const [partition = '', service = '', region = '', account = ''] = parts;
  const resource = text.slice(from);
  if (partition === '' || service === '' || resource === '') {
    return undefined;
  }
  return { partition, service, ...(region && { region }), ...(account && { account }), resource };
}

/** Splits the resource of an ARN: `accesspoint/example-ap` and `accesspoint:example-ap` give the same. */
export function splitResource(resource: string): ArnResource {
  const at = resource.search(/[/:]/);
  return at < 0 ? { type: resource, name: '' } : { type: resource.slice(0, at), name: resource.slice(at + 1) };
}

/** True for the twelve digits of an AWS account ID. */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
