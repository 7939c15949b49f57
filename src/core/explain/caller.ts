import { knownCanonicalIds, requesterForms, servicePrincipals, sessionPatterns } from '../catalogue/callers';
import { sources } from '../catalogue/sources';
import type { BucketOwner, Requester } from '../fields/identity';
import { operationShape } from '../fields/operationShape';
import { msg, t } from '../text/language';
import type { Evidence } from '../types';
import { formatUtc } from './formatTime';
import { partitionRow } from './partition';
import { shownText } from './shownText';
import type { ExplainInput, Meaning } from './types';

type Form<Name extends Requester['form']> = Extract<Requester, { form: Name }>;

const lifecycleWork = /^S3\.(?:EXPIRE|TRANSITION\w*|CREATE\.DELETEMARKER|DELETE\.UPLOAD)(?:\.|$)/;
/** Longest piece of log text in a title; names of IAM have at most 64 characters. */
const longest = 120;
const viewerElsewhere = msg("The viewer's address and user agent stand in CloudFront's own logs, not here.");

/** The owner, compared with the requester where both are canonical user IDs. */
export function explainBucketOwner(value: BucketOwner, { text, context }: ExplainInput): Meaning {
  if (value.form === 'shortened') {
    return {
      title: t('An AWS account, by a shortened canonical user ID'),
      notes: [
        t('A canonical user ID has 64 hexadecimal digits, this one has {0}: samples are often shortened.', text.length),
      ],
    };
  }
  if (value.form === 'unknown') {
    return {
      title: t('{0} (not a canonical user ID)', shownText(text, longest)),
      notes: [t('Amazon S3 writes 64 hexadecimal digits here; other stores that write this format put a plain name.')],
    };
  }
  const requester = context.text('requester') ?? '';
  return {
    title: t('An AWS account, by its canonical user ID'),
    meaning: [
      ...(operationShape(context.text('operation') ?? '') === 'copyRead'
        ? [t('It owns the source bucket of the copy.')]
        : []),
      ...(requester === value.canonicalId ? [t('The requester is this account too.')] : []),
      ...(/^[0-9a-f]{64}$/.test(requester) && requester !== value.canonicalId
        ? [t('The requester is another account.')]
        : []),
    ],
    notes: [
      t(
        'The 12-digit account ID is not in this record. The canonical ID of your own account: aws s3api list-buckets --query Owner.ID',
      ),
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
        title: value.accountId
          ? t('{0} (IAM user, account {1})', shownText(value.userName, longest), value.accountId)
          : t('{0} (IAM user, account not given)', shownText(value.userName, longest)),
        rows: [
          ...(value.path ? [{ label: t('Path'), value: shownText(value.path, longest) }] : []),
          ...partitionRow(value.partition),
        ],
        ...evidence,
      };
    case 'assumedRole':
      return { ...explainAssumedRole(value), ...evidence };
    case 'federatedUser':
      return {
        title: value.accountId
          ? t('{0} (federated user, account {1})', shownText(value.userName, longest), value.accountId)
          : t('{0} (federated user, account not given)', shownText(value.userName, longest)),
        meaning: [t('AWS STS gave out temporary credentials under this name.')],
        rows: partitionRow(value.partition),
        ...evidence,
      };
    case 'root':
      return {
        title: value.accountId ? t('Root user (account {0})', value.accountId) : t('Root user (account not given)'),
        rows: partitionRow(value.partition),
        ...evidence,
      };
    case 'originAccessIdentity':
      return {
        title: t('CloudFront, with origin access identity {0}', shownText(value.identityId, longest)),
        meaning: [t('CloudFront made the request to its origin, with the older of its two ways to sign in.')],
        notes: [t(viewerElsewhere)],
        ...evidence,
      };
    case 'service':
      return explainService(value, evidence);
    case 's3':
      return {
        title: t('S3 itself'),
        meaning: [
          lifecycleWork.test(context.text('operation') ?? '')
            ? t('S3 carried out a lifecycle rule of the bucket; nobody sent a request.')
            : t('S3 did this by itself; nobody sent a request.'),
        ],
        ...evidence,
      };
    case 'anonymous':
      return {
        title: t('Anonymous: the request carried no valid identity'),
        notes: [t('The first description of the log format has this word; S3 writes a dash now.')],
        ...evidence,
      };
    case 'account':
      return {
        title: t('AWS account {0}', value.accountId),
        notes: [t('AWS does not document a bare account ID in this field.')],
        ...evidence,
      };
    case 'otherArn':
      return {
        title: otherArnTitle(value.arn),
        notes: [t('AWS does not document this form of ARN for this field.')],
      };
    case 'unknown':
      return { title: t('{0} (form not known to this version)', shownText(value.text, longest)) };
  }
}

