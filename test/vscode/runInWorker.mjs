// The suite in a VS Code in the browser, whose extension host is a web worker: nothing of Node is there.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { ensureChromium } from "../../scripts/vscode/chromium.mjs";
import { runSuiteInWorker } from "../../scripts/vscode/runSuiteInWorker.mjs";

const root = path.resolve(import.meta.dirname, "../..");

try {
  ensureChromium();
} catch (error) {
  console.log(`Skipped: ${error.message}`);
  process.exit();
}
await esbuild.build({
  entryPoints: { index: path.join(import.meta.dirname, "suite/web/index.ts") },
  outdir: path.join(root, "out/worker"),
  bundle: true,
  platform: "browser",
  format: "cjs",
  target: "es2022",
  external: ["vscode"],
  define: { global: "globalThis" },
  // Mocha asks for a few of Node's variables, and finds nothing in them.
  banner: { js: 'var process = { env: {}, cwd: () => "/" };' },
  alias: { "node:assert/strict": path.join(import.meta.dirname, "suite/web/assert.ts") },
  logLevel: "error",
});
const folder = mkdtempSync(path.join(tmpdir(), "sourcebook-worker-"));
cpSync(path.join(import.meta.dirname, "workspace"), folder, { recursive: true });
try {
  process.exitCode = await runSuiteInWorker({ extensionPath: root, testsPath: "out/worker/index", folder });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
