import assert from "node:assert/strict";
import { analyze } from "../../server/src/analysis/claims/analysis.js";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import type { Document } from "../../server/src/analysis/documents/document.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { definition } from "../../server/src/analysis/features/definition.js";
import { entityHover, nameCard } from "../../server/src/analysis/features/entityHover.js";
import { highlights } from "../../server/src/analysis/features/highlights.js";
import { completeName } from "../../server/src/analysis/features/nameCompletion.js";
import { nameSpelling } from "../../server/src/analysis/features/nameSpelling.js";
import { references } from "../../server/src/analysis/features/references.js";
import { workspaceSymbols } from "../../server/src/analysis/features/workspaceSymbols.js";
import { identityMap } from "../../server/src/analysis/text/offsetMap.js";
import { language } from "../language.js";

const SOURCES = {
  ferry2019: `On 3 May 2019 Prime Minister Ingrid Solvær opened the Havnsund tunnel. The harbour authority of Havnsund, a port on
the Skagerrak, had waited for years. The Coastal Traffic Agency (CTA), a public body led by Henrik Dahlqvist, counted 14,000 cars.
Solvær said that the tunnel paid for itself. Dahlqvist, the director of the agency, agreed.`,
  inquiry2022: `In March 2022 Ingrid Solvær, who heads the board of the museum, told the inquiry of the costs. Maria Quiroga, the
chief engineer, and Luis Quiroga, a geologist from the town of Tarvik, gave evidence. The CTA refused to answer. According to
Jonas Brekke, formerly known as Captain Frost, nobody had asked. Government money was short. In Tarvik the wells ran dry.`,
} as const;

function corpusOf(sources: Readonly<Record<string, string>> = SOURCES): Corpus {
  const corpus = new Corpus(language);
  for (const [key, text] of Object.entries(sources))
    corpus.set({ key, item: { id: key, type: "report" }, uri: `file:///c/${key}.md`, document: documentOf(key, text) });
  return corpus;
}

function documentOf(key: string, text: string): Document {
  const { prose, blocks } = parseDraft(text.replace(/\n/g, " "), "markdown");
  return {
    key,
    uri: `file:///c/${key}.md`,
    item: { id: key, type: "report", issued: key.slice(-4) },
    text: prose,
    prose,
    blocks,
    offsets: identityMap,
  };
}

function hoverAt(corpus: Corpus, text: string, name: string): string | undefined {
  const found = entityHover(corpus, parseDraft(text, "markdown"), text.indexOf(name) + 1);
  if (found) assert.equal(text.slice(found.span.start, found.span.end), name);
  return found?.markdown;
}

describe("entities", () => {
  const corpus = corpusOf();
  const only = (name: string, context?: string) => {
    const found = corpus.entities.lookup(name, context);
    assert.equal(found.length, 1, `${name}: ${found.map((entity) => entity.name)}`);
    return found[0]!;
  };

  it("link surname, accents and acronym to the full name", () => {
    assert.equal(only("Solvær").name, "Ingrid Solvær");
    assert.equal(only("Ingrid Solvaer").name, "Ingrid Solvær");
    assert.equal(only("CTA").name, "Coastal Traffic Agency");
    assert.equal(only("Frost").name, "Jonas Brekke");
    assert.match(nameCard(corpus, "Captain Frost") ?? "", /Jonas Brekke/);
  });

  it("never merge two persons with one surname, and put the one first whom the context speaks of", () => {
    const names = (context: string) => corpus.entities.lookup("Quiroga", context).map((entity) => entity.name);
    assert.deepEqual(names("the geologist from Tarvik").sort(), ["Luis Quiroga", "Maria Quiroga"]);
    assert.equal(names("a geologist spoke of the town")[0], "Luis Quiroga");
    assert.equal(names("the chief engineer spoke")[0], "Maria Quiroga");
    assert.equal(corpus.entities.entityKey("Quiroga"), undefined);
  });

  it("have kinds by what is said of them", () => {
    assert.equal(only("Solvær").kind, "person");
    assert.equal(only("CTA").kind, "organisation");
    assert.equal(only("Tarvik").kind, "place");
  });

  it("have descriptions in the sources' words", () => {
    const said = (name: string) => only(name).descriptions.map((description) => description.text);
    assert.ok(said("Solvær").includes("Prime Minister"));
    assert.ok(said("Dahlqvist").some((text) => text.includes("the director of the agency")));
    assert.ok(said("CTA").some((text) => text.startsWith("a public body led by")));
    assert.ok(said("Havnsund").some((text) => text.startsWith("a port on")));
  });

  it("know which names are one", () => {
    assert.ok(corpus.entities.sameEntity("Solvær", "Ingrid Solvær"));
    assert.ok(!corpus.entities.sameEntity("Solvær", "Dahlqvist"));
    assert.equal(corpus.entities.entityKey("CTA"), corpus.entities.entityKey("the Coastal Traffic Agency"));
  });

  it("forget a source that was taken away, and learn one that came", () => {
    const changing = corpusOf();
    changing.remove("inquiry2022");
    assert.deepEqual(changing.entities.lookup("Luis Quiroga"), []);
    assert.deepEqual(changing.entities.lookup("CTA")[0]?.sources, ["ferry2019"]);
    changing.set({
      key: "new2024",
      item: { id: "new2024", type: "report" },
      uri: "file:///c/new2024.md",
      document: documentOf("new2024", "The lawyer Luis Quiroga sued the CTA."),
    });
    assert.equal(changing.entities.lookup("Quiroga")[0]?.name, "Luis Quiroga");
    assert.deepEqual([...changing.entities.lookup("CTA")[0]!.sources].sort(), ["ferry2019", "new2024"]);
  });
});

