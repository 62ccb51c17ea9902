import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type FileInfo, type Files, FolderError } from "./files.js";

const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOENT: ["it does not exist", "create it or name another folder"],
  ENOTDIR: ["it is no folder", "name the folder that holds the sources"],
  EACCES: ["you have no right to read it", "change its permissions or name another folder"],
  EPERM: ["you have no right to read it", "change its permissions or name another folder"],
  EISDIR: ["it is a folder", "name a file"],
  ELOOP: ["it links to itself", "remove the link"],
};

/** The files of this machine. Folders and files are `file:` URIs; plain paths are taken too. */
export const nodeFiles: Files = {
  async list(folder) {
    const root = toPath(folder);
    try {
      const found: FileInfo[] = [];
      if (!(await stat(root)).isDirectory()) throw new FolderError(...REASONS.ENOTDIR!);
      await walk(root, "", found, 0);
      return found.sort((a, b) => (a.path < b.path ? -1 : 1));
    } catch (error) {
      if (error instanceof FolderError) throw error;
      throw new FolderError(...(REASONS[codeOf(error)] ?? [messageOf(error), "check the folder"]));
    }
  },
  async read(uri) {
    try {
      return await readFile(toPath(uri));
    } catch (error) {
      throw new Error(REASONS[codeOf(error)]?.[0] ?? messageOf(error));
    }
  },
};

async function walk(root: string, below: string, into: FileInfo[], depth: number): Promise<void> {
  const folder = path.join(root, below);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const relative = below ? `${below}/${entry.name}` : entry.name;
    const full = path.join(folder, entry.name);
    const info = entry.isSymbolicLink() ? await stat(full).catch(() => undefined) : entry;
    // Links may lead in circles; folders this deep hold no sources.
    if (info?.isDirectory() && depth < 20 && !(entry.isSymbolicLink() && depth > 3)) {
      // A folder below that cannot be read does not cost the others.
      await walk(root, relative, into, depth + 1).catch((error: unknown) => {
        const unreadable = REASONS[codeOf(error)]?.[0] ?? messageOf(error);
        into.push({ uri: pathToFileURL(full).href, path: relative, unreadable });
      });
    } else if (!info) {
      into.push({ uri: pathToFileURL(full).href, path: relative, unreadable: "it is a link that leads nowhere" });
    } else if (info?.isFile()) {
      const size = (await stat(full).catch(() => undefined))?.size;
      into.push({ uri: pathToFileURL(full).href, path: relative, ...(size !== undefined && { size }) });
    }
  }
}

function toPath(uri: string): string {
  return uri.startsWith("file:") ? fileURLToPath(uri) : path.resolve(uri);
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
