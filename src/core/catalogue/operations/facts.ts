import type { SourceId } from '../sources';
import type {
  EventScope,
  Grade,
  IamConditionId,
  OperationName,
  OperationNote,
  OperationRow,
  Recording,
  RequestLevel,
  RestCall,
  ValueRole,
} from './types';

/** A row while it is put together. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A grade that may be left away where the column has one that most rows share; `completeRow` names those. */
export type OptionalGrade = Partial<Grade>;

/** One eventName as a table writes it. Without a grade: AWS's list of S3 events names it. */
export interface EventFacts extends OptionalGrade {
  readonly name: string;
  readonly category: 'management' | 'data' | 'unknown';
  readonly readOnly?: boolean;
  /** Keys beyond `bucketName`, `Host` and, for an object, `key`. */
  readonly parameters?: readonly string[];
  /** Absent: the bucket, and the object before it for a data event on an object. */
  readonly resourceTypes?: readonly string[];
  readonly presentParameter?: string;
  readonly absentParameter?: string;
  readonly contested?: true;
  readonly note?: string;
}

/** One access-log value as a table writes it; its grade is that of the value in `operationValues`. */
export interface ValueFacts {
  readonly value: string;
  /** Absent: a request of its own. */
  readonly role?: ValueRole;
  readonly tellsApart?: string;
  readonly note?: string;
}

/** A permission beyond the plain ones. Without a grade: AWS's list of required permissions names it. */
export interface IamFacts extends OptionalGrade {
  readonly action: string;
  readonly when?: string;
  readonly whenId?: IamConditionId;
  readonly instead?: true;
  readonly note?: string;
}

/** One operation of the S3 API as a table writes it. */
export interface ApiFacts {
  readonly id: string;
  readonly level: RequestLevel;
  /** Absent: the title of the first access-log value. */
  readonly title?: string;
  readonly method: string;
  /** Absent: the path of the level. */
  readonly path?: string;
  /** Keys, or `key=value` where the value selects too. */
  readonly query?: readonly string[];
  readonly callerQuery?: readonly string[];
  readonly optionalQuery?: readonly string[];
  readonly headers?: readonly string[];
  readonly absent?: { readonly query?: readonly string[]; readonly headers?: readonly string[] };
  /** Value of the `x-id` parameter that Smithy-based SDKs send. */
  readonly xId?: string;
  readonly host?: string;
  /** Status of a success by the model. */
  readonly status: number;
  /** Statuses of success in recorded answers of S3. */
  readonly observed?: readonly number[];
  readonly sharedWith?: readonly string[];
  readonly js3?: string;
  readonly boto3: string;
  readonly java2?: string;
  /** Where the Java name comes from, where it is not the list that most come from. */
  readonly java2Grade?: Grade;
  readonly cli: string;
  readonly cliHidden?: true;
  readonly events: readonly EventFacts[];
  readonly values: readonly ValueFacts[];
  /** What the plain request needs, then what some requests need. */
  readonly iam: readonly (string | IamFacts)[];
  readonly objectLambdaAction?: string;
  readonly directoryBuckets?: 'zonal' | 'regional';
  /** The action for directory buckets; absent for zonal calls: `s3express:CreateSession`. */
  readonly directoryAction?: string;
  readonly replacedBy?: string;
  readonly deprecated?: true;
  /** Absent: as the first event's readOnly says. */
  readonly writes?: boolean;
  /** Absent: yes, with the grade of the first access-log value. */
  readonly accessLog?: Recording;
  /** Absent: yes, with the grade of the first event. */
  readonly cloudTrail?: Recording;
  readonly notes?: readonly OperationNote[];
}

/** An eventName of an operation of S3 at another kind of endpoint. */
export interface ScopedEventFacts extends Grade {
  /** Id of the operation's row. */
  readonly operation: string;
  readonly scope: EventScope;
  readonly eventSource: string;
  readonly eventSourceEvidence?: Grade['evidence'];
  readonly name: string;
  readonly category: 'management' | 'data';
  readonly readOnly?: boolean;
  readonly resourceTypes: readonly string[];
  readonly resourceTypesEvidence?: Grade['evidence'];
  /** Absent: those of the first event of the row. */
  readonly parameters?: readonly string[];
  readonly parametersEvidence?: Grade['evidence'];
  readonly presentParameter?: string;
  readonly absentParameter?: string;
  readonly contested?: true;
  readonly note?: string;
}

/** One operation of an API beside S3's own, as its table writes it. */
export interface OtherApiFacts {
  readonly api: string;
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  readonly cli?: string;
  /** The eventName; without a grade it is our reading that it is the API name. */
  readonly event: string;
  readonly eventGrade?: Grade;
  readonly category?: 'management' | 'data';
  readonly readOnly: boolean;
  readonly parameters?: readonly string[];
  readonly resourceTypes?: readonly string[];
  readonly eventNote?: string;
  /** A second eventName that AWS prints for it. */
  readonly otherEvent?: OperationName;
  readonly level?: RequestLevel;
  readonly notes?: readonly OperationNote[];
}

/** A row that is no operation of an API; everything that is not said is empty. */
export type RecordFacts = Pick<OperationRow, 'id' | 'kind' | 'level' | 'recordedBy'> &
  Partial<Pick<OperationRow, 'service' | 'title' | 'writes' | 'notes' | 'iam' | 'deprecated' | 'eventNames'>> & {
    readonly rest?: Partial<RestCall> & Pick<RestCall, 'method' | 'path'> & Grade;
    readonly values?: readonly ValueFacts[];
    readonly references: readonly SourceId[];
  };
