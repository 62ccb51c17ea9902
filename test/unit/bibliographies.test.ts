// Bibliographies in the forms that programs export them in, read entry by entry.
import assert from "node:assert/strict";
import type { BibliographicItem } from "../../server/src/analysis/documents/bibliography.js";
import { BIBLIOGRAPHIES, readBibliography } from "../../server/src/readers/readBibliography.js";

function read(name: string, text: string) {
  const found = readBibliography({ uri: `file:///${name}`, name, bytes: new TextEncoder().encode(text) });
  assert.ok(found, `${name} is a bibliography`);
  return found;
}
function items(name: string, text: string): BibliographicItem[] {
  const { entries, problems } = read(name, text);
  assert.deepEqual(problems, []);
  return entries.map(({ item }) => item);
}

/** What a BibTeX entry gives for one CSL variable. */
const FIELDS: readonly (readonly [entry: string, variable: string, value: unknown])[] = [
  ["@book{k, title={Of inks}}", "title", "Of inks"],
  ['@book{k, title="Of {I}nks"}', "title", "Of Inks"],
  ["@book(k, title={Of inks})", "title", "Of inks"],
  ["@BOOK { k , TITLE = {Of inks} , }", "title", "Of inks"],
  ["@book{k, title={Of}, subtitle={Inks}}", "title", "Of: Inks"],
  ["@book{k, title={Caf{\\'e} \\\"Ubung}}", "title", "Café Übung"],
  ["@book{k, title={{\\o}re \\ss{} \\c{c}a}}", "title", "øre ß ça"],
  ["@book{k, title={A \\emph{bold} claim}}", "title", "A bold claim"],
  ["@book{k, title={Pages 3--5 \\& more}}", "title", "Pages 3–5 & more"],
  ["@string{vp = {Vellum Press}} @book{k, publisher=vp}", "publisher", "Vellum Press"],
  ['@string{vp = "Vellum"} @book{k, publisher = vp # " Press"}', "publisher", "Vellum Press"],
  ["@book{k, year=1888, month=mar, day=4}", "issued", "1888-03-04"],
  ['@book{k, year={1888}, month="4 " # mar}', "issued", "1888-03-04"],
  ["@book{k, date={1888-03}}", "issued", "1888-03"],
  ['@book{k, year={1888}, month = mar # "~4"}', "issued", "1888-03-04"],
  ["@book{k, year={1888}, month={03}}", "issued", "1888-03"],
  ["@book{k, year={1888}, month={March}}", "issued", "1888-03"],
  ["@book{k, url={https://x.example/a_b%20c}}", "URL", "https://x.example/a_b%20c"],
  ["@book{k, url={https://x.example/a\\_b}}", "URL", "https://x.example/a_b"],
  ["@misc{k, howpublished={\\url{https://x.example/a}}}", "URL", "https://x.example/a"],
  ["@book{k, doi={10.1000/a_b}}", "DOI", "10.1000/a_b"],
  ["@article{k, pages={4--9}}", "page", "4-9"],
  ["@book{k, pagetotal={212}}", "number-of-pages", "212"],
  ["@techreport{k, institution={Ink Board}}", "publisher", "Ink Board"],
  [
    "@book{k, author={Quill, Ada and Tom Reed}}",
    "author",
    [
      { family: "Quill", given: "Ada" },
      { family: "Reed", given: "Tom" },
    ],
  ],
  ["@book{k, author={{World Ink Board}}}", "author", [{ literal: "World Ink Board" }]],
  [
    "@book{k, author={{Ink and Quill Board} and Reed, Tom}}",
    "author",
    [{ literal: "Ink and Quill Board" }, { family: "Reed", given: "Tom" }],
  ],
  ["@book{k, author={Ada van der Quill}}", "author", [{ family: "van der Quill", given: "Ada" }]],
  ["@book{k, author={Quill, Jr., Ada}}", "author", [{ family: "Quill", given: "Ada", suffix: "Jr." }]],
  [
    "@book{k, author={family=Quill, given=Ada, prefix=van}}",
    "author",
    [{ family: "Quill", given: "Ada", "non-dropping-particle": "van" }],
  ],
  ["@book{k, author={Quill, Ada and others}}", "author", [{ family: "Quill", given: "Ada" }]],
  ["@incollection{k, crossref={p}} @book{p, title={Marshes}, publisher={Fen}}", "container-title", "Marshes"],
  ["@incollection{k, crossref={P}, publisher={Own}} @book{p, publisher={Fen}}", "publisher", "Own"],
  ["@book{k, xdata={x}} @xdata{x, publisher={Fen}}", "publisher", "Fen"],
  ["@comment{nothing @book{c, title={C}}} @book{k, title={After}}", "title", "After"],
  ["@preamble{ {\\foo} } @book{k, title={After}}", "title", "After"],
  ["Notes in between.\n% @book{no,}\n@book{k, title={After}}", "title", "After"],
];

const ATTACHMENTS: readonly (readonly [field: string, files: readonly string[]])[] = [
  ["texts/a.html", ["texts/a.html"]],
  [":texts/a.txt:Text", ["texts/a.txt"]],
  ["Snapshot:texts/a.html:text/html", ["texts/a.html"]],
  ["Full Text:files/1/a.pdf:application/pdf;Snapshot:files/2/a.html:text/html", ["files/1/a.pdf", "files/2/a.html"]],
  ["Snapshot:C\\:\\\\Users\\\\me\\\\a.html:text/html", ["C:/Users/me/a.html"]],
  ["/home/me/a\\;b.txt", ["/home/me/a;b.txt"]],
];

