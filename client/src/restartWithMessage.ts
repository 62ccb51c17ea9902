import { commands, type LogOutputChannel, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

const MOST = 4;
const WITHIN_MS = 180_000;

/** Restarts a server that crashed and says so; one that keeps crashing is left alone until the user asks. */
export function restartWithMessage(output: LogOutputChannel): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: (error) => {
      output.error(error);
      return { action: ErrorAction.Continue };
    },
    closed: () => {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < WITHIN_MS), now];
      if (crashes.length > MOST) {
        void window
          .showErrorMessage(`Sourcebook's server stopped ${crashes.length} times in three minutes.`, "Restart Server")
          .then((answer) => answer && commands.executeCommand("sourcebook.restartServer"));
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      void window.showWarningMessage("Sourcebook's server stopped unexpectedly and was started again.");
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
