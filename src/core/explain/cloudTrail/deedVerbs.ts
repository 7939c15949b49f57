import { msg } from '../../text/language';

/** What somebody did, and what they tried to do: `{0}` is who, `{1}` is what it was done to. */
type Deed = readonly [done: string, tried: string];

/** Verbs that titles of operations begin with. */
export const deedVerbs: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ['Aborts', [msg('{0} aborted {1}'), msg('{0} tried to abort {1}')]],
  ['Adds', [msg('{0} added {1}'), msg('{0} tried to add {1}')]],
  ['Answers', [msg('{0} answered {1}'), msg('{0} tried to answer {1}')]],
  ['Changes', [msg('{0} changed {1}'), msg('{0} tried to change {1}')]],
  ['Checks', [msg('{0} checked {1}'), msg('{0} tried to check {1}')]],
  ['Completes', [msg('{0} completed {1}'), msg('{0} tried to complete {1}')]],
  ['Confirms', [msg('{0} confirmed {1}'), msg('{0} tried to confirm {1}')]],
  ['Connects', [msg('{0} connected {1}'), msg('{0} tried to connect {1}')]],
  ['Copies', [msg('{0} copied {1}'), msg('{0} tried to copy {1}')]],
  ['Creates', [msg('{0} created {1}'), msg('{0} tried to create {1}')]],
  ['Deletes', [msg('{0} deleted {1}'), msg('{0} tried to delete {1}')]],
  ['Disconnects', [msg('{0} disconnected {1}'), msg('{0} tried to disconnect {1}')]],
  ['Finds', [msg('{0} looked for {1}'), msg('{0} tried to look for {1}')]],
  ['Gives', [msg('{0} asked for {1}'), msg('{0} tried to ask for {1}')]],
  ['Lists', [msg('{0} listed {1}'), msg('{0} tried to list {1}')]],
  ['Opens', [msg('{0} opened {1}'), msg('{0} tried to open {1}')]],
  ['Queries', [msg('{0} queried {1}'), msg('{0} tried to query {1}')]],
  ['Reads', [msg('{0} read {1}'), msg('{0} tried to read {1}')]],
  ['Registers', [msg('{0} registered {1}'), msg('{0} tried to register {1}')]],
  ['Removes', [msg('{0} removed {1}'), msg('{0} tried to remove {1}')]],
  ['Renames', [msg('{0} renamed {1}'), msg('{0} tried to rename {1}')]],
  ['Replaces', [msg('{0} replaced {1}'), msg('{0} tried to replace {1}')]],
  ['Searches', [msg('{0} searched {1}'), msg('{0} tried to search {1}')]],
  ['Sets', [msg('{0} set {1}'), msg('{0} tried to set {1}')]],
  ['Starts', [msg('{0} started {1}'), msg('{0} tried to start {1}')]],
  ['Uploads', [msg('{0} uploaded {1}'), msg('{0} tried to upload {1}')]],
  ['Writes', [msg('{0} wrote {1}'), msg('{0} tried to write {1}')]],
]);
