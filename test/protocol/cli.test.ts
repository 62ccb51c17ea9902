import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { CORPUS, RIGHT, WRONG } from "./sources.js";
import { Folder } from "./workspace.js";

const CLI = path.resolve(__dirname, "../../dist/cli.js");

describe("the command line", function () {
  this.timeout(20_000);
  let files: Folder;
  const run = (args: readonly string[], input = "") =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: files.path, input, encoding: "utf8" });

  before(() => {
    files = new Folder({ ...CORPUS, "wrong.md": WRONG, "right.md": RIGHT });
  });
  after(() => files.remove());

  it("check ends with 0 where nothing is wrong and prints nothing", () => {
    const { status, stdout, stderr } = run(["check", "right.md"]);
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
  });

  it("check ends with 1 and says what the sources say", () => {
    const { status, stdout } = run(["check", "wrong.md", "right.md"]);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /wrong\.md\n {2}1:30 +warning +.*3 May 1784 \((?:anselm1991, brandt1990|brandt1990, anselm1991)\), not 5 May 1784.* date-conflict/,
    );
    assert.doesNotMatch(stdout, /right\.md/);
  });

  it("check reads standard input", () => {
    assert.equal(run(["check", "-"], WRONG).status, 1);
    assert.equal(run(["check", "-"], RIGHT).status, 0);
  });

  it("check ends with 2 for wrong usage and for what cannot be read, and goes on with the rest", () => {
    for (const args of [
      [],
      ["check"],
      ["check", "--nonsense", "right.md"],
      ["check", "--format", "xml", "right.md"],
      ["frobnicate"],
      ["check", "--level", "x=off", "right.md"],
      ["check", "--level", "date-conflict=loud", "right.md"],
      ["check", "--corpus", "nowhere", "right.md"],
    ]) {
      const { status, stderr } = run(args);
      assert.equal(status, 2, args.join(" "));
      assert.ok(stderr.length > 0, args.join(" "));
      assert.doesNotMatch(stderr, /\n\s+at /, "no stack trace");
    }
    const { status, stdout, stderr } = run(["check", "missing.md", "wrong.md"]);
    assert.equal(status, 2);
    assert.match(stderr, /missing\.md was not read/);
    assert.match(stdout, /date-conflict/);
  });

  it("check takes levels", () => {
    const { status, stdout } = run(["check", "--level", "date-conflict=information", "--format=json", "wrong.md"]);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout)[0].diagnostics[0].severity, 3);
    assert.equal(run(["check", "--level", "date-conflict=off", "wrong.md"]).stdout, "");
  });

  it("check prints LSP's diagnostics as JSON", () => {
    const { stdout } = run(["check", "--corpus", "corpus", "--format", "json", "wrong.md"]);
    const [{ file, diagnostics }] = JSON.parse(stdout);
    assert.equal(file, "wrong.md");
    assert.deepEqual(diagnostics[0].range, { start: { line: 0, character: 29 }, end: { line: 0, character: 39 } });
    assert.equal(diagnostics[0].code, "date-conflict");
    assert.equal(diagnostics[0].source, "sourcebook");
    assert.ok(diagnostics[0].relatedInformation.length > 0);
    assert.ok(diagnostics[0].data.fixes.length > 0);
  });

  it("check prints SARIF and GitHub's commands", () => {
    const sarif = JSON.parse(run(["check", "--format", "sarif", "wrong.md"]).stdout);
    assert.equal(sarif.version, "2.1.0");
    const [result] = sarif.runs[0].results;
    assert.equal(result.ruleId, "date-conflict");
    assert.equal(sarif.runs[0].tool.driver.rules[result.ruleIndex].id, "date-conflict");
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 1,
      startColumn: 30,
      endLine: 1,
      endColumn: 40,
    });
    const { stdout } = run(["check", "--format", "github", "wrong.md"]);
    assert.match(stdout, /^::warning file=wrong\.md,line=1,endLine=1,col=30,endColumn=40,title=date-conflict::/);
  });

  it("sources lists what was read, in all formats", () => {
    assert.match(run(["sources"]).stdout, /brandt1990 +\d+ +1990 +Brandt +The council at Orvane/);
    const json = JSON.parse(run(["sources", "--format", "json"]).stdout);
    assert.deepEqual(
      json.sources.map(({ key }: { key: string }) => key),
      ["anselm1991", "brandt1990"],
    );
    assert.match(run(["sources", "--format", "bibtex"]).stdout, /@\w+\{brandt1990,\n {2}author = \{Brandt, Ilse\}/);
    const csl = JSON.parse(run(["sources", "--format", "csl-json"]).stdout);
    assert.deepEqual(csl[0].issued, { "date-parts": [[1991, 4]] });
  });

  it("card, disputes and timeline answer", () => {
    const card = run(["card", "Tomas", "Verel"]);
    assert.equal(card.status, 0);
    assert.match(card.stdout, /^Tomas Verel/);
    assert.equal(run(["card", "Nobody Known"]).status, 1);
    assert.equal(run(["disputes"]).status, 0);
    assert.match(run(["timeline"]).stdout, /3 May 1784 +(?:anselm1991|brandt1990) /);
    assert.equal(JSON.parse(run(["timeline", "--format", "json"]).stdout)[0].earliest, "1784-05-03");
  });

  it("names each bad file of the corpus once, with reason and remedy, and reads the rest", () => {
    files.write("bad/good.md", CORPUS["corpus/brandt1990.md"]);
    files.write(
      "bad/binary.txt",
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256),
    );
    files.write("bad/empty.md", "");
    files.write("bad/broken.md", "---\ntitle: [unclosed\n---\n\nThe council of Orvane met on 3 May 1784.\n");
    files.write(
      "bad/refs.bib",
      "@book{fine, title={Fine}, year=2001}\n@book{broken, title={Broken\n\n@book{also, title={Also fine}, year=2002}\n",
    );
    files.write("bad/double.md", CORPUS["corpus/anselm1991.md"].replace("---\n", "---\nid: good\n"));
    const { stdout, stderr } = run(["sources", "--corpus", "bad", "--format", "json"]);
    const { sources, problems } = JSON.parse(stdout);
    const keys = sources.map(({ key }: { key: string }) => key);
    for (const key of ["good", "fine", "also"]) assert.ok(keys.includes(key), `${key} among ${keys}`);
    for (const name of ["binary.txt", "empty.md", "broken.md", "refs.bib"]) {
      assert.equal(stderr.split("\n").filter((line) => line.includes(name)).length, 1, `${name} in:\n${stderr}`);
    }
    assert.ok(problems.some(({ code }: { code: string }) => code === "duplicate-key"));
  });
});
