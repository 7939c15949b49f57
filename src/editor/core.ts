/** Everything behind the core's door. */
export type Core = typeof import('../core/index');

let loading: Promise<Core> | undefined;

/** The core, loaded on first need: reading its tables is no part of start-up. */
export function loadCore(): Promise<Core> {
  loading ??= import('../core/index');
  return loading;
}
