import type { ErrorCodeRow } from './types';

const tagging = {
  category: 'tagging',
  inAccessLog: false,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;
const outposts = {
  category: 'outposts',
  inAccessLog: false,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;
const asynchronous = {
  category: 'async',
  inAccessLog: false,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;
const accessGrants = {
  category: 'accessGrants',
  inAccessLog: false,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;
const s3Tables = {
  category: 's3Tables',
  inAccessLog: false,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;

/** Codes of TagResource and its relatives, for Storage Lens groups. */
export const taggingErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...tagging,
    code: 'InvalidRequest',
    httpStatus: 400,
    meaning: 'The resource ARN and the request disagree about Region, account or partition.',
    fix: 'Correct the ARN.',
  },
  {
    ...tagging,
    code: 'InvalidTag',
    httpStatus: 400,
    meaning: 'A tag key or value breaks the rules, or a key occurs twice.',
    fix: 'Keys have up to 128 characters, values up to 256, and no key begins with aws:.',
  },
  {
    ...tagging,
    code: 'NoSuchResource',
    httpStatus: 404,
    meaning: 'The resource to tag does not exist.',
    fix: 'Correct the ARN.',
  },
  {
    ...tagging,
    code: 'TagPolicyException',
    httpStatus: 400,
    meaning: 'A tag policy of the organization forbids this value.',
    fix: 'Use a value that the policy lists for the tag key.',
  },
  {
    ...tagging,
    code: 'TooManyTags',
    httpStatus: 400,
    meaning: 'The resource would have more than 50 tags.',
    fix: 'Take tags off before adding new ones.',
  },
];

/** Codes of S3 on Outposts. */
export const outpostsErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...outposts,
    code: 'BadRequest',
    httpStatus: 400,
    meaning: 'The bucket is still being deleted after an earlier attempt.',
    fix: 'Wait, then repeat.',
  },
  {
    ...outposts,
    code: 'InvalidRequest',
    httpStatus: 400,
    meaning: 'The access point lacks a VPC, asks for public access, or cannot be deleted in its present state.',
    fix: 'Correct its configuration, or wait.',
  },
  {
    ...outposts,
    code: 'InvalidOutpostState',
    httpStatus: 409,
    meaning: "The Outpost's present state rules this out.",
    fix: 'Wait until the Outpost is ready.',
  },
  {
    ...outposts,
    code: 'NoSuchOutpost',
    httpStatus: 404,
    meaning: 'No Outpost has this ID.',
    fix: 'Correct the Outpost ID.',
  },
  {
    ...outposts,
    code: 'UnsupportedOperation',
    httpStatus: 404,
    meaning: 'The action does not exist on Outposts.',
    fix: 'Compare it with the actions that S3 on Outposts offers.',
  },
  {
    ...outposts,
    code: 'InsufficientCapacity',
    httpStatus: 507,
    meaning: 'The Outpost has no free space for S3.',
    fix: 'Delete objects or add capacity.',
  },
];

/** Codes that a query about an asynchronous request holds; the query itself is answered with 200. */
export const asyncErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...asynchronous,
    code: 'AccessDenied',
    httpStatus: 200,
    meaning: 'The asynchronous request was not permitted.',
    fix: "Check the caller's permissions for the Multi-Region Access Point.",
  },
  {
    ...asynchronous,
    code: 'InternalErrors',
    httpStatus: 200,
    meaning: 'S3 failed on its own side during the asynchronous request.',
    fix: 'Send the request again.',
  },
  {
    ...asynchronous,
    code: 'MalformedPolicy',
    httpStatus: 200,
    meaning: 'The policy in the asynchronous request is broken.',
    fix: 'Correct the policy document.',
  },
  {
    ...asynchronous,
    code: 'MultiRegionAccessPointAlreadyOwnedByYou',
    httpStatus: 200,
    meaning: 'This Multi-Region Access Point name is in use in the account.',
    fix: 'Keep the existing one, or choose another name.',
  },
  {
    ...asynchronous,
    code: 'MultiRegionAccessPointModifiedByAnotherRequest',
    httpStatus: 200,
    meaning: 'Another request is changing the Multi-Region Access Point.',
    fix: 'Wait until it is done, then send yours again.',
  },
  {
    ...asynchronous,
    code: 'MultiRegionAccessPointNotReady',
    httpStatus: 200,
    meaning: 'The Multi-Region Access Point cannot be changed yet.',
    fix: 'Wait until its status is READY.',
  },
  {
    ...asynchronous,
    code: 'MultiRegionAccessPointSameBucketRegion',
    httpStatus: 200,
    meaning: 'Two of the buckets are in one Region.',
    fix: 'A Multi-Region Access Point takes a single bucket from each Region.',
  },
  {
    ...asynchronous,
    code: 'MultiRegionAccessPointUnsupportedRegion',
    httpStatus: 200,
    meaning: 'A bucket is in a Region that Multi-Region Access Points do not support.',
    fix: 'Choose a bucket in another Region.',
  },
  {
    ...asynchronous,
    code: 'NoSuchBucket',
    httpStatus: 200,
    meaning: 'A bucket named in the asynchronous request does not exist.',
    fix: 'Correct the name or create the bucket.',
  },
  {
    ...asynchronous,
    code: 'NoSuchMultiRegionAccessPoint',
    httpStatus: 200,
    meaning: 'No Multi-Region Access Point has this name.',
    fix: 'Compare the name with the list in the console.',
  },
];

