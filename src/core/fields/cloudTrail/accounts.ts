import type { Json } from '../../types';
import { textAt } from './json';
import { isNetworkActivity } from './networkActivity';
import { decodeSubject } from './resources';

/** What the accounts in a record tell: whether two are involved, and for which of them it was written. */
export interface Accounts {
  /** Account that owns the bucket or the VPC endpoint, or got the record, where it is not the caller's. */
  readonly otherAccountId?: string;
  readonly crossAccount?: true;
  /**
   * Which of the two copies of a cross-account record this is, where that can be told; `endpoint`: the record that the owner
   * of a VPC endpoint gets.
   */
  readonly copy?: 'owner' | 'caller' | 'endpoint';
}

/** Reads the accounts of a record whose caller is of an account; nothing where that is the only one. */
export function readAccounts(record: Json, caller: string | undefined): Accounts {
  if (caller === undefined) {
    return {};
  }
  const recipient = textAt(record, 'recipientAccountId') ?? textAt(record, 'recipientaccountid');
  if (isNetworkActivity(record)) {
    const owner = textAt(record, 'vpcEndpointAccountId') ?? textAt(record, 'vpcendpointaccountid') ?? recipient;
    return owner === undefined || owner === caller
      ? {}
      : { crossAccount: true, copy: 'endpoint', otherAccountId: owner };
  }
  const { ownerAccountId, ownerHidden } = decodeSubject(record);
  if (ownerHidden) {
    return { crossAccount: true, copy: 'caller' };
  }
  const other = [ownerAccountId, recipient].find(account => account !== undefined && account !== caller);
  if (other === undefined) {
    return {};
  }
  const copy = recipient === caller ? 'caller' : recipient === undefined ? undefined : 'owner';
  return { crossAccount: true, otherAccountId: other, ...(copy !== undefined && { copy }) };
}
