// The suite inside a real VS Code: a desktop one where there is one or one can be downloaded, else the VS Code server.
//   SOURCEBOOK_VSCODE=desktop|remote|auto (auto)   VSCODE_TEST_EXECUTABLE=/path/to/code
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { runSuiteRemotely } from "../../scripts/vscode/runSuite.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const suite = path.join(import.meta.dirname, "suite");
const compiled = path.join(root, "out/vscode");
const DOWNLOAD_MS = 15_000;

rmSync(compiled, { recursive: true, force: true });
await esbuild.build({
  entryPoints: readdirSync(suite)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(suite, name)),
  outdir: compiled,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode", "mocha"],
  logLevel: "warning",
});
const folder = mkdtempSync(path.join(tmpdir(), "sourcebook-workspace-"));
cpSync(path.join(import.meta.dirname, "workspace"), folder, { recursive: true });
const paths = { extensionDevelopmentPath: root, extensionTestsPath: path.join(compiled, "index.js") };
try {
  const executable = await desktop();
  process.exitCode = executable ? await runOnDesktop(executable) : await runSuiteRemotely({ ...paths, folder });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function desktop() {
  const wanted = process.env.SOURCEBOOK_VSCODE ?? "auto";
  if (wanted === "remote") return undefined;
  if (process.env.VSCODE_TEST_EXECUTABLE) return process.env.VSCODE_TEST_EXECUTABLE;
  // Without a display a desktop build starts nothing.
  if (wanted === "auto" && process.platform === "linux" && !process.env.DISPLAY) return undefined;
  try {
    const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
    return await downloadAndUnzipVSCode({ version: "stable", timeout: DOWNLOAD_MS });
  } catch (error) {
    if (wanted === "desktop") throw error;
    console.log(`No desktop VS Code can be had (${error.code ?? error.message}); taking the VS Code server.`);
    return undefined;
  }
}

async function runOnDesktop(vscodeExecutablePath) {
  const { runTests } = await import("@vscode/test-electron");
  const data = mkdtempSync(path.join(tmpdir(), "sb-")); // A short path: a socket lies in it.
  const launchArgs = [
    folder,
    "--user-data-dir",
    data,
    "--disable-extensions",
    "--disable-workspace-trust",
    "--disable-gpu",
  ];
  if (process.getuid?.() === 0) launchArgs.push("--no-sandbox");
  return runTests({ ...paths, vscodeExecutablePath, launchArgs });
}
