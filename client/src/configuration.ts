import { Uri, workspace } from "vscode";

/**
 * The settings that the user or the workspace stated, nested as in `sourcebook.json`. Defaults are left out:
 * otherwise they would win over the folder's `sourcebook.json`.
 */
export function statedSettings(section = "sourcebook", scope?: string): unknown {
  const configuration = workspace.getConfiguration(section, scope ? Uri.parse(scope) : undefined);
  const stated: Record<string, unknown> = {};
  for (const path of paths(configuration)) {
    const found = configuration.inspect(path);
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    if (value !== undefined) place(stated, path.split("."), value);
  }
  return stated;
}

/** "corpus.folders", "rules", ...: two levels are all we have. */
function paths(configuration: object): string[] {
  return Object.entries(configuration)
    .filter(([, value]) => typeof value !== "function")
    .flatMap(([key, value]) =>
      key === "rules" || typeof value !== "object" || value === null || Array.isArray(value)
        ? [key]
        : Object.keys(value).map((name) => `${key}.${name}`),
    );
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (!rest.length) target[first] = value;
  else place((target[first] ??= {}) as Record<string, unknown>, rest, value);
}