describe("bibliographies", () => {
  for (const [entry, variable, value] of FIELDS)
    it(`reads BibTeX: ${entry}`, () => {
      const found = items("a.bib", entry).find(({ id }) => id === "k");
      assert.deepEqual(found?.[variable], value);
    });

  for (const [field, files] of ATTACHMENTS)
    it(`finds attachments in a file field: ${field}`, () => {
      const [entry] = read("a.bib", `@misc{k, title={T}, file={${field}}}`).entries;
      assert.deepEqual(entry?.files, files);
    });

  it("takes keys in any script and with marks", () => {
    const keys = ["müller2020", "海洋2021", "smith:2020", "a.b_c-d/e+f"];
    const text = keys.map((key) => `@misc{${key}, title={T}}`).join("\n");
    assert.deepEqual(
      items("a.bib", text).map(({ id }) => id),
      keys,
    );
  });

  it("loses one bad entry alone, says why, and knows where each key stands", () => {
    const text =
      "@book{a, title={A}}\n@book{b, title {B}}\n@book{, title={C}}\n@book{d, title={open\n@book{e, title={E}}\n";
    const { entries, problems } = read("a.bib", text);
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ["a", "e"],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["bibliography-entry", "bibliography-entry", "bibliography-entry"],
    );
    assert.match(problems[0]!.message, /"b" of a\.bib is broken/);
    for (const { keySpan, item } of entries) assert.equal(text.slice(keySpan.start, keySpan.end), item.id);
  });

  it("reads CSL JSON, with dates in parts, and where the keys stand", () => {
    const text = JSON.stringify([
      {
        id: "quill1888",
        type: "book",
        title: "Of inks",
        author: [{ family: "Quill", given: "Ada" }],
        issued: { "date-parts": [[1888, 3]] },
      },
      { type: "book", title: "No key" },
    ]);
    const { entries, problems } = read("a.json", text);
    const [entry] = entries;
    assert.deepEqual(
      [entry?.item.id, entry?.item.issued, entry?.item.author],
      ["quill1888", "1888-03", [{ family: "Quill", given: "Ada" }]],
    );
    assert.equal(text.slice(entry!.keySpan.start, entry!.keySpan.end), "quill1888");
    assert.match(problems[0]!.message, /Entry 2 of a\.json has no "id"/);
  });

  it("reads Better BibTeX's JSON with its attachments", () => {
    const text = JSON.stringify({
      items: [
        {
          itemType: "report",
          citationKey: "inkboard2020",
          title: "Prices",
          creators: [{ creatorType: "author", name: "Ink Board" }],
          date: "2020-05-01",
          institution: "Ink Board",
          attachments: [{ path: "files/prices.html" }],
        },
        { itemType: "note", note: "none" },
      ],
    });
    const [entry, ...more] = read("a.json", text).entries;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [entry?.item.id, entry?.item.type, entry?.item.issued, entry?.item.publisher, entry?.files],
      ["inkboard2020", "report", "2020-05-01", "Ink Board", ["files/prices.html"]],
    );
  });

  it("leaves other JSON and YAML alone", () => {
    for (const [name, text] of [
      ["a.json", '{"name": "x", "version": 1}'],
      ["a.json", "[1, 2]"],
      ["a.yaml", "id: 3\nname: x\n"],
    ] as const)
      assert.equal(
        readBibliography({ uri: "file:///a", name, bytes: new TextEncoder().encode(text) }),
        undefined,
        text,
      );
  });

  it("reads CSL YAML, as a list and below references", () => {
    const entry =
      "- id: reed1777\n  type: book\n  title: Of quills\n  author:\n  - family: Reed\n    given: Tom\n  issued: 1777-02\n";
    for (const text of [entry, `references:\n${entry}`, `---\nreferences:\n${entry}...\n`]) {
      const [item] = items("a.yaml", text);
      assert.deepEqual([item?.id, item?.title, item?.issued], ["reed1777", "Of quills", "1777-02"], text);
    }
  });

  it("reads RIS, names records without an ID, and tells two of a year apart", () => {
    const record = (more: string) =>
      `TY  - JOUR\nAU  - Reed, Tom\nTI  - Quills\nPY  - 1777/02/03/\nJO  - Marsh\nSP  - 4\nEP  - 9\n${more}ER  - \n`;
    const [first, second, third] = items("a.ris", record("ID  - mine\n") + record("") + record("L1  - texts/q.txt\n"));
    assert.deepEqual([first?.id, second?.id, third?.id], ["mine", "reed1777", "reed1777a"]);
    assert.deepEqual(
      [first?.type, first?.issued, first?.page, first?.["container-title"]],
      ["article-journal", "1777-02-03", "4-9", "Marsh"],
    );
    assert.deepEqual(read("a.ris", record("L1  - texts/q.txt\n")).entries[0]?.files, ["texts/q.txt"]);
  });

  it("takes nothing for a bibliography that only looks like one, and never throws", () => {
    for (const name of ["a.bib", "a.json", "a.yaml", "a.ris"])
      for (const text of ["", "@", "@book{", "{", "[", "TY  - ", "- id: [", "\u0000\u0001", "@book{a,".repeat(2_000)])
        readBibliography({ uri: "file:///a", name, bytes: new TextEncoder().encode(text) });
    assert.ok([...BIBLIOGRAPHIES].includes(".bib"));
  });
});
