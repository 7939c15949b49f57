import type { AccessLogFieldId } from '../../catalogue/types';
import { msg, t } from '../../text/language';
import { divide } from './divide';
import type { OutlineNode } from './types';

/** Groups of a record, in the order in which they are shown. */
export const groupNames = [
  'Request',
  'Requester',
  'Object',
  'Response',
  'Connection',
  'Delivery',
  'Other',
  'Envelope',
  'Problems',
] as const;

export type GroupName = (typeof groupNames)[number];

const labels: Readonly<Record<GroupName, string>> = {
  Request: msg('Request'),
  Requester: msg('Requester'),
  Object: msg('Object'),
  Response: msg('Response'),
  Connection: msg('Connection'),
  Delivery: msg('Delivery'),
  Other: msg('Other'),
  Envelope: msg('Envelope'),
  Problems: msg('Problems'),
};

/** Fields of an access log by group; members of its JSON form too. */
export const fieldGroups: Readonly<Partial<Record<GroupName, readonly AccessLogFieldId[]>>> = {
  Request: ['time', 'operation', 'request_uri'],
  Requester: ['requester', 'remote_ip', 'source_region', 'signature_version', 'authentication_type', 'acl_required'],
  Object: ['bucket', 'bucket_owner', 'key', 'version_id', 'object_size', 'access_point_arn'],
  Response: ['http_status', 'error_code', 'bytes_sent', 'total_time', 'turn_around_time'],
  Connection: ['user_agent', 'referer', 'host_header', 'tls_version', 'cipher_suite'],
  Delivery: ['request_id', 'host_id'],
};

/** Nodes of one group, with what is said of all of them. */
export interface Group {
  readonly name: GroupName;
  /** The main thing, so that the group need not be opened. */
  readonly description: string;
  readonly nodes: readonly OutlineNode[];
}

/** Groups as nodes, in their order; those that hold nothing are left out. */
export const groupNodes = (groups: readonly Group[]): readonly OutlineNode[] =>
  groupNames.flatMap(name =>
    groups
      .filter(group => group.name === name && group.nodes.length > 0)
      .map(({ description, nodes }) => ({
        label: t(labels[name]),
        description,
        value: '',
        path: '',
        span: undefined,
        icon: name.toLowerCase(),
        children: divide(nodes),
      })),
  );

/** Main things of a group in one line; those that are not told are left out. */
export const joinMain = (parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(', ');
