/** A file below a folder. */
export interface FileInfo {
  readonly uri: string;
  /** Relative to the folder that was listed, with "/". */
  readonly path: string;
  /** In bytes, where it is known without reading. */
  readonly size?: number;
  /** Why this link or folder below leads to no file, as the end of the sentence "... was not read because". */
  readonly unreadable?: string;
}

/** The files that a corpus is read from: a disk, an editor's file system, or memory. */
export interface Files {
  /** All files below a folder (a URI), hidden ones and `node_modules` left out, sorted by path. Rejects with a `FolderError` where the folder cannot be read. */
  list(folder: string): Promise<readonly FileInfo[]>;
  /** The bytes of a file; rejects where it cannot be read. */
  read(uri: string): Promise<Uint8Array>;
}

/** Why a folder could not be listed, as the end of the sentence "... was not read because". */
export class FolderError extends Error {
  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason}: ${remedy}`);
  }
}
