/** A management event that reads. */
export const read = { category: 'management', readOnly: true } as const;

/** A management event that changes something. */
export const change = { category: 'management', readOnly: false } as const;

/** A data event that reads. */
export const dataRead = { category: 'data', readOnly: true } as const;

/** A data event that changes something. */
export const dataChange = { category: 'data', readOnly: false } as const;

/** Resource types of an event that lists objects. */
export const listed = ['AWS::S3::Object', 'AWS::S3::Bucket'] as const;

/** A permission for one version of an object, in place of the one for the object. */
export const forVersion = { when: 'the request names a version', whenId: 'namesVersion', instead: true } as const;
