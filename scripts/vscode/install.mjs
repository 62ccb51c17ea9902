// Puts the VS Code server of the npm package code-server into the user's cache directory. Only the first run pays for it
// (about a minute and 330 MB); afterwards nothing is fetched. Needs the npm registry and nothing else.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { cleanEnvironment } from "./environment.mjs";

const VERSION = "4.100.3"; // VS Code 1.100, the oldest that the manifest allows; it runs on Node 20 as it is.
const RIPGREP = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`;
const QUIET = ["--no-fund", "--no-audit", "--loglevel=error"];

/** The cache directory: XDG_CACHE_HOME or ~/.cache, and in it sourcebook-vscode. */
export const cacheDirectory = path.join(
  process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"),
  "sourcebook-vscode",
);
const home = path.join(cacheDirectory, VERSION);

/** The script that starts the server; installs it first where it is missing. */
export async function ensureVsCodeServer(say = console.log) {
  const main = path.join(home, "node_modules/code-server/lib/vscode/out/server-main.js");
  const marker = path.join(home, ".done");
  if (existsSync(main) && existsSync(marker) && readFileSync(marker, "utf8").trim() === `${VERSION} ok`) return main;
  say(`Fetching the VS Code server (code-server ${VERSION}) into ${home}, once; it takes about a minute ...`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "package.json"), '{"name":"vscode-server-for-tests","private":true}\n');
  // Install scripts are left out: they download and want headers that most machines lack.
  await npm(home, ["install", ...QUIET, "--ignore-scripts", `code-server@${VERSION}`, RIPGREP]);
  const inner = path.join(home, "node_modules/code-server/lib/vscode");
  await npm(inner, ["install", ...QUIET, "--ignore-scripts", "--omit=dev"]);
  await npm(path.join(inner, "extensions"), ["install", ...QUIET, "--ignore-scripts", "--omit=dev"]);
  placeRipgrep(inner);
  // Only the log and the watchdog miss these two; without them the server runs with noisier logs.
  await npm(inner, ["rebuild", ...QUIET, "--nodedir=/usr", "@vscode/spdlog", "native-watchdog"]).catch(() =>
    say("The server's native modules were not built; it goes on without them."),
  );
  writeFileSync(marker, `${VERSION} ok\n`);
  return main;
}

function placeRipgrep(inner) {
  const target = path.join(inner, "node_modules/@vscode/ripgrep");
  if (!existsSync(target)) return;
  mkdirSync(path.join(target, "bin"), { recursive: true });
  const name = process.platform === "win32" ? "rg.exe" : "rg";
  const source = path.join(home, "node_modules", RIPGREP.replace(/@[^@]+$/, ""), "bin", name);
  if (existsSync(source)) copyFileSync(source, path.join(target, "bin", name));
}

function npm(directory, args) {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, {
      cwd: directory,
      env: cleanEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("exit", (code) =>
      code
        ? reject(new Error(`npm ${args.join(" ")} in ${directory} ended with ${code}:\n${output.slice(-2000)}`))
        : resolve(),
    );
  });
}
