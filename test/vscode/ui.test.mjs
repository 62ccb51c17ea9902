// Drives the workbench as a user does: the packaged .vsix, installed; hover card, squiggle, completion list, quick fix, seen.
// Screenshots are left in test/vscode/screenshots.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  installExtension,
  launchBrowser,
  newPage,
  newServerData,
  remoteUri,
  startVsCodeServer,
  workbenchUrl,
} from "../../scripts/vscode/remote.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const screenshots = path.join(import.meta.dirname, "screenshots");
const vsix = path.join(root, "out/sourcebook.vsix");

describe("the packaged extension, as a user sees it", function () {
  this.timeout(60_000);
  let server;
  let browser;
  let page;
  let folder;

  before(async function () {
    this.timeout(240_000);
    mkdirSync(screenshots, { recursive: true });
    mkdirSync(path.dirname(vsix), { recursive: true });
    const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
    execFileSync(process.execPath, [vsce, "package", "-o", vsix], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    folder = mkdtempSync(path.join(tmpdir(), "sourcebook-ui-"));
    cpSync(path.join(import.meta.dirname, "workspace"), folder, { recursive: true });
    const data = newServerData({
      "editor.hover.delay": 100,
      "editor.minimap.enabled": false,
      "editor.wordWrap": "on",
      "workbench.colorTheme": "Default Light Modern",
    });
    await installExtension(data, vsix);
    server = await startVsCodeServer({ data });
    browser = await launchBrowser();
    page = await newPage(browser, server, { reducedMotion: "reduce" });
    page.setDefaultTimeout(40_000);
    const payload = [["openFile", remoteUri(server, path.join(folder, "brief.md"))]];
    await page.goto(workbenchUrl(server, { folder, payload }));
    await page.locator(".editor-instance .view-lines").waitFor();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state === "failed") await shoot("failure");
  });

  it("underlines the wrong date and the unknown citation", async () => {
    await page.locator(".editor-instance .squiggly-warning").nth(1).waitFor();
    await shoot("squiggle");
  });

  it("says in the status bar how many sources were read", async () => {
    await page.locator(".statusbar-item", { hasText: "2 sources" }).waitFor();
  });

  it("shows what the sources say where one points at the date", async () => {
    await hover("5 May", "3 May 2021");
    await shoot("diagnostic");
  });

  it("shows the card of a person", async () => {
    const card = await hover("Lindqvist", "Marta Lindqvist · person");
    assert.match(await card.textContent(), /transport minister/);
    await shoot("card-person");
  });

  it("shows the card of an organisation", async () => {
    const card = await hover("Transit", "Danube Transit Authority · organisation");
    assert.match(await card.textContent(), /DTA/);
    await shoot("card-organisation");
  });

  it("shows the card of a place", async () => {
    await hover("Tolna", "Tolna · place");
    await shoot("card-place");
  });

  it("offers quick fixes and takes the sources' date", async () => {
    const at = await placeOf("5 May");
    await page.mouse.click(at.x, at.y);
    await page.mouse.move(200, 500);
    await page.locator(".monaco-hover:not(.hidden)").waitFor({ state: "hidden" });
    await page.keyboard.press("Control+.");
    const menu = page.locator(".action-widget");
    await menu.getByText("Use 3 May 2021").first().waitFor();
    await settled(menu);
    await shoot("quick-fix");
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "reopened on 3 May 2021" }).waitFor();
  });

  it("completes a citation behind [@, the supporting source first", async () => {
    await writeAtEnd("The authority expects 11,000 lorries a day by the end of the decade [@");
    const first = page.locator(".suggest-widget.visible .monaco-list-row").first();
    await first.filter({ hasText: "reyes2021" }).waitFor();
    await shoot("completion");
  });

  it("finds an author although the name is misspelt, and although Markdown suggests nothing by itself", async () => {
    // As a person does, letter by letter: the editor's own filter must not drop what the server found.
    await page.keyboard.type("okfaor", { delay: 120 });
    const row = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "okafor2021" });
    await row.waitFor();
    await shoot("completion-misspelt");
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "[@okafor2021" }).last().waitFor();
  });

  it("lists the sources", async () => {
    await page.locator(".statusbar-item", { hasText: "2 sources" }).click();
    await page.locator(".quick-input-widget", { hasText: "okafor2021" }).waitFor();
    await shoot("sources");
    await page.keyboard.press("Escape");
  });

  it("lists the findings among the problems", async () => {
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel", { hasText: "reyes2020" }).waitFor();
    await shoot("problems");
  });

  async function hover(word, expected) {
    // The card before must be gone: it may cover the word, and it may hold the text that is waited for.
    await page.mouse.move(200, 500);
    await page.locator(".monaco-hover:not(.hidden)").waitFor({ state: "hidden" });
    const at = await placeOf(word);
    await page.mouse.move(at.x, at.y + 60);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    const card = page.locator(".monaco-hover:not(.hidden)", { hasText: expected }).first();
    await card.waitFor();
    await settled(card);
    return card;
  }

  async function writeAtEnd(text) {
    await page.locator(".editor-instance .view-lines").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(text, { delay: 10 });
  }

  /** Where a word stands on the screen. */
  async function placeOf(word) {
    const place = await page.evaluate((wanted) => {
      for (const line of document.querySelectorAll(".editor-instance .view-line")) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.data.replaceAll("\u00a0", " ");
          const start = text.indexOf(wanted);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return null;
    }, word);
    assert.ok(place, `"${word}" is on the screen`);
    return place;
  }

  /** Hovers and menus fade in. */
  async function settled(locator) {
    await locator.evaluate((element) =>
      Promise.all(element.getAnimations({ subtree: true }).map((animation) => animation.finished.catch(() => {}))),
    );
  }

  async function shoot(name) {
    await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
});
