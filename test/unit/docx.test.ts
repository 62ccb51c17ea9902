import assert from "node:assert/strict";
import fc from "fast-check";
import { type Read, readSource } from "../../server/src/readers/readSource.js";
import { paragraph, table, writeDocx } from "../files/writeDocx.js";

const read = (bytes: Uint8Array): Read => readSource({ uri: "file:///c/lights.docx", name: "lights.docx", bytes });

function documentOf(bytes: Uint8Array) {
  const { document, problems } = read(bytes);
  assert.deepEqual(problems, []);
  return document!;
}

function blocksOf(bytes: Uint8Array): string[] {
  const { blocks, text } = documentOf(bytes);
  return blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe("Word files", () => {
  it("give headings by their style's built-in name, paragraphs, lists and quotations", () => {
    const styles =
      '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>';
    const body = [
      paragraph("The lights of the coast", '<w:pStyle w:val="Title"/>'),
      paragraph("Costs", '<w:pStyle w:val="berschrift2"/>'),
      paragraph("The board lit three lamps in 2019:"),
      paragraph("one at Skarvo", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      paragraph("two at Lund", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      paragraph("It was dark before.", '<w:pStyle w:val="Zitat"/>'),
    ].join("");
    const bytes = writeDocx(body, { styles });
    assert.deepEqual(blocksOf(bytes), [
      "heading The lights of the coast",
      "heading Costs",
      "paragraph The board lit three lamps in 2019:",
      "listItem one at Skarvo",
      "listItem two at Lund",
      "quote It was dark before.",
    ]);
    assert.deepEqual(documentOf(bytes).blocks[3]!.lead, 2);
  });

  it("join the runs of a paragraph and leave out what was deleted or is an instruction", () => {
    const body =
      "<w:p><w:r><w:t>The lamp cost </w:t></w:r><w:del><w:r><w:delText>9 million</w:delText></w:r></w:del>" +
      "<w:ins><w:r><w:t>7 million</w:t></w:r></w:ins><w:r><w:instrText>PAGE 12</w:instrText></w:r>" +
      '<w:r><w:t xml:space="preserve"> euros</w:t></w:r><w:r><w:tab/><w:t>&amp; more.</w:t></w:r></w:p>';
    assert.deepEqual(blocksOf(writeDocx(body)), ["paragraph The lamp cost 7 million euros & more."]);
  });

  it("give tables whose cells know their headers", () => {
    const { blocks, text } = documentOf(
      writeDocx(
        table([
          ["Light", "Visitors"],
          ["Skarvo", "5,200"],
          ["Lund", "870"],
        ]),
      ),
    );
    const cell = blocks.find(({ start, end }) => text.slice(start, end) === "870")!.cell!;
    const at = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
    assert.equal(at(cell.columnHeader), "Visitors");
    assert.equal(at(cell.rowHeader), "Lund");
  });

  it("bring their footnotes along", () => {
    const footnotes = `<w:footnote>${paragraph("Counted in the first month.")}</w:footnote>`;
    const blocks = blocksOf(writeDocx(paragraph("It had 5,200 visitors."), { footnotes }));
    assert.deepEqual(blocks, ["paragraph It had 5,200 visitors.", "paragraph Counted in the first month."]);
  });

  it("tell title, author and date by their properties", () => {
    const core =
      "<dc:title>Lamps relit</dc:title><dc:creator>Funmi Adeyemi</dc:creator><dcterms:created>2019-08-02T10:00:00Z</dcterms:created>";
    const { item } = documentOf(writeDocx(paragraph("The lamp was relit, and people came to see it."), { core }));
    assert.equal(item.title, "Lamps relit");
    assert.deepEqual(item.author, [{ family: "Adeyemi", given: "Funmi" }]);
    assert.equal(item.issued, "2019-08-02");
  });

  it("that are none, are empty or locked give one problem that says what to do", () => {
    for (const [bytes, reason] of [
      [
        new TextEncoder().encode("no zip at all"),
        /was not read because it is no Word file that can be read: save it as \.docx again/,
      ],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /locked with a password or of an older format/],
      [writeDocx(""), /it holds no text/],
    ] as const) {
      const { document, problems } = read(bytes);
      assert.equal(document, undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, reason);
    }
  });

  it("of any bytes never throw", () => {
    const whole = writeDocx(table([["a", "b"]]) + paragraph("The lamp was relit in 2019."));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 30 }), (at, noise) => {
        read(Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at + noise.length)]));
        read(whole.subarray(0, at));
      }),
    );
    const piece = fc.constantFrom(
      "<w:p>",
      "</w:p>",
      "<w:tbl>",
      "</w:tbl>",
      "<w:tr>",
      "<w:tc>",
      "</w:tc>",
      "<w:t>",
      "</w:t>",
      "<w:del>",
      "a 12 ",
      "&amp;",
      "]]>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        read(writeDocx(pieces.join("")));
      }),
    );
  });
});
