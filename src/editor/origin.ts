import * as vscode from 'vscode';

/** Documents of these schemes have as their query the address of what they show in another form. */
const sameRecords = /^s3-logjam-(?:unpacked|readable)$/;
const changedRecords = /^s3-logjam-redacted$/;
/** Its query is JSON with the address. */
const filteredScheme = 's3-logjam-filtered';

/** The address that a filtered document names; undefined where its query is not ours. */
function filteredFrom({ query }: vscode.Uri): string | undefined {
  try {
    const { uri } = JSON.parse(query) as { readonly uri?: unknown };
    return typeof uri === 'string' ? uri : undefined;
  } catch {
    return undefined;
  }
}

/** The file or document that a document shows in another form: unpacked, laid out, or both. */
export function originOf(uri: vscode.Uri): string {
  return sameRecords.test(uri.scheme) ? originOf(vscode.Uri.parse(uri.query)) : uri.toString();
}

/** A document's address and those of all that it was made from in steps, up to the file. */
export function originsOf(uri: vscode.Uri): readonly string[] {
  const isView = sameRecords.test(uri.scheme) || changedRecords.test(uri.scheme);
  const from = uri.scheme === filteredScheme ? filteredFrom(uri) : isView ? uri.query : undefined;
  return [uri.toString(), ...(from === undefined ? [] : originsOf(vscode.Uri.parse(from)))];
}
