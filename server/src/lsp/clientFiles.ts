import type { Connection } from "vscode-languageserver";
import { type Files, FolderError } from "../storage/files.js";
import { LIST_REQUEST, READ_REQUEST } from "./requests.js";

/** The files as the client sees them, for a server that has no file system: virtual folders, a browser. */
export function createClientFiles(connection: Connection): Files {
  return {
    async list(folder) {
      const uris = await connection.sendRequest<string[]>(LIST_REQUEST, { uri: folder }).catch(() => {
        throw new FolderError("the editor cannot list it", "check the folder");
      });
      const root = folder.endsWith("/") ? folder : `${folder}/`;
      return uris
        .filter((uri) => uri.startsWith(root) && !/\/(?:\.|node_modules\/)/.test(uri.slice(root.length - 1)))
        .map((uri) => ({ uri, path: decodeURIComponent(uri.slice(root.length)) }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async read(uri) {
      const binary = atob(await connection.sendRequest<string>(READ_REQUEST, { uri }));
      return Uint8Array.from(binary, (character) => character.charCodeAt(0));
    },
  };
}
