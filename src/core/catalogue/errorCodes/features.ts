import type { ErrorCodeRow } from './types';

const replication = {
  category: 'replication',
  inAccessLog: true,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;
const annotations = {
  category: 'annotations',
  inAccessLog: true,
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;
const objectLambda = {
  category: 'objectLambda',
  billedToOwner: false,
  evidence: 'documented',
  sources: ['aws-error-responses', 'aws-error-billing'],
} as const;
const fsx = {
  category: 'fsx',
  evidence: 'documented',
  sources: ['aws-error-responses'],
} as const;

/** Codes of replication configurations. */
export const replicationErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...replication,
    code: 'InvalidArgument',
    httpStatus: 400,
    meaning: 'A value in the replication configuration is wrong.',
    fix: 'Check the destination account, the rule ID (ASCII only) and the minutes of S3 RTC, which must be 15.',
  },
  {
    ...replication,
    code: 'InvalidRequest',
    httpStatus: 400,
    meaning: 'Parts of the replication configuration do not go together.',
    fix: 'A new owner needs the account, S3 RTC needs metrics of the same status, and some Regions lack S3 RTC.',
  },
  {
    ...replication,
    code: 'ReplicationConfigurationNotFoundError',
    httpStatus: 404,
    meaning: 'Replication is not configured for the bucket.',
    fix: 'Normal when a console or scanner asks.',
  },
];

/** Codes of object annotations. */
export const annotationErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...annotations,
    code: 'AccessDenied',
    httpStatus: 403,
    meaning: 'The caller may not do this with annotations, or Object Lock in compliance mode forbids it.',
    fix: "Check the caller's permissions and the object's retention.",
  },
  {
    ...annotations,
    code: 'AnnotationLimitExceeded',
    httpStatus: 400,
    meaning: 'The object would have more than 1,000 annotations.',
    fix: 'Make room by deleting annotations.',
  },
  {
    ...annotations,
    code: 'AnnotationNameTooLong',
    httpStatus: 400,
    meaning: "The annotation's name is longer than 512 bytes.",
    fix: 'Shorten the name.',
  },
  {
    ...annotations,
    code: 'AnnotationRequestConflict',
    httpStatus: 409,
    meaning: 'The annotation is being worked on by another request.',
    fix: 'Repeat it; during a copy between Regions the source annotation may have been deleted.',
  },
  {
    ...annotations,
    code: 'EntityTooSmall',
    httpStatus: 400,
    meaning: 'The annotation has no content.',
    fix: 'The smallest content is 1 byte.',
  },
  {
    ...annotations,
    code: 'InvalidAnnotationName',
    httpStatus: 400,
    meaning: "The annotation's name has characters that are not allowed, or begins with aws or s3.",
    fix: 'Letters, digits, underscore, period and hyphen are allowed.',
  },
  {
    ...annotations,
    code: 'InvalidArgument',
    httpStatus: 400,
    meaning: 'The annotation directive or the page size is wrong.',
    fix: 'The directive is COPY or EXCLUDE; a page holds 1 to 1000 annotations.',
  },
  {
    ...annotations,
    code: 'InvalidPrefix',
    httpStatus: 400,
    meaning: 'The prefix for annotation names is wrong.',
    fix: 'Correct the prefix in the list request.',
  },
  {
    ...annotations,
    code: 'InvalidRequest',
    httpStatus: 400,
    meaning: 'Annotations cannot be used in this way here.',
    fix: 'SSE-C objects, some destination Regions and an annotation table not ready for the change are causes.',
  },
  {
    ...annotations,
    code: 'MethodNotAllowed',
    httpStatus: 405,
    meaning: 'The target cannot have annotations; a delete marker is an example.',
    fix: 'Name a version of the object.',
  },
  {
    ...annotations,
    code: 'NoSuchAnnotation',
    httpStatus: 404,
    meaning: 'The object has no annotation with this name.',
    fix: "Compare it with the list of the object's annotations.",
  },
  {
    ...annotations,
    code: 'NoSuchKey',
    httpStatus: 404,
    meaning: 'The bucket holds no object under this key.',
    fix: 'Check the key of the annotated object.',
  },
  {
    ...annotations,
    code: 'NoSuchVersion',
    httpStatus: 404,
    meaning: 'No version of the object has this ID.',
    fix: 'Check the version ID of the annotated object.',
  },
  {
    ...annotations,
    code: 'NotImplemented',
    httpStatus: 501,
    meaning: 'S3 does not support annotations in directory buckets.',
    fix: 'Keep the object in a general purpose bucket.',
  },
  {
    ...annotations,
    code: 'OperationAborted',
    httpStatus: 409,
    meaning: 'Another change to the object came at the same time.',
    fix: 'Repeat the request.',
  },
  {
    ...annotations,
    code: 'PreconditionFailed',
    httpStatus: 412,
    meaning: "The object's ETag is no longer the one given in x-amz-object-if-match.",
    fix: "Read the object's ETag again, then decide.",
  },
  {
    ...annotations,
    code: 'UnsupportedMediaType',
    httpStatus: 415,
    meaning: 'The annotation is not UTF-8 text.',
    fix: 'Encode the content as UTF-8.',
  },
  {
    ...annotations,
    code: 'UserAnnotationNameMustBeSpecified',
    httpStatus: 400,
    meaning: 'The request does not name an annotation.',
    fix: 'Add the name to the request.',
  },
];

