// Whatever is wrong with one file or setting: one message that names it, the reason and the remedy, and all else goes on.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { Session } from "../../server/src/cli/openCorpus.js";
import { run } from "../../server/src/cli/run.js";
import { readPdf } from "../../server/src/readers/pdf/readPdf.js";
import { nodeFiles } from "../../server/src/storage/nodeFiles.js";
import { column, writePdf } from "../files/writePdf.js";
import { language } from "../language.js";
import { Client } from "./client.js";
import { CORPUS } from "./sources.js";
import { Folder } from "./workspace.js";

/** Runs the command line in this process, so that the models are read once. */
async function sourcebook(directory: string, argv: readonly string[]) {
  const output = { stdout: "", stderr: "" };
  const session: Session = {
    version: "0",
    language,
    files: nodeFiles,
    readPdf,
    terminal: {
      directory,
      write: (text) => void (output.stdout += text),
      writeError: (text) => void (output.stderr += text),
      showsProgress: false,
      showsColour: false,
      readStandardInput: async () => "",
    },
  };
  const status = await run(argv, () => session);
  return { ...output, status };
}
const GOOD = { "corpus/brandt1990.md": CORPUS["corpus/brandt1990.md"] };
const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256);

interface BadInput {
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What the one message says. */
  readonly says: RegExp;
  /** What only unreadable sources do. */
  readonly status: 0 | 2;
  /** Brings about what no content does. */
  readonly arrange?: (folder: Folder) => void;
}

const UNREADABLE = 2;
const TOLD = 0;
const INPUTS: readonly BadInput[] = [
  {
    what: "a corpus folder that does not exist",
    files: { "sourcebook.json": '{ "corpus": { "folders": ["corpus", "sources-2"] } }' },
    says: /sources-2 was not read because it does not exist: create it/,
    status: UNREADABLE,
  },
  {
    what: "an empty corpus folder",
    files: { "sourcebook.json": '{ "corpus": { "folders": ["corpus", "empty"] } }' },
    arrange: (folder) => mkdirSync(path.join(folder.path, "empty")),
    says: /empty was not read because it holds no sources: put the texts/,
    status: UNREADABLE,
  },
  {
    what: "a file where a corpus folder should be",
    files: { "sourcebook.json": '{ "corpus": { "folders": ["corpus", "notes.txt"] } }', "notes.txt": "A note." },
    says: /notes\.txt was not read because it is a file, not a folder|notes\.txt was not read because .*: /,
    status: UNREADABLE,
  },
  {
    what: "a binary file named .txt",
    files: { "corpus/picture.txt": noise },
    says: /picture\.txt .*binary data.*: save it as plain text/,
    status: UNREADABLE,
  },
  {
    what: "an empty file",
    files: { "corpus/nothing.md": "" },
    says: /nothing\.md .*it is empty: /,
    status: UNREADABLE,
  },
  {
    what: "a text of 50 MB",
    files: { "corpus/huge.txt": new Uint8Array(50_000_000).fill(97) },
    says: /huge\.txt .*50 MB long and the limit is 20 MB: split it/,
    status: UNREADABLE,
  },
  {
    what: "a PDF that is none",
    files: { "corpus/scan.pdf": "%PDF-1.7 no more" },
    says: /scan\.pdf .*no PDF that can be read.*: save it again/,
    status: UNREADABLE,
  },
  {
    what: "a PDF of pictures",
    files: { "corpus/scan.pdf": writePdf([[]]) },
    says: /scan\.pdf .*pictures of pages and no text: run text recognition/,
    status: UNREADABLE,
  },
  {
    what: "a PDF under another name",
    files: { "corpus/scan.txt": writePdf([column(["Text."])]) },
    says: /scan\.txt .*a PDF under another name: /,
    status: UNREADABLE,
  },
  {
    what: "a Word file that is none",
    files: { "corpus/minutes.docx": noise },
    says: /minutes\.docx .*no Word file that can be read: save it/,
    status: UNREADABLE,
  },
  {
    what: "a format that cannot be read",
    files: { "corpus/minutes.odt": noise },
    says: /minutes\.odt .*OpenDocument files cannot be read yet: save it/,
    status: UNREADABLE,
  },
  {
    what: "a link that leads nowhere",
    files: {},
    arrange: (folder) => symlinkSync("/nowhere/at-all.md", path.join(folder.path, "corpus/link.md")),
    says: /link\.md was not read because it is a link that leads nowhere: mend it/,
    status: UNREADABLE,
  },
  {
    what: "JSON that is no bibliography",
    files: { "corpus/table.json": "[1, 2, 3]" },
    says: /table\.json was left out because it holds no bibliography/,
    status: TOLD,
  },
  {
    what: "a README",
    files: { "corpus/README.md": "What lies here." },
    says: /README\.md was left out because it describes the folder/,
    status: TOLD,
  },
  {
    what: "front matter that does not parse",
    files: { "corpus/minutes.md": "---\ntitle: [open\n---\n\nThe hall was full.\n" },
    says: /front matter of minutes\.md .*: correct the YAML/,
    status: TOLD,
  },
  {
    what: "a broken entry of a BibTeX file",
    files: { "corpus/refs.bib": "@book{one, title={One}}\n@book{two, title={never closed\n" },
    says: /refs\.bib.*"two".*|"two".*refs\.bib/,
    status: TOLD,
  },
  {
    what: "a CSL file that is no JSON",
    files: { "corpus/refs.json": '[{"id": "one", "title": "One", ' },
    says: /The bibliography refs\.json could not be read .*: correct the JSON/,
    status: TOLD,
  },
  {
    what: "two files with one key",
    files: { "corpus/other.md": "---\nid: brandt1990\n---\n\nThe hall was full.\n" },
    says: /other\.md has the key "brandt1990", which brandt1990\.md has already: give it another key|brandt1990\.md has the key "brandt1990", which other\.md has already/,
    status: TOLD,
  },
  {
    what: "settings that are no JSON",
    files: { "sourcebook.json": '{ "corpus": ' },
    says: /settings of sourcebook\.json: the file is not JSON .*README/,
    status: TOLD,
  },
  {
    what: "an unknown setting",
    files: { "sourcebook.json": '{ "corpus": { "folder": "x" } }' },
    says: /settings of sourcebook\.json: "corpus\.folder" is unknown/,
    status: TOLD,
  },
  {
    what: "a setting of another kind",
    files: { "sourcebook.json": '{ "corpus": { "folders": "corpus" } }' },
    says: /settings of sourcebook\.json: "corpus\.folders" must be a list of texts/,
    status: TOLD,
  },
  {
    what: "a level that is none",
    files: { "sourcebook.json": '{ "rules": { "date-conflict": "loud" } }' },
    says: /settings of sourcebook\.json: "rules\.date-conflict" must be one of error/,
    status: TOLD,
  },
];

