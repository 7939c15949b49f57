import type { OperationLevel } from '../operationValues';
import type { SourceId } from '../sources';
import type { Standing } from '../types';

/** A fact's grade and the keys of `sources` that it rests on. */
export type Grade = Standing<SourceId>;

/** The API that an operation belongs to, or whose records the row is about. */
export type OperationService = 's3' | 's3control' | 's3outposts' | 's3tables' | 's3vectors';

/**
 * What kind of thing a row is. `api`: an operation of an API. `request`: a request form that is no API operation.
 * `internal`: work that S3 does by itself. `refused`: a method and resource that S3 does not serve.
 * `soap`: a call of the retired SOAP API. `console`: a call that only the AWS console makes. `unknown`: nobody has said.
 */
export type OperationKind = 'api' | 'request' | 'internal' | 'refused' | 'soap' | 'console' | 'unknown';

/** What a request names; `service`: neither bucket nor object. `either`: the key decides. */
export type RequestLevel = OperationLevel | 'service';

/** One name of an operation with a grade of its own. */
export interface OperationName extends Grade {
  readonly name: string;
  /** One sentence on this name alone. */
  readonly note?: string;
}

/** A query parameter that selects an operation; without `value` any value does, also none. */
export interface QuerySelector {
  readonly key: string;
  readonly value?: string;
}

/** The HTTP request. How it is written for path-style and virtual-hosted addressing is for code to render. */
export interface RestCall extends Grade {
  readonly method: string;
  /** Path-style template: `/`, `/{Bucket}`, `/{Bucket}/{Key+}`, or a path of another API such as `/v20180820/jobs`. */
  readonly path: string;
  /** Sub-resources and fixed parameters that select the operation, in the order of the model. */
  readonly query: readonly QuerySelector[];
  /** Keys that must be there with a value of the caller's, such as `uploadId`; they select too. */
  readonly callerQuery: readonly string[];
  /** Keys that may be there and change nothing about which operation it is. */
  readonly optionalQuery: readonly string[];
  /** Lower-case names of headers that must be there, `name: value` where the value counts; no access log shows them. */
  readonly headers: readonly string[];
  /** What must not be there, beside every sub-resource of other operations: it would make it one of those. */
  readonly absent: { readonly query: readonly string[]; readonly headers: readonly string[] };
  /** Value of the `x-id` parameter that some SDKs add; S3 ignores it. */
  readonly xId?: string;
  /** Host, where it is not that of a bucket; braces mark what varies. */
  readonly host?: string;
  /** Status of a success by the API model; absent where no model has the request. */
  readonly successStatus?: number;
  /** Statuses of success that S3 was seen to answer with; empty where no answer was published. */
  readonly observedStatuses: readonly number[];
  /** Ids of the rows that no request line can be told apart from this one. */
  readonly sharedWith: readonly string[];
}

/** Names in SDKs; one is absent where that SDK has no such operation, or where its name is not known as a fact. */
export interface SdkNames {
  /** AWS SDK for JavaScript v3, the command class. */
  readonly js3?: OperationName;
  /** boto3, the client's method. */
  readonly boto3?: OperationName;
  /** AWS SDK for Java 2.x, the method of its S3 clients. */
  readonly java2?: OperationName;
}

/** The low-level command, such as `aws s3api put-bucket-acl`. */
export interface CliCommand extends OperationName {
  /** True where the command runs but the CLI's help leaves it out. */
  readonly hidden?: true;
}

/** Where a CloudTrail event comes about; `bucket`: a general purpose bucket, or the account for S3 itself. */
export type EventScope =
  | 'bucket'
  | 'accessPoint'
  | 'directoryBucket'
  | 'objectLambda'
  | 'outposts'
  | 'control'
  | 'tables'
  | 'tablesData'
  | 'vectors'
  | 'service';

/** Kind of a CloudTrail event. `unknown`: nothing says. `none` is written as an empty list of event names. */
export type EventCategory = 'management' | 'data' | 'unknown';

/** One eventName under which CloudTrail records the operation. */
export interface EventName extends OperationName {
  readonly scope: EventScope;
  /** The record's eventSource. */
  readonly eventSource: string;
  /** Set where the eventSource is not known as well as the name is. */
  readonly eventSourceEvidence?: Grade['evidence'];
  readonly category: EventCategory;
  /** The record's readOnly; absent where it is not known. */
  readonly readOnly?: boolean;
  /** Types in the record's `resources`; empty where there are none, absent where that is not known. */
  readonly resourceTypes?: readonly string[];
  /** Grade of `resourceTypes`, where weaker than that of the name. */
  readonly resourceTypesEvidence?: Grade['evidence'];
  /** Keys of `requestParameters` that can be there; empty where none are known. */
  readonly requestParameters: readonly string[];
  /** Grade of `requestParameters`, where weaker than that of the name. */
  readonly requestParametersEvidence?: Grade['evidence'];
  /** Key of `requestParameters` that is there for this operation and not for others with the same name. */
  readonly presentParameter?: string;
  /** Key of `requestParameters` that is there for others with the same name and not for this operation. */
  readonly absentParameter?: string;
  /** True where sources disagree on the name; the row has another event name for the same scope. */
  readonly contested?: true;
}

