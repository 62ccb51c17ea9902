import { type FileInfo, type Files, FolderError } from "./files.js";

/** Files in memory, by URI: for tests and for clients that send their files. */
export class MemoryFiles implements Files {
  readonly #files = new Map<string, Uint8Array>();

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.write(uri, content);
  }

  write(uri: string, content: string | Uint8Array): void {
    this.#files.set(uri, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  remove(uri: string): void {
    this.#files.delete(uri);
  }

  async list(folder: string): Promise<readonly FileInfo[]> {
    const root = folder.endsWith("/") ? folder : `${folder}/`;
    const found = [...this.#files].filter(([uri]) => uri.startsWith(root));
    if (!found.length)
      throw new FolderError("it does not exist", "create it or name another folder in sourcebook.json");
    return found
      .map(([uri, bytes]) => ({ uri, path: decodeURI(uri.slice(root.length)), size: bytes.length }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(uri: string): Promise<Uint8Array> {
    const bytes = this.#files.get(uri);
    if (!bytes) throw new Error("it does not exist");
    return bytes;
  }
}