describe("bad input", function () {
  // The machine may be busy.
  this.timeout(20_000);
  for (const { what, files, says, status, arrange } of INPUTS) {
    it(`${what} is told once, and the rest is read`, async () => {
      const folder = new Folder({ ...GOOD, ...files });
      try {
        arrange?.(folder);
        const told = await sourcebook(folder.path, ["sources"]);
        const lines = told.stderr.trimEnd().split("\n");
        assert.equal(lines.length, 1, told.stderr);
        assert.match(lines[0]!, says);
        assert.equal(told.status, status);
        assert.match(told.stdout, /brandt1990 +\d+ +1990/, "the good source is there");
      } finally {
        folder.remove();
      }
    });
  }

  it("a file that may not be read is told once, and the rest is read", async function () {
    // Root may read everything.
    if (process.getuid?.() === 0 || process.platform === "win32") this.skip();
    const folder = new Folder({ ...GOOD, "corpus/secret.md": "The hall was full." });
    try {
      chmodSync(path.join(folder.path, "corpus/secret.md"), 0);
      const told = await sourcebook(folder.path, ["sources"]);
      assert.match(told.stderr, /secret\.md was not read because .*: check the file/);
      assert.equal(told.status, UNREADABLE);
    } finally {
      folder.remove();
    }
  });

  it("wrong usage of each command is told with the right usage, and ends with 2", async () => {
    const folder = new Folder(GOOD);
    try {
      for (const args of [
        ["sources", "what"],
        ["sources", "--format", "xml"],
        ["card"],
        ["disputes", "--format", "sarif"],
        ["timeline", "--nonsense"],
        ["timeline", "--corpus"],
        ["check", "--level", "date-conflict", "draft.md"],
      ]) {
        const told = await sourcebook(folder.path, args);
        assert.equal(told.status, 2, args.join(" "));
        assert.equal(told.stdout, "", args.join(" "));
        assert.match(told.stderr, new RegExp(`^sourcebook: .+\\nUsage: sourcebook ${args[0]} `), args.join(" "));
      }
    } finally {
      folder.remove();
    }
  }).timeout(30_000);

  it("a draft of any characters never brings the server down", async () => {
    const folder = new Folder(GOOD);
    const { client } = await Client.start(folder.path, { capabilities: { textDocument: { diagnostic: {} } } });
    try {
      const drafts = [
        "",
        "\0\ud800[@\udfff",
        "\ufeff# \u202e12 May\r\r\n| a |\n|-|\n|",
        `${"[@".repeat(500)}${"\\cite{".repeat(500)}`,
        "\u0301".repeat(2000),
        "---\ntitle: [\n",
      ];
      for (const [index, text] of drafts.entries()) {
        const uri = `untitled:any-${index}`;
        client.open(uri, text, ["markdown", "latex", "typst", "org", "plaintext"][index % 5]!);
        for (const line of [0, 1, 99]) {
          const at = { textDocument: { uri }, position: { line, character: 1 } };
          await client.request("textDocument/hover", at);
          await client.request("textDocument/completion", at);
        }
        await client.pulled(uri);
        client.edit(uri, {
          range: { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } },
          newText: "On 3 May 1784",
        });
        await client.pulled(uri);
      }
      assert.equal(await client.stop(), 0);
      assert.equal(client.errors, "");
    } finally {
      client.kill();
      folder.remove();
    }
  }).timeout(30_000);
});
