// Finds a Chromium, or gets one: CHROMIUM, the usual places, Playwright's download, apt.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { cleanEnvironment } from "./environment.mjs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The path of a Chromium.
 *
 * @throws With a message that says what to do, where none can be had.
 */
export function ensureChromium(say = console.log) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  const usual = USUAL_PLACES.find(existsSync);
  if (usual) return usual;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("No Chromium was found; trying Playwright's download ...");
  const cli = path.join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");
  run(process.execPath, [cli, "install", "chromium"], 120_000);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (process.platform === "linux" && existsSync("/usr/bin/apt-get")) {
    say("Playwright's download did not work; trying apt ...");
    const asRoot = process.getuid() === 0 ? [] : ["sudo", "-n"];
    const apt = (...args) => {
      const [command, ...rest] = [...asRoot, "apt-get", ...args];
      return run(command, rest, 300_000);
    };
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
    const installed = USUAL_PLACES.find(existsSync);
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium can be had: it is in none of the usual places, Playwright's download failed, and apt has or may install none. " +
      "Install Chromium or Chrome, or name one in the variable CHROMIUM, and run this again.",
  );
}

function run(command, args, timeout) {
  return (
    spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"], timeout, env: cleanEnvironment() }).status === 0
  );
}