/** Codes of S3 Access Grants. */
export const accessGrantsErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...accessGrants,
    code: 'AccessGrantAlreadyExists',
    httpStatus: 409,
    meaning: 'The same grant already exists.',
    fix: 'Use the existing grant.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsInstanceAlreadyExists',
    httpStatus: 409,
    meaning: 'The account already has an Access Grants instance in this Region.',
    fix: 'Use the existing instance.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsInstanceNotEmptyError',
    httpStatus: 400,
    meaning: 'The Access Grants instance to delete is not empty.',
    fix: 'Deregister its locations beforehand.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsInstanceNotExistsError',
    httpStatus: 404,
    meaning: 'The account has no Access Grants instance here.',
    fix: 'Create one in this Region.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsInstanceResourcePolicyNotExists',
    httpStatus: 404,
    meaning: 'The Access Grants instance has no resource policy.',
    fix: 'Normal where no other account uses it.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsLocationAlreadyExistsError',
    httpStatus: 409,
    meaning: 'The same location is already registered.',
    fix: 'Use the existing location.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsLocationNotEmptyError',
    httpStatus: 400,
    meaning: 'The location to deregister is in use by grants.',
    fix: 'Delete these grants beforehand.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsLocationsQuotaExceededError',
    httpStatus: 409,
    meaning: 'The instance has as many locations as it may.',
    fix: 'Delete unused ones or ask for a higher quota.',
  },
  {
    ...accessGrants,
    code: 'AccessGrantsQuotaExceededError',
    httpStatus: 409,
    meaning: 'The instance has as many grants as it may.',
    fix: 'Delete unused ones or ask for a higher quota.',
  },
  {
    ...accessGrants,
    code: 'InvalidTag',
    httpStatus: 400,
    meaning: 'A tag key or value breaks the rules, or a key occurs twice.',
    fix: 'Keys have up to 128 characters, values up to 256.',
  },
  {
    ...accessGrants,
    code: 'InvalidAccessGrant',
    httpStatus: 400,
    meaning: 'The grant was not accepted.',
    fix: 'Check the grantee, the location and the prefix.',
  },
  {
    ...accessGrants,
    code: 'InvalidAccessGrantsLocation',
    httpStatus: 400,
    meaning: 'The location was not accepted.',
    fix: 'Check the S3 path and the Region of its bucket.',
  },
  {
    ...accessGrants,
    code: 'InvalidIamRole',
    httpStatus: 400,
    meaning: 'The IAM role was not accepted.',
    fix: 'Check its ARN and its trust policy.',
  },
  {
    ...accessGrants,
    code: 'InvalidIdentityCenterInstance',
    httpStatus: 400,
    meaning: 'S3 Access Grants did not accept the IAM Identity Center instance.',
    fix: 'Check its ARN and its Region.',
  },
  {
    ...accessGrants,
    code: 'InvalidResourcePolicy',
    httpStatus: 400,
    meaning: 'The resource policy was not accepted.',
    fix: 'Check its syntax and its principals.',
  },
  {
    ...accessGrants,
    code: 'NoSuchAccessGrantError',
    httpStatus: 404,
    meaning: 'No grant has this ID.',
    fix: 'Check the ID in the list of grants.',
  },
  {
    ...accessGrants,
    code: 'NoSuchAccessGrantsLocationError',
    httpStatus: 404,
    meaning: 'No location has this ID.',
    fix: 'Check the ID in the list of locations.',
  },
  {
    ...accessGrants,
    code: 'AccessDenied',
    httpStatus: 403,
    meaning: 'The caller has no grant for this S3 prefix with this permission.',
    fix: 'An administrator can create a grant for the caller or a group.',
  },
  {
    ...accessGrants,
    code: 'StsNotAuthorizedError',
    httpStatus: 403,
    meaning: "The location's IAM role does not let S3 Access Grants assume it.",
    fix: "Add access-grants.s3.amazonaws.com to the role's trust policy.",
  },
  {
    ...accessGrants,
    code: 'StsPackedPolicyTooLargeError',
    httpStatus: 400,
    meaning: 'The session policy for the grant became too large.',
    fix: 'Grant a shorter prefix.',
  },
  {
    ...accessGrants,
    code: 'StsValidationError',
    httpStatus: 400,
    meaning: 'AWS STS did not accept the request.',
    fix: 'The message in the answer says why.',
  },
  {
    ...accessGrants,
    code: 'InvalidTags',
    httpStatus: 400,
    meaning: 'A tag key begins with a prefix that AWS reserves.',
    fix: 'Rename the tag.',
  },
  {
    ...accessGrants,
    code: 'TooManyTags',
    httpStatus: 400,
    meaning: 'The resource would have more than 50 tags.',
    fix: 'Take tags off before adding new ones.',
  },
];

