import { knownCanonicalIds, requesterForms, servicePrincipals, sessionPatterns } from '../catalogue/callers';
import { sources } from '../catalogue/sources';
import type { BucketOwner, Requester } from '../fields/identity';
import { operationShape } from '../fields/operationShape';
import type { Evidence } from '../types';
import { formatUtc } from './formatTime';
import { partitionRow } from './partition';
import { shownText } from './shownText';
import type { ExplainInput, Meaning } from './types';

type Form<Name extends Requester['form']> = Extract<Requester, { form: Name }>;

const lifecycleWork = /^S3\.(?:EXPIRE|TRANSITION\w*|CREATE\.DELETEMARKER|DELETE\.UPLOAD)(?:\.|$)/;
/** Longest piece of log text in a title; names of IAM have at most 64 characters. */
const longest = 120;
const viewerElsewhere = "The viewer's address and user agent stand in CloudFront's own logs, not here.";

/** The owner, compared with the requester where both are canonical user IDs. */
export function explainBucketOwner(value: BucketOwner, { text, context }: ExplainInput): Meaning {
  if (value.form === 'shortened') {
    return {
      title: 'An AWS account, by a shortened canonical user ID',
      notes: [
        `A canonical user ID has 64 hexadecimal digits, this one has ${text.length}: samples are often shortened.`,
      ],
    };
  }
  if (value.form === 'unknown') {
    return {
      title: `${shownText(text, longest)} (not a canonical user ID)`,
      notes: ['Amazon S3 writes 64 hexadecimal digits here; other stores that write this format put a plain name.'],
    };
  }
  const requester = context.text('requester') ?? '';
  return {
    title: 'An AWS account, by its canonical user ID',
    meaning: [
      ...(operationShape(context.text('operation') ?? '') === 'copyRead'
        ? ['It owns the source bucket of the copy.']
        : []),
      ...(requester === value.canonicalId ? ['The requester is this account too.'] : []),
      ...(/^[0-9a-f]{64}$/.test(requester) && requester !== value.canonicalId
        ? ['The requester is another account.']
        : []),
    ],
    notes: [
      'The 12-digit account ID is not in this record. The canonical ID of your own account: aws s3api list-buckets --query Owner.ID',
    ],
    references: [sources['aws-canonical-id']],
    evidence: 'documented',
  };
}

/** Who made the request, as the title: `alice (IAM user, account 123456789012)`. */
export function explainRequester(value: Requester, { context }: ExplainInput): Meaning {
  const evidence = evidenceOf(value.form);
  switch (value.form) {
    case 'canonicalId':
      return explainCanonicalId(value, evidence);
    case 'iamUser':
      return {
        title: `${shownText(value.userName, longest)} (IAM user, ${account(value)})`,
        rows: [
          ...(value.path ? [{ label: 'Path', value: shownText(value.path, longest) }] : []),
          ...partitionRow(value.partition),
        ],
        ...evidence,
      };
    case 'assumedRole':
      return { ...explainAssumedRole(value), ...evidence };
    case 'federatedUser':
      return {
        title: `${shownText(value.userName, longest)} (federated user, ${account(value)})`,
        meaning: ['AWS STS gave out temporary credentials under this name.'],
        rows: partitionRow(value.partition),
        ...evidence,
      };
    case 'root':
      return { title: `Root user (${account(value)})`, rows: partitionRow(value.partition), ...evidence };
    case 'originAccessIdentity':
      return {
        title: `CloudFront, with origin access identity ${shownText(value.identityId, longest)}`,
        meaning: ['CloudFront made the request to its origin, with the older of its two ways to sign in.'],
        notes: [viewerElsewhere],
        ...evidence,
      };
    case 'service':
      return explainService(value, evidence);
    case 's3':
      return {
        title: 'S3 itself',
        meaning: [
          lifecycleWork.test(context.text('operation') ?? '')
            ? 'S3 carried out a lifecycle rule of the bucket; nobody sent a request.'
            : 'S3 did this by itself; nobody sent a request.',
        ],
        ...evidence,
      };
    case 'anonymous':
      return {
        title: 'Anonymous: the request carried no valid identity',
        notes: ['The first description of the log format has this word; S3 writes a dash now.'],
        ...evidence,
      };
    case 'account':
      return {
        title: `AWS account ${value.accountId}`,
        notes: ['AWS does not document a bare account ID in this field.'],
        ...evidence,
      };
    case 'otherArn':
      return {
        title: `${shownText(value.arn.resource, longest)} (${shownText(value.arn.service, longest)}, account ${shownText(value.arn.account ?? 'not given', longest)})`,
        notes: ['AWS does not document this form of ARN for this field.'],
      };
    case 'unknown':
      return { title: `${shownText(value.text, longest)} (form not known to this version)` };
  }
}

function explainCanonicalId(value: Form<'canonicalId'>, evidence: { evidence?: Evidence }): Meaning {
  const known = knownCanonicalIds.find(({ id }) => id === value.canonicalId);
  if (known) {
    return { title: known.name, meaning: [known.purpose], evidence: known.evidence };
  }
  if (value.isBucketOwner) {
    return {
      title: 'The account that owns the bucket',
      meaning: [
        'S3 writes an IAM user or a role as an ARN. A canonical user ID stands for the account itself, usually its root user.',
      ],
      ...evidence,
    };
  }
  return {
    title: value.isBucketOwner === false ? "Another AWS account than the bucket owner's" : 'An AWS account',
    meaning: ['Only its canonical user ID is logged; the 12-digit account ID is not in this record.'],
    ...evidence,
  };
}

function explainAssumedRole(value: Form<'assumedRole'>): Meaning {
  const { roleName, sessionName, session, identityCenter } = value;
  const role = identityCenter
    ? `IAM Identity Center, permission set ${shownText(identityCenter.permissionSet, longest)}`
    : `assumed role${sessionName ? ` ${shownText(roleName, longest)}` : ''}`;
  const pattern = sessionPatterns.find(({ id }) => id === session?.pattern);
  const isUnread = sessionName !== undefined && pattern === undefined && identityCenter === undefined;
  return {
    title: `${shownText(sessionName ?? roleName, longest)} (${role}, ${account(value)})`,
    meaning: [
      ...(identityCenter ? ['A user of IAM Identity Center; the session bears the name of the user.'] : []),
      ...(pattern ? [pattern.meaning] : []),
    ],
    rows: [
      ...(session?.namedAtMs === undefined ? [] : [{ label: 'Session named', value: formatUtc(session.namedAtMs) }]),
      ...partitionRow(value.partition),
    ],
    notes: isUnread ? ['Whoever assumes the role sets the name of the session.'] : [],
  };
}

function explainService({ principal }: Form<'service'>, evidence: { evidence?: Evidence }): Meaning {
  const known = servicePrincipals.find(({ id }) => id === principal);
  if (known === undefined) {
    return {
      title: `${shownText(principal, longest)} (an AWS service)`,
      meaning: [
        'The service made the request with its service principal. What it does here is not known to this version.',
      ],
      ...evidence,
    };
  }
  return {
    title: known.name,
    meaning: [known.purpose],
    notes: principal === 'cloudfront.amazonaws.com' ? [viewerElsewhere] : [],
    evidence: known.evidence,
  };
}

function account({ accountId }: { accountId?: string }): string {
  return accountId ? `account ${accountId}` : 'account not given';
}

function evidenceOf(form: Requester['form']): { evidence?: Evidence } {
  const row = requesterForms.find(({ id }) => id === form);
  return row ? { evidence: row.evidence } : {};
}