/** Codes of S3 Object Lambda. */
export const objectLambdaErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...objectLambda,
    code: 'LambdaInvalidResponse',
    httpStatus: 400,
    meaning: 'S3 did not accept the answer that the Lambda function wrote.',
    fix: 'WriteGetObjectResponse gave the function a ValidationError, which says why.',
  },
  {
    ...objectLambda,
    code: 'LambdaInvocationFailed',
    httpStatus: 400,
    meaning: 'S3 could not start the Lambda function.',
    fix: "The answer's message can hold AWS Lambda's own error.",
  },
  {
    ...objectLambda,
    code: 'LambdaNotFound',
    httpStatus: 404,
    meaning: 'The Lambda function, version or alias does not exist.',
    fix: 'Correct the function ARN in the Object Lambda Access Point.',
  },
  {
    ...objectLambda,
    code: 'LambdaPermissionError',
    httpStatus: 403,
    meaning: 'The caller lacks the permission to run the Lambda function.',
    fix: 'Allow lambda:InvokeFunction for this function.',
  },
  {
    ...objectLambda,
    code: 'LambdaResponseNotReceived',
    httpStatus: 500,
    meaning: 'The Lambda function finished and never called WriteGetObjectResponse.',
    fix: "The function's CloudWatch logs can show where it left off.",
  },
  {
    ...objectLambda,
    code: 'LambdaRuntimeError',
    httpStatus: 500,
    meaning: 'The Lambda function failed while it ran.',
    fix: "See the function's logs.",
  },
  {
    ...objectLambda,
    code: 'LambdaTimeout',
    httpStatus: 500,
    meaning: 'The Lambda function had not answered after 60 seconds.',
    fix: 'Make it faster, or let it start its answer earlier.',
  },
  {
    ...objectLambda,
    code: 'SlowDown',
    httpStatus: 503,
    meaning: 'AWS Lambda throttled the function.',
    fix: "Raise the function's concurrency limit or send fewer requests.",
  },
  {
    ...objectLambda,
    code: 'ValidationError',
    httpStatus: 400,
    meaning: 'S3 found a mistake in a call of WriteGetObjectResponse.',
    fix: 'The message that the function received says which part.',
  },
];

/** Codes of access points that are attached to an Amazon FSx file system. */
export const fsxErrorCodes: readonly ErrorCodeRow[] = [
  {
    ...fsx,
    code: 'AccessDenied',
    httpStatus: 403,
    meaning: 'The caller may not use the access point, or may not use the file behind it.',
    fix: 'Check the S3 policies and the permissions in the file system.',
  },
  {
    ...fsx,
    code: 'InsufficientCapacity',
    httpStatus: 507,
    meaning: 'The FSx file system has no free space.',
    fix: 'Delete files or enlarge the file system.',
  },
  {
    ...fsx,
    code: 'InvalidKey',
    httpStatus: 400,
    meaning: 'The key cannot be used as a path in the file system.',
    fix: 'Choose another key.',
  },
  {
    ...fsx,
    code: 'SlowDown',
    httpStatus: 503,
    meaning: 'S3 asks for fewer requests per second.',
    fix: 'Retry with back-off.',
  },
];
