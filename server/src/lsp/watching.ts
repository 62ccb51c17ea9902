import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import type { ServerContext } from "./context.js";
import { SETTINGS_FILE, withSlash } from "./workspace.js";

/** A file that is being written tells of itself several times; it is read once. */
const SETTLE_MS = 150;

/** Keeps the corpora in step with their files: by the client where it watches files, by ourselves otherwise. */
export function registerWatching({ connection, environment, can, bibliographies, workspace }: ServerContext): void {
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const changed = (uris: readonly string[]): void => {
    for (const uri of uris) pending.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const settled = [...pending];
      pending = new Set();
      workspace.fileChanged(settled).catch((error) => connection.console.error(`watching: ${error}`));
    }, SETTLE_MS);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => changed(changes.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration(({ settings }) => {
    workspace.settingsChanged(settings?.sourcebook).catch((error) => connection.console.error(`settings: ${error}`));
  });

  let watched = "";
  let stop: Disposable | undefined;
  const watchAnew = (): void => {
    const folders = workspace.projects.flatMap((project) => project.folders);
    const roots = workspace.projects.flatMap(({ root }) => root ?? []);
    // What lies in a folder that is watched whole needs no watcher of its own.
    const named = bibliographies.named.filter((file) => !workspace.projectOf(file).covers(file));
    const key = JSON.stringify([folders, roots, named]);
    if (key === watched) return;
    watched = key;
    stop?.dispose();
    stop = undefined;
    if (can.watchFiles) {
      const watchers = [
        ...folders.map((folder) => below(folder, "**/*")),
        ...roots.map((root) => below(root, SETTINGS_FILE)),
        ...named.map((file) => below(file.slice(0, file.lastIndexOf("/")), decodeURIComponent(nameOf(file)))),
      ];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(
        (registration) => {
          stop = registration;
        },
        (error) => connection.console.error(`watching: ${error}`),
      );
    } else {
      const end = environment.watch?.([...folders, ...roots], (uri) => changed([uri]));
      if (end) stop = { dispose: end };
    }
  };
  workspace.onChange(watchAnew);
  bibliographies.onChange(watchAnew);

  function nameOf(uri: string): string {
    return uri.slice(uri.lastIndexOf("/") + 1);
  }

  function below(folder: string, pattern: string): FileSystemWatcher {
    const kind = WatchKind.Create | WatchKind.Change | WatchKind.Delete;
    if (can.relativePatterns) return { globPattern: { baseUri: folder, pattern }, kind };
    return { globPattern: `${decodeURIComponent(new URL(withSlash(folder)).pathname)}${pattern}`, kind };
  }
}