/** Codes of S3 Tables. */
export const s3TablesErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...s3Tables,
    code: 'AccessDeniedException',
    httpStatus: 403,
    meaning: 'The caller lacks a permission for this action.',
    fix: 'Grant the s3tables permission it needs.',
  },
  {
    ...s3Tables,
    code: 'BadRequestException',
    httpStatus: 400,
    meaning: 'The request is malformed or holds a wrong value.',
    fix: 'Compare it with the API reference.',
  },
  {
    ...s3Tables,
    code: 'ConflictException',
    httpStatus: 409,
    meaning: 'An earlier write stands in conflict with this one.',
    fix: 'Read the current state, then retry.',
  },
  {
    ...s3Tables,
    code: 'ForbiddenException',
    httpStatus: 403,
    meaning: 'The caller is not allowed to make this request.',
    fix: 'Check the identity and the table bucket policy.',
  },
  {
    ...s3Tables,
    code: 'InternalServerErrorException',
    httpStatus: 500,
    meaning: 'S3 Tables failed on its own side.',
    fix: 'Retry with back-off.',
  },
  {
    ...s3Tables,
    code: 'NotFoundException',
    httpStatus: 404,
    meaning: 'The table bucket, namespace or table does not exist.',
    fix: 'Check the names and the Region.',
  },
  {
    ...s3Tables,
    code: 'TooManyRequestsException',
    httpStatus: 429,
    meaning: 'Too many requests came in one second.',
    fix: 'Retry with back-off.',
  },
];
