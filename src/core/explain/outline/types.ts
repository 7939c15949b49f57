import type { Span } from '../../types';
import type { Explanation } from '../explainField';

/**
 * What a record did, or how it ended: `refused` for 403 and codes that mean it, `failed` for every other error,
 * `system` for work that AWS did by itself, `unreadable` for text that is no record.
 */
export type OutlineIcon =
  | 'read'
  | 'list'
  | 'write'
  | 'delete'
  | 'configuration'
  | 'system'
  | 'refused'
  | 'failed'
  | 'unknown'
  | 'unreadable';

/** One record in one line. All texts are cut, with hidden characters made visible; '' for what the record does not tell. */
export interface RecordHeadline {
  /** `10:15:03`, in UTC; as it is written where it is no time. */
  readonly time: string;
  /** Milliseconds since 1970; undefined where the record holds no time. */
  readonly epochMs: number | undefined;
  /** Name of the API operation where one fits best, else the eventName or the Operation field. */
  readonly operation: string;
  /** The key, else the bucket. */
  readonly what: string;
  /** `204`, `403 AccessDenied`; of CloudTrail the errorCode, or '' for a success without a status. */
  readonly outcome: string;
  /** A user or session, `anonymous`, a service or an account. */
  readonly who: string;
  readonly icon: OutlineIcon;
  /** All of it for a screen reader: `10:15:03, PutObjectAcl, photos/cat.jpg, 403 AccessDenied, anonymous, refused`. */
  readonly accessibleLabel: string;
}

/** One line below a record: a group, a field or member, or a problem. */
export interface OutlineNode {
  readonly label: string;
  /** The raw value, cut, with hidden characters made visible; the main thing of a group. `-` stays `-`. */
  readonly description: string;
  /** What the value means, short: for a dash the reason. '' where that is the raw value, and for groups. */
  readonly value: string;
  /**
   * Slug of an access-log field, `field_28` for one without a name, or a path such as `resources[0].ARN`; '' for all
   * else. Names of members stand in it as they are, so it is not for showing.
   */
  readonly path: string;
  /** The field with its quotes in its line, or the member with its name in the document; undefined for groups. */
  readonly span: Span | undefined;
  /** For a group its name in lower case. */
  readonly icon?: string;
  /** What the hover says of the field; absent where it says nothing. */
  readonly explain?: () => Explanation;
  readonly children: readonly OutlineNode[];
}
