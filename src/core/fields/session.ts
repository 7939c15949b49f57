import { type StampUnit, sessionPatterns } from '../catalogue/callers';

/** What the name of a role session tells. */
export interface SessionReading {
  /** `id` of the row of `sessionPatterns` that the name fits. */
  readonly pattern: string;
  /** When the name was made up, in milliseconds since 1970, where the name holds it. */
  readonly namedAtMs?: number;
}

/** A role that IAM Identity Center made, as its name tells. */
export interface PermissionSetRole {
  readonly permissionSet: string;
  /** The part that keeps role names apart. */
  readonly suffix: string;
}

/** Longest session name that AWS STS takes. */
const longestName = 64;

const digitsToMs: Readonly<Record<StampUnit, (digits: string) => number>> = {
  seconds: digits => Number(digits) * 1000,
  milliseconds: Number,
  nanoseconds: digits => Number(digits.slice(0, -6)),
};

/** `botocore-session-1767225600` gives `{ pattern: 'botocore', namedAtMs: 1767225600000 }`; undefined for a name that fits no pattern. */
export function readSessionName(name: string): SessionReading | undefined {
  if (name.length > longestName) {
    return undefined;
  }
  for (const { id, pattern, stamp } of sessionPatterns) {
    const digits = pattern.exec(name);
    if (digits !== null) {
      return { pattern: id, ...(stamp && { namedAtMs: digitsToMs[stamp](digits[1] ?? '') }) };
    }
  }
  return undefined;
}

/** `AWSReservedSSO_ReadOnly_1234567890abcdef` gives permission set `ReadOnly`; undefined for any other role. */
export function readPermissionSet(roleName: string): PermissionSetRole | undefined {
  const prefix = 'AWSReservedSSO_';
  const at = roleName.lastIndexOf('_');
  const suffix = roleName.slice(at + 1);
  if (!roleName.startsWith(prefix) || at <= prefix.length || !/^[0-9a-f]{16}$/.test(suffix)) {
    return undefined;
  }
  return { permissionSet: roleName.slice(prefix.length, at), suffix };
}
