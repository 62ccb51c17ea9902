import assert from "node:assert/strict";
import fc from "fast-check";
import type { Document } from "../../server/src/analysis/documents/document.js";
import { locate } from "../../server/src/analysis/documents/locate.js";
import { readPdf } from "../../server/src/readers/pdf/readPdf.js";
import { loadCorpus } from "../../server/src/storage/corpusFiles.js";
import { MemoryFiles } from "../../server/src/storage/memoryFiles.js";
import { column, type PlacedText, writePdf } from "../files/writePdf.js";

async function load(bytes: Uint8Array, name = "ferry.pdf") {
  const files = new MemoryFiles();
  files.write(`file:///c/${name}`, bytes);
  return loadCorpus(["file:///c"], files, undefined, readPdf);
}

async function textOf(...pages: Parameters<typeof writePdf>[0]): Promise<string> {
  return (await readPdf(writePdf(pages))).text;
}

describe("PDF files", () => {
  it("give paragraphs, with lines and parted words joined", async () => {
    const text = await textOf([
      ...column([
        "The ferry to Hallow Island was re-",
        "opened on 3 May 2021, after the pier had been mend-",
        "ed. It carries 240 passengers.",
      ]),
      ...column(["A second ferry is being built at Tarn and will sail", "from 2024."], 640),
    ]);
    assert.equal(
      text,
      "The ferry to Hallow Island was reopened on 3 May 2021, after the pier had been mended. It carries 240 passengers.\n\nA second ferry is being built at Tarn and will sail from 2024.",
    );
  });

  it("know their pages, and a sentence that goes on over a page's end stays whole", async () => {
    const { sources, problems } = await load(
      writePdf([
        column(["The ferry carried 12,000 passengers in its first", "year, which was more than the"]),
        column(["company had hoped for.", "", "The fare was raised to 4 crowns in June 2022."]),
      ]),
    );
    assert.deepEqual(problems, []);
    const document = sources[0]!.document as Document;
    assert.match(document.text, /more than the company had hoped for\./);
    assert.equal(locate(document, document.text.indexOf("12,000")).page, 1);
    assert.equal(locate(document, document.text.indexOf("The fare")).page, 2);
  });

  it("lose what stands on every page, page numbers and the numbers of notes", async () => {
    const page = (number: number, text: string, ...more: readonly PlacedText[]) => [
      { text: "Harbour Review, issue 7", y: 760 },
      ...column([text]),
      ...more,
      { text: String(number), y: 30, x: 300 },
    ];
    const note = { text: "12", y: 705, x: 185, size: 6 };
    const text = await textOf(
      page(1, "The pier is 90 metres long."),
      page(2, "It was built in 1904."),
      page(3, "It cost 31,000 crowns", note, { text: "at the time.", y: 700, x: 195 }),
    );
    assert.equal(
      text,
      "The pier is 90 metres long.\n\n\fIt was built in 1904.\n\n\fIt cost 31,000 crowns at the time.",
    );
  });

  it("are read column by column", async () => {
    const text = await textOf([
      ...column(["The left column speaks of the pier", "and of its length."], 700, { x: 60 }),
      ...column(["The right column speaks of ferries", "and of their crews."], 700, { x: 320 }),
    ]);
    assert.match(text, /of the pier and of its length\./);
    assert.match(text, /of ferries and of their crews\./);
  });

  it("tell their title, authors and date by their properties, where these are more than a program's own", async () => {
    const page = [column(["The ferry was reopened in 2021 and has sailed daily since then."])];
    const said = await readPdf(
      writePdf(page, {
        Title: "Ferries of the north",
        Author: "Anna Verhoef; Piet Lanning",
        CreationDate: "D:20210704120000Z",
      }),
    );
    assert.deepEqual(said.item, {
      title: "Ferries of the north",
      author: [
        { family: "Verhoef", given: "Anna" },
        { family: "Lanning", given: "Piet" },
      ],
      issued: "2021-07-04",
    });
    const unsaid = await readPdf(writePdf(page, { Title: "Microsoft Word - final3.doc", Author: "admin" }));
    assert.deepEqual(unsaid.item, {});
  });

  it("that are broken, empty or pictures give one problem that says what to do", async () => {
    for (const [bytes, reason] of [
      [
        new TextEncoder().encode("%PDF-1.7\nnothing else"),
        /was not read because it is no PDF that can be read.*: save it again/,
      ],
      [writePdf([[]]), /was not read because it holds pictures of pages and no text: run text recognition/],
      [new Uint8Array(), /was not read because it is empty/],
    ] as const) {
      const { sources, problems } = await load(bytes);
      assert.deepEqual(sources, []);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]!.code, "unreadable-source");
      assert.match(problems[0]!.message, reason);
    }
  });

  it("belong to the entry whose file field names them; one that lies elsewhere is no problem", async () => {
    const files = new MemoryFiles();
    files.write("file:///c/scan 1.pdf", writePdf([column(["The ferry was reopened in 2021."])]));
    files.write(
      "file:///c/refs.bib",
      "@report{verhoef2021, title={Ferries}, file={:scan 1.pdf:PDF}}\n@book{lanning, title={Piers}, file={:library/piers.pdf:PDF}}\n",
    );
    const { sources, problems } = await loadCorpus(["file:///c"], files, undefined, readPdf);
    assert.deepEqual(problems, []);
    const found = sources.map(({ key, document }) => [key, document?.text ?? "no text"]);
    assert.deepEqual(found.sort(), [
      ["lanning", "no text"],
      ["verhoef2021", "The ferry was reopened in 2021."],
    ]);
  });

  it("without a reader are reported", async () => {
    const files = new MemoryFiles();
    files.write("file:///c/a.pdf", writePdf([column(["Text."])]));
    const { problems } = await loadCorpus(["file:///c"], files);
    assert.match(problems[0]!.message, /cannot be read here/);
  });

  it("of any bytes never throw", async () => {
    const whole = writePdf([column(["The ferry was reopened in 2021."])]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 20 }), async (at, noise) => {
        const broken = Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at + noise.length)]);
        const { sources, problems } = await load(broken);
        assert.equal(sources.length + problems.length, 1);
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});
