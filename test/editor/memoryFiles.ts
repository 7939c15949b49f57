import * as vscode from 'vscode';

/** Files in memory under a scheme of their own, as a virtual workspace has them. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private time = 1_000;
  readonly onDidChangeFile = this.changed.event;
  /** Attempts to write, create, rename or delete through VS Code. */
  readonly writes: string[] = [];

  /** Puts a file there, or another content into it, and tells VS Code. */
  put(uri: vscode.Uri, content: string | Uint8Array): vscode.Uri {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.files.set(uri.path, { bytes, mtime: ++this.time });
    this.changed.fire([{ type, uri }]);
    return uri;
  }

  remove(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file !== undefined) {
      return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    }
    if (this.below(uri).length > 0) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (file === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return file.bytes;
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const names = this.below(uri).map(name => name.split('/'));
    const entries = names.map(([name = '', ...rest]): [string, vscode.FileType] => [
      name,
      rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory,
    ]);
    return [...new Map(entries)];
  }

  private below({ path }: vscode.Uri): string[] {
    const start = path.endsWith('/') ? path : `${path}/`;
    return [...this.files.keys()].filter(name => name.startsWith(start)).map(name => name.slice(start.length));
  }

  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  createDirectory = (uri: vscode.Uri): void => this.refuse(uri);
  writeFile = (uri: vscode.Uri): void => this.refuse(uri);
  delete = (uri: vscode.Uri): void => this.refuse(uri);
  rename = (uri: vscode.Uri): void => this.refuse(uri);

  private refuse(uri: vscode.Uri): void {
    this.writes.push(uri.toString());
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
