import { type Disposable, StatusBarAlignment, window } from "vscode";
import type { Status } from "../../server/src/lsp/requests.js";

/** The item in the status bar: how many sources were read and what is wrong with them; a click shows the list. */
export function createStatusItem(): Disposable & { show(status: Status): void } {
  const item = window.createStatusBarItem("sourcebook.status", StatusBarAlignment.Right, 90);
  item.name = "Sourcebook";
  item.command = "sourcebook.showSources";
  return {
    show({ state, sources, problems }) {
      const count = sources === 1 ? "1 source" : `${sources} sources`;
      const trouble = problems === 1 ? "1 problem" : `${problems} problems`;
      item.text = `${state === "reading" ? "$(loading~spin)" : "$(book)"} ${count}${problems ? ` $(warning) ${problems}` : ""}`;
      item.tooltip = `Sourcebook: ${state === "reading" ? "reading, " : ""}${count}${problems ? `, ${trouble}` : ""}. Click to show the list.`;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
