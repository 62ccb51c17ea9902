import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BibliographicItem } from "../../server/src/analysis/documents/bibliography.js";
import type { Citeproc } from "../../server/src/citationStyles/citeproc.js";
import { cslStyle } from "../../server/src/citationStyles/cslStyle.js";
import { markdownOf } from "../../server/src/citationStyles/markdownOf.js";

const styles = path.resolve(__dirname, "../../styles");
const read = (name: string) => readFileSync(path.join(styles, name), "utf8");
const chicago = () =>
  cslStyle(require("citeproc") as Citeproc, read("chicago-author-date.csl"), read("locales-en-US.xml"));

const REFERENCES: readonly (readonly [item: BibliographicItem, reference: string])[] = [
  [
    {
      id: "a",
      type: "book",
      title: "Of inks",
      author: [
        { family: "Quill", given: "Ada" },
        { family: "Reed", given: "Tom" },
      ],
      publisher: "Vellum Press",
      "publisher-place": "Lisbon",
      issued: "1888",
      edition: "2",
    },
    "Quill, Ada, and Tom Reed. 1888. *Of inks*. 2nd ed. Lisbon: Vellum Press.",
  ],
  [
    {
      id: "b",
      type: "article-journal",
      title: "Quills",
      author: [{ literal: "World Quill Board" }],
      "container-title": "Ink & Paper",
      volume: "3",
      issue: "2",
      page: "4-9",
      DOI: "10.1/x",
      issued: "2020-03",
    },
    "World Quill Board. 2020. “Quills.” *Ink & Paper* 3 (2): 4–9. https://doi.org/10.1/x.",
  ],
  [
    {
      id: "c",
      type: "webpage",
      title: "What does ink cost?",
      publisher: "Ink Board",
      issued: "2021-05-03",
      URL: "https://ink.example/a",
    },
    "“What does ink cost?” 2021. Ink Board, May 3, 2021. https://ink.example/a.",
  ],
  [
    {
      id: "d",
      type: "chapter",
      title: "On reeds",
      author: [{ family: "Reed", given: "Tom" }],
      editor: [{ family: "Quill", given: "Ada" }],
      "container-title": "Marshes",
      page: "1-20",
      publisher: "Fen Books",
      issued: "1999",
    },
    "Reed, Tom. 1999. “On reeds.” In *Marshes*, edited by Ada Quill, 1–20. Fen Books.",
  ],
  [
    {
      id: "e",
      type: "article-newspaper",
      title: "Ink runs out",
      author: [{ family: "Blot" }],
      "container-title": "The Fen Post",
      issued: "2001-02-03",
    },
    "Blot. 2001. “Ink runs out.” *The Fen Post*, February 3, 2001.",
  ],
  [
    { id: "f", type: "report", title: "A report_with *signs*", editor: [{ family: "Ley", given: "Ann" }] },
    "Ley, Ann, ed. n.d. *A report\\_with \\*signs\\**.",
  ],
];

describe("citation styles", () => {
  it("write references as the manual does, one at a time", () => {
    const style = chicago();
    for (const [item, reference] of REFERENCES) assert.equal(style.reference(item), reference);
    // The same again: what was written before changes nothing.
    for (const [item, reference] of [...REFERENCES].reverse()) assert.equal(style.reference(item), reference);
  });
  it("order a bibliography by their own rules, and tell works of one year apart", () => {
    const work = (id: string, title: string): BibliographicItem => ({
      id,
      type: "book",
      title,
      author: [{ family: "Quill", given: "Ada" }],
      issued: "1888",
    });
    const list = chicago().bibliography([work("z", "Zinc"), work("a", "Alum"), REFERENCES[1]![0]]);
    assert.deepEqual(
      list.map((reference) => reference.slice(0, 12)),
      ["Quill, Ada. ", "Quill, Ada. ", "World Quill "],
    );
    assert.match(list[0]!, /Alum/);
  });
  it("fall back to the built-in form for what they cannot write", () => {
    const odd = {
      id: "x",
      type: "book",
      title: "T",
      author: "not a list",
      issued: "soon",
    } as unknown as BibliographicItem;
    assert.match(chicago().reference(odd), /T/);
  });
  it("refuse what is no style", () => {
    assert.throws(() => cslStyle(require("citeproc") as Citeproc, "<nothing/>", read("locales-en-US.xml")));
  });
  it("come as HTML and leave as Markdown", () => {
    assert.equal(
      markdownOf('  <div class="csl-entry"><i>A_b</i><b>c</b> &#38; &lt;d&gt; <span style="x">e</span></div>\n'),
      "*A\\_b***c** & \\<d\\> e",
    );
    assert.equal(markdownOf("a < b & c"), "a \\< b & c");
  });
});