describe("the card", () => {
  const corpus = corpusOf();

  it("says who it is, with source, date and number of mentions", () => {
    const card = hoverAt(corpus, "Later Solvær resigned.", "Solvær") ?? "";
    assert.match(card, /^\*\*Ingrid Solvær\*\* · person/);
    assert.match(card, /Prime Minister \(2019, \[ferry2019\]\(file:\/\/\/c\/ferry2019\.md#L1\)\)/);
    assert.match(card, /2 sources, 3 mentions/);
  });

  it("is not shown for ordinary words, unknown names or another bearer of a surname", () => {
    for (const [text, word] of [
      ["However, it rained.", "However"],
      ["The Government paid.", "Government"],
      ["Wells were dug.", "Wells"],
      ["In March they met.", "March"],
      ["Oslo was silent.", "Oslo"],
      ["Gunnar Brekke went home.", "Gunnar Brekke"],
      ["# Introduction", "Introduction"],
    ] as const)
      assert.equal(hoverAt(corpus, text, word), undefined, word);
  });

  it("shows both persons where a surname has two", () => {
    const card = hoverAt(corpus, "There Quiroga disagreed.", "Quiroga") ?? "";
    assert.ok(card.includes("**Luis Quiroga**") && card.includes("**Maria Quiroga**"));
  });

  it("keeps a source's markup from acting", () => {
    const hostile = corpusOf({
      bad2020: "The pilot Anna Storvik, a <b>hero</b> [click](command:evil) *here*, landed on 3 May 2020.",
    });
    const card = nameCard(hostile, "Storvik") ?? "";
    assert.ok(card.includes("Anna Storvik"));
    assert.ok(!/(?<!\\)<b>|\]\(command:/.test(card), card);
  });
});

describe("the card's commands", () => {
  const hostile: Readonly<Record<string, string>> = {
    "bad)(2020": `The pilot Anna Storvik, a [hero](command:workbench.action.terminal.new?%5B%5D "x") and <a href="command:evil">liar</a>,
landed on 3 May 2020. [Anna Storvik](command:evil) ![x](https://evil.example/a.png) <command:evil> command:evil?1 [a]: command:evil
Storvik \\[b\\](command:evil) &#91;c&#93;&#40;command:evil&#41; said: see javascript:alert(1) and [d][e].`,
  };
  const corpus = corpusOf(hostile);
  /** The addresses of all links that Markdown would make. */
  const links = (card: string) =>
    [...card.matchAll(/(?<!\\)\]\((?<address>[^)]*)\)/g)].map(({ groups }) => groups!.address!);

  it("are two, with a key and a name, where the client trusts them", () => {
    const card = nameCard(corpus, "Anna Storvik", { commands: true }) ?? "";
    const commands = links(card).filter((address) => address.startsWith("command:"));
    assert.deepEqual(
      commands.map((address) => [address.split("?")[0], JSON.parse(decodeURIComponent(address.split("?")[1]!))]),
      [
        ["command:sourcebook.openSource", ["bad)(2020"]],
        ["command:sourcebook.findInSources", ["Anna Storvik"]],
      ],
    );
  });

  it("are none where it does not, and a source cannot make links, pictures or HTML of its own", () => {
    const card = nameCard(corpus, "Anna Storvik") ?? "";
    assert.ok(card.includes("Storvik"));
    for (const address of links(card)) assert.match(address, /^file:\/\/\/c\/bad%29%282020\.md#L\d+$/);
    assert.doesNotMatch(card, /(?<!\\)<(?:a|command)|(?<!\\)!\[|(?<!\\)&#|(?<!\\)\]:/);
    // A bare address would be made a link by the editor.
    assert.doesNotMatch(card, /(?:command|javascript):\S|https?:\/\/evil/);
  });
});

describe("from a name to its places", () => {
  const corpus = corpusOf();
  const text = "The CTA erred. Nobody at the Coastal Traffic Agency knew Solvær.";
  const draft = parseDraft(text, "markdown");

  it("finds the defining passage", () => {
    const found = definition(corpus, draft, text.indexOf("CTA") + 1);
    const target = found?.targets[0];
    assert.ok(
      target &&
        corpus
          .source(target.document)!
          .document!.prose.slice(target.start, target.end)
          .includes("a public body led by"),
    );
  });

  it("finds all names of one bearer in draft and sources", () => {
    const spans = highlights(corpus, draft, text.indexOf("CTA") + 1).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(spans, ["CTA", "Coastal Traffic Agency"]);
    const found = references(corpus, [{ uri: "file:///d.md", draft }], draft, text.indexOf("CTA") + 1);
    assert.equal(found?.inSources.length, 3);
    assert.equal(found.inDrafts[0]?.spans.length, 2);
  });

  it("lists entities by query, and completes names in the sources' spelling", () => {
    assert.equal(workspaceSymbols(corpus, "solv", { limit: 5 })[0]?.name, "Ingrid Solvær");
    const typing = "They asked Hav";
    const items = completeName(corpus, parseDraft(typing, "markdown"), typing.length, { limit: 5 });
    assert.equal(items[0]?.name, "Havnsund");
    assert.deepEqual(items[0].replace, { start: 11, end: 14 });
  });

  it("link what a longer name begins with, where it begins one alone", () => {
    const marine = corpusOf({
      survey2021:
        "The Marine Institute of Velland counted cod. Boats from the town of Breitau-am-See were at sea. In 2021 the Marine Institute counted again. Nobody in Breitau had seen such a summer.",
    });
    const name = (asked: string) => marine.entities.lookup(asked).map((entity) => entity.name);
    assert.deepEqual(name("Marine Institute"), ["Marine Institute of Velland"]);
    assert.deepEqual(name("Breitau"), ["Breitau-am-See"]);
    const courts = corpusOf({
      east2020: "The Supreme Court of Velland struck down the law. The Supreme Court of Velland sits in Tarsk.",
      west2021: "In Norhaven, the Supreme Court ruled on tolls. A minister attacked the Supreme Court for it.",
    });
    const [court] = courts.entities.lookup("Supreme Court");
    assert.equal(court?.name, "Supreme Court");
  });

  it("have a card for a strange word that opens a sentence in draft and sources, and none for a plain one", () => {
    const sky = corpusOf({
      sky2020: "Zorvenik, the satellite service, mapped the fires. Swipes were taken in May 2020.",
    });
    assert.match(hoverAt(sky, "Zorvenik drew new maps.", "Zorvenik") ?? "", /satellite service/);
    assert.equal(hoverAt(sky, "Swipes were lost.", "Swipes"), undefined);
  });

  it("have none for a word that the sources use in lower case, at a sentence's start", () => {
    const gas = corpusOf({
      gas2020: "Northern Hydrogen sold hydrogen to Tarvik. The hydrogen was green. Nobody wanted the hydrogen in 2020.",
    });
    assert.equal(hoverAt(gas, "Hydrogen remains dear.", "Hydrogen"), undefined);
    assert.match(hoverAt(gas, "They asked Northern Hydrogen.", "Northern Hydrogen") ?? "", /Northern Hydrogen/);
  });

  it("are found by a name that is written without its umlauts", () => {
    const bank = corpusOf({
      bank2020: "Ulla Körnert, the director of the bank, resigned in 2020. Körnert had led it for years.",
    });
    assert.equal(bank.entities.lookup("Ulla Koernert")[0]?.name, "Ulla Körnert");
    assert.equal(bank.entities.lookup("Koernert")[0]?.name, "Ulla Körnert");
  });

  it("are found by a name with its capital inside", () => {
    const fleet = corpusOf({
      fleet2020: "Under the mechanism aeroGUARD the Union sent eleven planes. The aeroGUARD fleet grew.",
    });
    assert.match(hoverAt(fleet, "They asked aeroGUARD for help.", "aeroGUARD") ?? "", /eleven planes/);
    const glued = corpusOf({ glued2020: "In 2020 theMinistry cut 40 jobs." });
    assert.equal(hoverAt(glued, "They asked theMinistry.", "theMinistry"), undefined);
  });

  it("notes a name that is one letter away from the sources'", () => {
    const found = nameSpelling(
      corpus,
      analyze(corpus.analyzer, parseDraft("Henrik Dahlqvust met Solvær in Havnsund.", "markdown"), {}),
    );
    assert.deepEqual(
      found.map(({ code, fixes }) => [code, fixes[0]?.edits[0]?.newText]),
      [["name-spelling", "Dahlqvist"]],
    );
  });
});
