import { percentDecode } from '../../text/percent';

/** What x-amz-copy-source names, decoded; `text` alone where it has another form than expected. */
export interface CopySource {
  /** A bucket, or the ARN of an access point or Outpost. */
  readonly bucket?: string;
  readonly key?: string;
  readonly versionId?: string;
  readonly text: string;
}

/** `arn:aws:s3:eu-west-1:123456789012:accesspoint/ap/object/a.txt`: what is before `/object/`, and the key behind it. */
const arnForm = /^(arn:.+?)\/object\/(.+)$/s;
const bucketForm = /^(?!arn:)([^/]+)\/(.+)$/s;

/** Decodes `amzn-s3-demo-source-bucket/photos/cat.jpg?versionId=...`, percent-encoded, with or without a slash before it. */
export function decodeCopySource(header: string): CopySource {
  const [, path = '', versionId] = /^\/?([^?]+)(?:\?versionId=(.+))?$/s.exec(header) ?? [];
  const { text } = percentDecode(path, { plusIsBlank: false });
  const [, bucket, key] = arnForm.exec(text) ?? bucketForm.exec(text) ?? [];
  return bucket === undefined || key === undefined
    ? { text: header }
    : { bucket, key, text, ...(versionId !== undefined && { versionId }) };
}