function explainCanonicalId(value: Form<'canonicalId'>, evidence: { evidence?: Evidence }): Meaning {
  const known = knownCanonicalIds.find(({ id }) => id === value.canonicalId);
  if (known) {
    return { title: t(known.name), meaning: [t(known.purpose)], evidence: known.evidence };
  }
  if (value.isBucketOwner) {
    return {
      title: t('The account that owns the bucket'),
      meaning: [
        t(
          'S3 writes an IAM user or a role as an ARN. A canonical user ID stands for the account itself, usually its root user.',
        ),
      ],
      ...evidence,
    };
  }
  return {
    title: value.isBucketOwner === false ? t("Another AWS account than the bucket owner's") : t('An AWS account'),
    meaning: [t('Only its canonical user ID is logged; the 12-digit account ID is not in this record.')],
    ...evidence,
  };
}

function explainAssumedRole(value: Form<'assumedRole'>): Meaning {
  const { sessionName, session, identityCenter } = value;
  const pattern = sessionPatterns.find(({ id }) => id === session?.pattern);
  const isUnread = sessionName !== undefined && pattern === undefined && identityCenter === undefined;
  return {
    title: assumedRoleTitle(value),
    meaning: [
      ...(identityCenter ? [t('A user of IAM Identity Center; the session bears the name of the user.')] : []),
      ...(pattern ? [t(pattern.meaning)] : []),
    ],
    rows: [
      ...(session?.namedAtMs === undefined ? [] : [{ label: t('Session named'), value: formatUtc(session.namedAtMs) }]),
      ...partitionRow(value.partition),
    ],
    notes: isUnread ? [t('Whoever assumes the role sets the name of the session.')] : [],
  };
}

function explainService({ principal }: Form<'service'>, evidence: { evidence?: Evidence }): Meaning {
  const known = servicePrincipals.find(({ id }) => id === principal);
  if (known === undefined) {
    return {
      title: t('{0} (an AWS service)', shownText(principal, longest)),
      meaning: [
        t('The service made the request with its service principal. What it does here is not known to this version.'),
      ],
      ...evidence,
    };
  }
  return {
    title: t(known.name),
    meaning: [t(known.purpose)],
    notes: principal === 'cloudfront.amazonaws.com' ? [t(viewerElsewhere)] : [],
    evidence: known.evidence,
  };
}

/** `session (assumed role name, account 123456789012)`; a role alone stands before the brackets. */
function assumedRoleTitle({ roleName, sessionName, identityCenter, accountId }: Form<'assumedRole'>): string {
  const name = shownText(sessionName ?? roleName, longest);
  if (identityCenter) {
    const set = shownText(identityCenter.permissionSet, longest);
    return accountId
      ? t('{0} (IAM Identity Center, permission set {1}, account {2})', name, set, accountId)
      : t('{0} (IAM Identity Center, permission set {1}, account not given)', name, set);
  }
  if (sessionName) {
    const role = shownText(roleName, longest);
    return accountId
      ? t('{0} (assumed role {1}, account {2})', name, role, accountId)
      : t('{0} (assumed role {1}, account not given)', name, role);
  }
  return accountId
    ? t('{0} (assumed role, account {1})', name, accountId)
    : t('{0} (assumed role, account not given)', name);
}

function otherArnTitle({ resource, service, account }: Form<'otherArn'>['arn']): string {
  const [name, of] = [shownText(resource, longest), shownText(service, longest)];
  return account === undefined
    ? t('{0} ({1}, account not given)', name, of)
    : t('{0} ({1}, account {2})', name, of, shownText(account, longest));
}

function evidenceOf(form: Requester['form']): { evidence?: Evidence } {
  const row = requesterForms.find(({ id }) => id === form);
  return row ? { evidence: row.evidence } : {};
}
