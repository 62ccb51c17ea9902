import { FileType, Uri, workspace } from "vscode";

/** The URIs of all files below a folder, for a server that has no file system. Links are not followed. */
export async function listFiles(folder: Uri): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(folder)) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.File) found.push(uri.toString());
    else if (type === FileType.Directory) found.push(...(await listFiles(uri)));
  }
  return found;
}

/** A file's bytes as base64, which JSON can carry. */
export async function readBase64(uri: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(uri);
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
