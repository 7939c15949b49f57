import * as vscode from 'vscode';

/** Folders that hold no logs. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);
/** Names of files that are no logs: programs, pictures, archives of many files. All others are looked into. */
const otherFiles =
  /\.(?:[cm]?[jt]sx?|css|scss|less|html?|vue|py|rb|go|rs|java|class|jar|kt|c|cc|cpp|h|hpp|cs|php|sh|ps1|exe|dll|so|o|a|wasm|node|png|jpe?g|gif|webp|ico|bmp|svg|woff2?|ttf|otf|pdf|zip|tgz|tar|tar\.gz|7z|rar|mp[34]|mov|avi|wav|map|md|ya?ml|toml|lock|tf|db|sqlite|parquet|vsix)$/i;

/** True for a file that may be a log, by what it surely is not. */
const mayBeLog = ({ path }: vscode.Uri): boolean => !otherFiles.test(path);

/** Files below a folder, read from the file system, for hosts without a search of their own. */
export async function* walk(folder: vscode.Uri, token: vscode.CancellationToken): AsyncGenerator<vscode.Uri> {
  const folders = [folder];
  for (let at = folders.shift(); at !== undefined && !token.isCancellationRequested; at = folders.shift()) {
    let entries: [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(at);
    } catch {
      // A folder that cannot be read holds nothing that could be found.
    }
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(at, name);
      if (type === vscode.FileType.Directory && !skippedFolders.has(name)) {
        folders.push(uri);
      } else if ((type & vscode.FileType.File) !== 0) {
        yield uri;
      }
    }
  }
}

/** Names asked for, for each file that is looked into: most files of a workspace may be others. */
const NAMES_A_FILE = 10;

/** What VS Code's own search finds; nothing on hosts that have none. */
async function findFiles(most: number, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  try {
    const skipped = `**/{${[...skippedFolders].join(',')}}/**`;
    return await vscode.workspace.findFiles('**/*', skipped, most * NAMES_A_FILE, token);
  } catch {
    return [];
  }
}

/** Files of the workspace that may be logs, `most` of them; `hasMore` where there are others. */
export async function filesToSearch(
  most: number,
  token: vscode.CancellationToken,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly hasMore: boolean }> {
  const names = await findFiles(most, token);
  const found = names.filter(mayBeLog);
  if (found.length === 0) {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      for await (const file of walk(uri, token)) {
        if (mayBeLog(file) && found.push(file) > most) {
          break;
        }
      }
    }
  }
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: found.slice(0, most),
    hasMore: found.length > most || (most > 0 && names.length >= most * NAMES_A_FILE),
  };
}
