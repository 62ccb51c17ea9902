// A real VS Code where no desktop build can be had: its server, opened in Chromium.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { ensureVsCodeServer } from "./install.mjs";

const isVerbose = Boolean(process.env.SOURCEBOOK_VERBOSE);

// Whatever asks, advertises, updates or phones home is off, so that tests and screenshots show the extension alone.
const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/** A new data directory for a server, with settings. */
export function newServerData(settings = {}) {
  const data = mkdtempSync(path.join(tmpdir(), "sourcebook-vscode-"));
  mkdirSync(path.join(data, "data/Machine"), { recursive: true });
  writeFileSync(path.join(data, "data/Machine/settings.json"), JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
  return data;
}

/** Installs a packaged extension into a server's data directory. */
export async function installExtension(data, vsix) {
  const main = await ensureVsCodeServer();
  const args = [main, "--accept-server-license-terms", "--server-data-dir", data, "--install-extension", vsix];
  const child = spawn(process.execPath, args, { env: cleanEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code) throw new Error(`Installing ${vsix} ended with ${code}: ${output}`);
}

/** Starts the server on 127.0.0.1; `stop` ends it with all that it started. */
export async function startVsCodeServer({ settings = {}, environment = {}, data = newServerData(settings) } = {}) {
  const main = await ensureVsCodeServer();
  const port = await freePort();
  const log = [];
  const args = [
    main,
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", data, "--telemetry-level", "off", "--disable-telemetry", "--disable-experiments"],
    "--disable-workspace-trust",
    // Built workbenches of newer versions ignore an extension under development without it.
    "--enable-smoke-test-driver",
  ];
  const env = { ...cleanEnvironment(), XDG_RUNTIME_DIR: data, ...environment };
  // A process group of its own, so that its extension host and our language server end with it.
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      log.push(String(chunk));
      if (isVerbose) process.stderr.write(chunk);
    });
  }
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const onExit = () => signal("SIGKILL");
  process.once("exit", onExit);
  const stop = async () => {
    process.off("exit", onExit);
    signal("SIGTERM");
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    signal("SIGKILL");
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const url = `http://127.0.0.1:${port}/`;
  const end = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`The VS Code server did not start:\n${log.join("")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { authority: `127.0.0.1:${port}`, url, log, exited, stop };
}

export function launchBrowser() {
  return chromium.launch({
    executablePath: ensureChromium(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-sync",
    ],
  });
}

/** A page that can reach this server and nothing else; what else it asks for fails at once. */
export async function newPage(browser, server, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.route(
    (url) => url.host !== server.authority && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  if (isVerbose) page.on("console", (message) => console.error("[page]", message.text()));
  return page;
}

/** A file of this machine as the workbench in the browser names it. */
export function remoteUri(server, file) {
  return `vscode-remote://${server.authority}${path.resolve(file)}`;
}

/** The workbench's address: a folder opened in it, and what it is to do first. */
export function workbenchUrl(server, { folder, payload = [] }) {
  const url = new URL(server.url);
  url.searchParams.set("folder", path.resolve(folder));
  url.searchParams.set("payload", JSON.stringify([["skipWelcome", "true"], ...payload]));
  return url.href;
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
