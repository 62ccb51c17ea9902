// Runs a mocha suite in the web worker host of a VS Code in the browser: there the extension's `browser` entry runs, with the
// language server as a worker of its own.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { launchBrowser, newPage, startVsCodeServer, workbenchUrl } from "./remote.mjs";

const CONFIGURATION = /(?<head>id="vscode-workbench-web-configuration" data-settings=")(?<json>[^"]*)"/;
const EXTENSION = "/__extension";
/** What the suite prints; the rest of the log is the workbench's. */
const REPORT = /^(?: {4}[✔✘]|\d+ passed|The extension host|Error|This host)/;

/** Resolves with the suite's exit code. `testsPath` is relative to the extension's folder, without its ending. */
export async function runSuiteInWorker({ extensionPath, testsPath, folder, timeoutMs = 180_000 }) {
  const server = await startVsCodeServer();
  const log = [];
  let browser;
  let page;
  let limit;
  try {
    browser = await launchBrowser();
    // A page that was changed on its way does not count as local, so that its socket to this machine would be blocked.
    page = await newPage(browser, server, { permissions: ["local-network-access"] });
    const result = new Promise((resolve, reject) => {
      void page.exposeFunction("codeAutomationLog", (_type, words) => {
        const line = words.join(" ");
        log.push(line);
        if (REPORT.test(line)) console.log(line);
      });
      void page.exposeFunction("codeAutomationExit", resolve);
      page.once("crash", () => reject(new Error("The browser's page crashed.")));
      limit = setTimeout(() => reject(new Error(`The suite gave no exit code in ${timeoutMs} ms.`)), timeoutMs);
    });
    result.catch(() => {});
    await serveExtension(page, server, extensionPath);
    await nameExtension(page, server, testsPath);
    await page.goto(workbenchUrl(server, { folder }));
    return await result;
  } catch (error) {
    console.error(`${log.slice(-40).join("\n")}\n${server.log.join("").slice(-3000)}`);
    throw error;
  } finally {
    clearTimeout(limit);
    await browser?.close();
    await server.stop();
  }
}

/** An extension under development runs in the worker only where its address is one of the web: it is served beside the workbench. */
async function serveExtension(page, server, extensionPath) {
  const base = `${server.url.replace(/\/$/, "")}${EXTENSION}/`;
  await page.context().route(
    (url) => url.href.startsWith(base),
    (route) => {
      const asked = decodeURIComponent(new URL(route.request().url()).pathname.slice(EXTENSION.length + 1));
      const file = path.join(extensionPath, asked);
      return existsSync(file) && statSync(file).isFile()
        ? route.fulfill({ path: file })
        : route.fulfill({ status: 404, body: "" });
    },
  );
}

/** Worker extensions under development come from the page's own configuration, not from its address. */
async function nameExtension(page, server, testsPath) {
  const uri = (place) => ({ scheme: "http", authority: server.authority, path: place });
  await page.route(
    (url) => url.host === server.authority && url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(CONFIGURATION, (_, head, json) => {
        const configuration = JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
        configuration.developmentOptions = {
          ...configuration.developmentOptions,
          extensions: [uri(EXTENSION)],
          extensionTestsPath: uri(`${EXTENSION}/${testsPath}`),
        };
        return `${head}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
      });
      await route.fulfill({ response, body });
    },
  );
}
