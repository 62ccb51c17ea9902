import assert from "node:assert/strict";
import * as vscode from "vscode";
import { column, writePdf } from "../../files/writePdf.js";

interface Sourcebook {
  readonly status: () => { state: string; sources: number; problems: number } | undefined;
}

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const findings = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "sourcebook");
const codes = (uri: vscode.Uri) => findings(uri).map(({ code }) => (typeof code === "object" ? code.value : code));

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name)));
}

describe("Sourcebook in VS Code", () => {
  let sourcebook: Sourcebook;
  let editor: vscode.TextEditor;

  before(async () => {
    const extension = vscode.extensions.getExtension<Sourcebook>("sourcebook.sourcebook");
    assert.ok(extension, "the extension is there");
    editor = await open("brief.md");
    sourcebook = await extension.activate();
    await until("the sources", () => (sourcebook.status()?.state === "ready" ? true : undefined));
  });

  it("reads the sources that sourcebook.json names", () => {
    assert.deepEqual(sourcebook.status(), { state: "ready", sources: 2, problems: 0 });
  });

  it("warns where a date conflicts and where a citation is unknown", async () => {
    const found = await until("diagnostics", () =>
      codes(editor.document.uri).length >= 2 ? findings(editor.document.uri) : undefined,
    );
    assert.ok(codes(editor.document.uri).includes("date-conflict"));
    const conflict = found.find(({ message }) => /3 May 2021/.test(message));
    assert.ok(conflict, "the message gives the sources' date");
    assert.equal(editor.document.getText(conflict.range), "5 May 2021");
    assert.ok(conflict.relatedInformation?.some(({ location }) => location.uri.path.endsWith("/corpus/okafor2021.md")));
  });

  it("shows the card of a person", async () => {
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf("Lindqvist") + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      at,
    );
    const card = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    assert.match(card, /Marta Lindqvist/);
    assert.match(card, /minister/);
    assert.match(card, /okafor2021/);
  });

  it("writes the reference of a citation in the style that is set", async () => {
    const text = editor.document.getText();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      editor.document.positionAt(text.indexOf("@okafor2021") + 3),
    );
    const card = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    // The built-in form has no day.
    assert.match(card, /Institute for River Studies, June 14, 2021/);
  });

  it("offers the supporting source first behind [@", async () => {
    const draft = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "The Danube Transit Authority expects 11,000 lorries a day by the end of the decade [@",
    });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      draft.uri,
      draft.positionAt(draft.getText().length),
      "@",
    );
    const sorted = list.items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    const labels = sorted.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.match(labels[0] ?? "", /reyes2021/);
  });

  it("uses the source's value by a quick fix, and the warning goes", async () => {
    const uri = editor.document.uri;
    const conflict = await until("the conflict", () => findings(uri).find(({ message }) => /3 May 2021/.test(message)));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      conflict.range,
    );
    const fix = actions.find(({ title, edit }) => edit && /3 May 2021/.test(title));
    assert.ok(fix, `a fix among: ${actions.map(({ title }) => title).join(" | ")}`);
    assert.ok(actions.some(({ title }) => /^Ignore date-conflict here/.test(title)));
    await vscode.workspace.applyEdit(fix.edit!);
    assert.match(editor.document.getText(), /reopened on 3 May 2021/);
    await until("no conflict", () => (codes(uri).includes("date-conflict") ? undefined : true));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("obeys the comment that 'ignore here' writes", async () => {
    const uri = editor.document.uri;
    const conflict = await until("the conflict", () => findings(uri).find(({ message }) => /3 May 2021/.test(message)));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      conflict.range,
    );
    await vscode.workspace.applyEdit(actions.find(({ title }) => /^Ignore date-conflict here/.test(title))!.edit!);
    await until("silence", () => (codes(uri).includes("date-conflict") ? undefined : true));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await until("the conflict again", () => (codes(uri).includes("date-conflict") ? true : undefined));
  });

  it("reads a source that comes while it runs", async () => {
    const added = vscode.Uri.joinPath(folder(), "corpus/novak2022.md");
    const content =
      "---\ntitle: A second lane\nauthor: Jana Novak\nissued: 2022-02\n---\n\nThe second lane was opened on 9 January 2022.\n";
    await vscode.workspace.fs.writeFile(added, new TextEncoder().encode(content));
    await until("three sources", () => (sourcebook.status()?.sources === 3 ? true : undefined));
    await vscode.workspace.fs.delete(added);
    await until("two sources", () => (sourcebook.status()?.sources === 2 ? true : undefined));
  });

  it("reads a PDF", async () => {
    const added = vscode.Uri.joinPath(folder(), "corpus/tolna2020.pdf");
    await vscode.workspace.fs.writeFile(added, writePdf([column(["The Tolna bridge has two towers."])]));
    await until("three sources", () => (sourcebook.status()?.sources === 3 ? true : undefined));
    assert.equal(sourcebook.status()?.problems, 0);
    await vscode.workspace.fs.delete(added);
    await until("two sources", () => (sourcebook.status()?.sources === 2 ? true : undefined));
  });

  it("checks an untitled brief", async () => {
    const draft = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "The Tolna bridge was reopened on 7 May 2021.\n",
    });
    await vscode.window.showTextDocument(draft);
    await until("a conflict", () => (codes(draft.uri).includes("date-conflict") ? true : undefined));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("has all its commands", async () => {
    const known = await vscode.commands.getCommands(true);
    for (const name of [
      "showSources",
      "checkBrief",
      "restartServer",
      "insertCitation",
      "convertReferences",
      "copyBibliography",
    ]) {
      assert.ok(known.includes(`sourcebook.${name}`), name);
    }
  });

  it("works again after the server was restarted", async () => {
    await open("brief.md");
    await vscode.commands.executeCommand("sourcebook.restartServer");
    await until("diagnostics", () => (codes(editor.document.uri).includes("date-conflict") ? true : undefined));
  });
});
