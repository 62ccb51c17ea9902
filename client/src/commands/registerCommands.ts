import { commands, type Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { restart } from "../restart.js";
import { checkBrief } from "./checkBrief.js";
import { convertReferences } from "./convertReferences.js";
import { copyBibliography } from "./copyBibliography.js";
import { findInSources } from "./findInSources.js";
import { insertCitation } from "./insertCitation.js";
import { openSource } from "./openSource.js";
import { showSources } from "./showSources.js";

const COMMANDS: Readonly<Record<string, (client: BaseLanguageClient, argument: unknown) => unknown>> = {
  showSources,
  checkBrief,
  insertCitation,
  convertReferences,
  copyBibliography,
  openSource,
  findInSources,
  restartServer: (client) => restart(client),
};

export function registerCommands(client: BaseLanguageClient): Disposable[] {
  return Object.entries(COMMANDS).map(([name, run]) =>
    commands.registerCommand(`sourcebook.${name}`, (argument: unknown) => run(client, argument)),
  );
}
