// `npm test`: builds, runs every suite, and sums up. The last line is `N passed, N failed`.
import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const mocha = path.join(root, "node_modules/mocha/bin/mocha.js");
const script = (...words) => [process.execPath, words];

const SUITES = [
  ["unit, fixture, property, golden and protocol tests", script(mocha)],
  ["tests inside VS Code", script(path.join(root, "test/vscode/run.mjs"))],
  ["tests in a browser's VS Code, as workers", script(path.join(root, "test/vscode/runInWorker.mjs"))],
  ["tests of the packaged extension", script(mocha, "--no-config", path.join(root, "test/vscode/ui.test.mjs"))],
];

const total = { passed: 0, failed: 0 };
heading("build");
const build = await run(...script(path.join(root, "scripts/build.mjs")));
if (build.code !== 0) {
  // Without the executables every suite would fail for this one reason, or pass on an older build.
  console.error("The build failed, so no suite was run.");
  total.failed++;
} else {
  for (const [name, command] of SUITES) {
    heading(name);
    const { code, output } = await run(...command);
    const { passed, failed } = count(output);
    total.passed += passed;
    total.failed += failed;
    // A suite that says why it cannot run here, and ends well, is no failure.
    if (code === 0 && /^Skipped: /m.test(output)) continue;
    if (failed === 0 && (code !== 0 || passed === 0)) {
      console.error(`The ${name} did not run to the end (exit status ${code}); that counts as one failure.`);
      total.failed++;
    }
  }
}
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

function heading(name) {
  console.log(`\n=== ${name}`);
}

/** Runs a command with its output shown as it comes, and kept. */
function run(command, words) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const show = (to) => (chunk) => {
      output += chunk;
      to.write(chunk);
    };
    child.stdout.on("data", show(process.stdout));
    child.stderr.on("data", show(process.stderr));
    child.once("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.once("close", (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

/** What mocha's own summary says, or the line `N passed, N failed, ...` of the suite inside VS Code. */
function count(output) {
  const numbers = (pattern) => Number([...output.matchAll(pattern)].at(-1)?.groups.count ?? 0);
  return {
    passed: numbers(/^ *(?<count>\d+) (?:passing \(|passed, )/gm),
    failed: numbers(/(?:^ +(?<count>\d+) failing *$)/gm) || numbers(/^\d+ passed, (?<count>\d+) failed/gm),
  };
}
