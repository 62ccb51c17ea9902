// `npm start`: builds, prints what `check` finds in the sample brief, and opens it with the extension.
//
//   npm start [-- --no-open]
//
// The desktop VS Code is the one that the variable VSCODE names, or `code`; where there is none, the VS Code server is
// opened at an address of this machine.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const examples = path.join(root, "examples");
const brief = path.join(examples, "brief.md");
const isWindows = process.platform === "win32";
const WARNINGS_FOUND = 1;

process.chdir(root);
if (node("scripts/build.mjs") !== 0) {
  console.error("The build failed; nothing was opened.");
  process.exit(1);
}
console.log("\nWhat `sourcebook check` finds in examples/brief.md (some of it is wrong on purpose):\n");
const checked = node("dist/cli.js", "check", "--corpus", "corpus", "examples/brief.md");
// Warnings are what the sample is for; anything else means that the check did not work.
if (checked !== 0 && checked !== WARNINGS_FOUND) process.exit(1);
if (!process.argv.includes("--no-open")) await open();

function node(...words) {
  return spawnSync(process.execPath, words, { stdio: "inherit" }).status;
}

async function open() {
  const desktop = findDesktop();
  if (!desktop) return openInServer();
  console.log(`\nOpening the sample brief in ${desktop} ...`);
  const words = ["--new-window", `--extensionDevelopmentPath=${root}`, examples, brief];
  const child = spawn(isWindows ? `"${desktop}"` : desktop, isWindows ? words.map((word) => `"${word}"`) : words, {
    stdio: "inherit",
    shell: isWindows,
  });
  child.once("error", (error) => {
    console.error(`${desktop} cannot be started: ${error.message}. Name another executable in the variable VSCODE.`);
    process.exitCode = 1;
  });
  child.once("exit", (code) => {
    process.exitCode ||= code ?? 1;
  });
}

function findDesktop() {
  if (process.env.VSCODE) return process.env.VSCODE;
  // Without a display a desktop build starts nothing.
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const name = isWindows ? "code.cmd" : "code";
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function openInServer() {
  const { remoteUri, startVsCodeServer, workbenchUrl } = await import("./vscode/remote.mjs");
  console.log("\nThere is no desktop VS Code here (VSCODE can name one); starting the VS Code server ...");
  const server = await startVsCodeServer();
  const payload = [
    ["extensionDevelopmentPath", remoteUri(server, root)],
    ["openFile", remoteUri(server, brief)],
  ];
  console.log(
    `\nOpen this address in a browser; Ctrl+C ends it:\n\n  ${workbenchUrl(server, { folder: examples, payload })}\n`,
  );
  let isAsked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      isAsked = true;
      void server.stop();
    });
  }
  await server.exited;
  if (isAsked) return;
  console.error("The VS Code server ended.");
  process.exitCode = 1;
}
