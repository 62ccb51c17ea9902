// Runs a mocha suite inside the extension host of a VS Code server: what @vscode/test-electron does for a desktop.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launchBrowser, newPage, remoteUri, startVsCodeServer, workbenchUrl } from "./remote.mjs";

/** Resolves with the suite's exit code. Its report is copied to standard output while it runs. */
export async function runSuiteRemotely({
  extensionDevelopmentPath,
  extensionTestsPath,
  folder,
  environment = {},
  timeoutMs = 300_000,
}) {
  const report = path.join(tmpdir(), `sourcebook-suite-${process.pid}-${Date.now()}.log`);
  const server = await startVsCodeServer({ environment: { ...environment, VSCODE_TEST_LOG: report } });
  const automation = [];
  let browser;
  let page;
  let shown = 0;
  const copy = () => {
    if (!existsSync(report)) return;
    const text = readFileSync(report, "utf8");
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const timer = setInterval(copy, 200);
  let limit;
  try {
    browser = await launchBrowser();
    page = await newPage(browser, server);
    const result = new Promise((resolve, reject) => {
      void page.exposeFunction("codeAutomationLog", (type, args) => automation.push(`[${type}] ${args.join(" ")}`));
      void page.exposeFunction("codeAutomationExit", resolve);
      page.once("crash", () => reject(new Error("The browser's page crashed.")));
      limit = setTimeout(() => reject(new Error(`The suite gave no exit code in ${timeoutMs} ms.`)), timeoutMs);
    });
    result.catch(() => {});
    const payload = [
      ["extensionDevelopmentPath", remoteUri(server, extensionDevelopmentPath)],
      ["extensionTestsPath", remoteUri(server, extensionTestsPath)],
    ];
    await page.goto(workbenchUrl(server, { folder, payload }));
    const code = await result;
    if (code !== 0 && !existsSync(report)) throw new Error(`Exit code ${code} before any test ran.`);
    return code;
  } catch (error) {
    const picture = path.join(tmpdir(), "sourcebook-suite-failure.png");
    await page?.screenshot({ path: picture }).catch(() => {});
    console.error(`${automation.slice(-40).join("\n")}\n${server.log.join("").slice(-3000)}\nScreenshot: ${picture}`);
    throw error;
  } finally {
    clearTimeout(limit);
    clearInterval(timer);
    await browser?.close();
    await server.stop();
    copy();
    rmSync(report, { force: true });
  }
}