/** Which record of a request an access-log value stands on. */
export type ValueRole = 'request' | 'copySource' | 'copyDestination' | 'batchParent' | 'batchChild' | 'internal';

/** One value of the Operation field of access logs; `operationValues` has its title. */
export interface LogOperation extends Grade {
  readonly value: string;
  /** Level of the record when it is of this operation. */
  readonly level: OperationLevel;
  readonly role: ValueRole;
  /** What tells this operation from others with the same value, one sentence; absent where the value is enough. */
  readonly tellsApart?: string;
  /** One sentence on this value alone. */
  readonly note?: string;
}

/** Conditions of permissions that a log record can show. */
export type IamConditionId = 'namesVersion';

/** A permission. */
export interface IamAction extends Grade {
  readonly action: string;
  /** Clause that can stand after "when"; absent where the plain request needs it. */
  readonly when?: string;
  /** Set where a log record can show whether `when` is so. */
  readonly whenId?: IamConditionId;
  /** True where it takes the place of the plain action instead of being needed too. */
  readonly instead?: true;
  /** Which kind of bucket or endpoint it is for; absent: general purpose buckets, or the row's own API. */
  readonly scope?: 'directoryBucket' | 'objectLambda';
  /** One sentence on this action alone. */
  readonly note?: string;
}

/** Whether a log holds the operation. `refusedOnly`: only requests that S3 refuses. */
export interface Recording extends Grade {
  readonly recorded: 'yes' | 'no' | 'refusedOnly' | 'unknown';
  /** One sentence. */
  readonly note?: string;
}

/** One sentence that matters for the operation. */
export interface OperationNote extends Grade {
  readonly text: string;
}

/** One operation, request form or record under every name that is known for it. */
export interface OperationRow {
  /** The API name for operations of S3 itself; with the API's name and a colon before it for the other APIs. */
  readonly id: string;
  /** Name of the API operation; absent for what is no API operation. */
  readonly api?: string;
  readonly kind: OperationKind;
  readonly service: OperationService;
  readonly level: RequestLevel;
  /** What it does, one phrase without a full stop. */
  readonly title: string;
  /** Absent where there is no request, or none that is known. */
  readonly rest?: RestCall;
  readonly sdk: SdkNames;
  readonly cli: readonly CliCommand[];
  readonly eventNames: readonly EventName[];
  readonly operations: readonly LogOperation[];
  readonly iam: readonly IamAction[];
  readonly recordedBy: { readonly accessLog: Recording; readonly cloudTrail: Recording };
  /** Where directory buckets serve it; absent: they do not, or it is not known. */
  readonly directoryBuckets?: 'zonal' | 'regional';
  /** Id of the row that takes its place, for a deprecated operation. */
  readonly replacedBy?: string;
  /** True where AWS calls it deprecated, or has ended the feature. */
  readonly deprecated?: true;
  /** True where it changes or deletes something. */
  readonly writes: boolean;
  readonly notes: readonly OperationNote[];
  /** Pages on the operation, the best one first. */
  readonly references: readonly { readonly title: string; readonly url: string }[];
}

/** Where a high-level command reads from or writes to. */
export type CliPlace = 'local' | 's3' | 'stream';

/** One call that a high-level `aws s3` command, or a waiter of `aws s3api`, makes. */
export interface CliUse extends Grade {
  /** Id of the row of the operation that is called. */
  readonly operation: string;
  /** The command without its arguments, such as `aws s3 cp`. */
  readonly command: string;
  /** The command with placeholders, as it can be shown: `aws s3 cp <file> s3://<bucket>/<key>`. */
  readonly form: string;
  readonly from?: CliPlace;
  readonly to?: CliPlace;
  /** The option that makes it this form; absent: the command without it. */
  readonly option?: '--recursive' | '--force';
  /** Clause that can stand after "when"; absent: always. */
  readonly when?: string;
  /** How often in one run: once, for each page of a listing, each object, each part, or each poll of a waiter. */
  readonly times: 'once' | 'page' | 'object' | 'part' | 'poll';
  /** The major version of the CLI, where only that one makes the call. */
  readonly cliVersion?: 2;
}

/** A high-level command that makes no request at all. */
export interface CliNoCall extends Grade {
  readonly command: string;
  readonly form: string;
  /** One sentence: what it does instead. */
  readonly note: string;
}

/** A name that is not that of an operation and that people look up as one. Graded: what the note says. */
export interface NoOperation extends Grade {
  readonly name: string;
  readonly form: 'iam' | 'sdk';
  /** Whole sentences: what it is instead. */
  readonly note: string;
}

/** A name that CloudTrail does not write, though rules or pages use it as an eventName. Graded: our saying so. */
export interface EventMisnomer extends Grade {
  readonly name: string;
  /** The eventNames that are written in its place. */
  readonly right: readonly string[];
  /** Key of `requestParameters` to look at beside the right name. */
  readonly lookAt?: string;
  /** What the name is in truth. */
  readonly is: 'iamAction' | 'apiName' | 'restTitle' | 'slip' | 'invented';
  /** Where the name is used. */
  readonly usedBy: readonly SourceId[];
  /** The only scope in which the name is wrong; absent: it is wrong everywhere. */
  readonly scope?: EventScope;
}
