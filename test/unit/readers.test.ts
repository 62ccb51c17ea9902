import assert from "node:assert/strict";
import type { Document } from "../../server/src/analysis/documents/document.js";
import { toOriginal } from "../../server/src/analysis/text/offsetMap.js";
import { readSource } from "../../server/src/readers/readSource.js";
import { loadCorpus } from "../../server/src/storage/corpusFiles.js";
import { MemoryFiles } from "../../server/src/storage/memoryFiles.js";

function read(name: string, content: string | Uint8Array): Document {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { document, problems } = readSource({ uri: `file:///c/${name}`, name, bytes });
  assert.deepEqual(problems, []);
  return document!;
}

const blocks = (document: Document) =>
  document.blocks.map(({ kind, start, end }) => `${kind}: ${document.prose.slice(start, end)}`);

describe("readers", () => {
  it("reads title, byline and date from the head of plain text", () => {
    const { item } = read(
      "moss.txt",
      `Peat and its keepers\n\nBy Ada Fern\n\n3 May 2019\n\n${"The bog rose by a hand each year. ".repeat(8)}`,
    );
    assert.deepEqual(
      [item.title, item.author, item.issued],
      ["Peat and its keepers", [{ family: "Fern", given: "Ada" }], "2019-05-03"],
    );
  });

  it("leaves out the titles of other pages behind a text, and keeps a section that only sounds like them", () => {
    const body = "The harbour was dredged in 1888. ".repeat(8);
    const titles = read("a.txt", `Dredging\n\n${body}\n\nTOPICS\n\nTrout in 1789\n\nEels in 1790`);
    assert.ok(!titles.blocks.some((block) => titles.prose.slice(block.start, block.end).includes("1789")));
    const digest = read("b.txt", `Dredging\n\n${body}\n\nTOPICS\n\n${body.replaceAll("1888", "1789")}`);
    assert.ok(digest.blocks.some((block) => digest.prose.slice(block.start, block.end).includes("1789")));
    const brief = read("d.txt", `Dredging\n\n${body}\n\nLatest news\n\n7 March 1789: the harbour was opened again.`);
    assert.ok(brief.blocks.some((block) => brief.prose.slice(block.start, block.end).includes("1789")));
    const comment = read("c.txt", `Dredging\n\n${body}\n\nCOMMENT\n\nIt cost 40 crowns in 1789.`);
    assert.ok(comment.blocks.some((block) => comment.prose.slice(block.start, block.end).includes("1789")));
  });

  it("repairs text that was read in the wrong encoding and keeps the way back", () => {
    const original = "In SÃ£o Tiago it wasnâ€™t dry.";
    const document = read("a.txt", original);
    assert.equal(document.text, "In São Tiago it wasn’t dry.");
    assert.equal(original.slice(toOriginal(document.offsets, document.text.indexOf("Tiago"))).slice(0, 5), "Tiago");
    assert.equal(original.slice(toOriginal(document.offsets, document.text.indexOf("dry"))), "dry.");
    assert.equal(read("b.txt", "The sign at the CAFÉ” was old.").text, "The sign at the CAFÉ” was old.");
  });

  it("reads Windows-1252 and UTF-16", () => {
    assert.equal(read("w.txt", Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x2e])).text, "café.");
    assert.equal(read("u.txt", Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0, 0x2e, 0])).text, "Hi.");
  });

  it("keeps the article of a page and leaves what stands around it", () => {
    const html = `<html><head><title>Eels | River Post</title><meta property="og:site_name" content="River Post"><meta property="article:published_time" content="2020-02-01T08:00:00Z"></head>
<body><nav><ul><li><a href="/">Home 99</a></li></ul></nav><article><h1>Eels</h1><p>${"The eels came back with 40 traps. ".repeat(10)}</p>
<ul><li>First weir</li></ul><table><tr><th>Year</th><th>Eels</th></tr><tr><td>2019</td><td>1,200</td></tr></table>
<div class="related-posts"><h3>Related</h3><p>Trout in 1888</p></div></article><footer>© 2020</footer></body></html>`;
    const document = read("eels.html", html);
    assert.deepEqual(
      [document.item.title, document.item.publisher, document.item.issued],
      ["Eels", "River Post", "2020-02-01"],
    );
    assert.doesNotMatch(document.text, /Home|Trout|©/);
    assert.deepEqual(blocks(document).slice(2), [
      "listItem: First weir",
      "cell: Year",
      "cell: Eels",
      "cell: 2019",
      "cell: 1,200",
    ]);
    const cell = document.blocks.find(({ start, end }) => document.prose.slice(start, end) === "1,200")!;
    assert.equal(document.prose.slice(cell.cell!.columnHeader!.start, cell.cell!.columnHeader!.end), "Eels");
    assert.equal(html.slice(toOriginal(document.offsets, cell.start)).slice(0, 5), "1,200");
  });

  it("reports each bad file once, with its reason and remedy, and reads the rest", async () => {
    const files = new MemoryFiles({
      "file:///c/binary.txt": Uint8Array.from([0, 1, 2, 3, 0, 255]),
      "file:///c/empty.md": "",
      "file:///c/front.md": "---\ntitle: [open\n---\n\nThe moor.",
      "file:///c/good.md": "---\nid: good\ntitle: Moors\n---\n\nThe moor.",
      "file:///c/large.txt": new Uint8Array(20_000_001).fill(97),
      "file:///c/paper.odt": "PK",
      "file:///c/refs.bib": "@book{fine, title={Fine}}\n@book{bad, title={never closed\n@book{good2, title={Two}}",
      "file:///c/sub/good.md": "---\nid: good\n---\n\nAnother moor.",
    });
    const { sources, problems } = await loadCorpus(["file:///c", "file:///missing"], files);
    assert.deepEqual(sources.map(({ key }) => key).sort(), ["fine", "front", "good", "good2"]);
    const wanted: [string, RegExp][] = [
      ["/missing", /does not exist: create it/],
      ["binary.txt", /binary data/],
      ["empty.md", /it is empty/],
      ["front.md", /front matter/],
      ["large.txt", /20 MB long/],
      ["paper.odt", /OpenDocument files cannot be read yet/],
      ["refs.bib", /"bad".*never closed/],
      ["good.md", /has the key "good"/],
    ];
    assert.equal(problems.length, wanted.length);
    for (const [name, said] of wanted)
      assert.ok(
        problems.some(({ uri, message }) => uri.endsWith(name) && said.test(message) && message.includes(name)),
        name,
      );
  });

  it("joins an entry and its file by the file field, as Zotero and JabRef write it", async () => {
    const files = new MemoryFiles({
      "file:///c/r.bib":
        "@online{a2019, title={A}, file={Snapshot:C\\:\\\\z\\\\a.html:text/html}}\n@misc{b2020, title={B}, file={:texts/b.txt:Text}}",
      "file:///c/a.html": "<p>The heron stood there for an hour.</p>",
      "file:///c/texts/b.txt": "The bittern did not.",
    });
    const { sources, problems } = await loadCorpus(["file:///c"], files);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sources.map(({ key, document }) => [key, document?.uri]),
      [
        ["a2019", "file:///c/a.html"],
        ["b2020", "file:///c/texts/b.txt"],
      ],
    );
  });
});
