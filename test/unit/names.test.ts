import assert from "node:assert/strict";
import { related, stateOf, stateRelation } from "../../server/src/analysis/extraction/names/gazetteer.js";
import { nameKey } from "../../server/src/analysis/extraction/names/nameKey.js";
import { recognizeNames } from "../../server/src/analysis/extraction/names/recognizeNames.js";

/** Names as `<office> name`, with "?" where only the sentence's start explains the capital and "~" for a people. */
function names(text: string): string[] {
  return recognizeNames(text).map(({ start, end, title, weak, demonym, name }) => {
    assert.equal(text.slice(start, end).replace(/\s+/g, " "), name);
    return `${title ? `<${text.slice(title.start, title.end)}> ` : ""}${name}${weak ? "?" : ""}${demonym ? "~" : ""}`;
  });
}

describe("names", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      "On Monday the harbour master, Ines Okafor, met Lord Mayor Tobias Fenn.",
      ["Ines Okafor", "<Lord Mayor> Tobias Fenn"],
    ],
    [
      "However, Peruvian Foreign Minister Lucía Paredes left Lima.",
      ["Peruvian~", "<Peruvian Foreign Minister> Lucía Paredes", "Lima"],
    ],
    ["In Nairobi Wanjala spoke of the lake.", ["Nairobi", "Wanjala"]],
    ["By 10 May Salvage Consortium had left.", ["Salvage Consortium"]],
    ["the Ministry of Fisheries and Marine Resources", ["Ministry of Fisheries and Marine Resources"]],
    ["the General Motors Corporation paid", ["General Motors Corporation"]],
    ["a US-brokered truce and pro-Danish papers", ["US", "Danish~"]],
    ["a plan of the Agency for Safe Wells in Africa (ASWA)", ["Agency for Safe Wells in Africa", "ASWA"]],
    ["Following the storm, Many left.", []],
    ["speech by Abd al-Rahim el-Tayeb's son", ["Abd al-Rahim el-Tayeb"]],
    ["Secretary of Commerce Ines Okafor spoke", ["<Secretary of Commerce> Ines Okafor"]],
    [
      "the Minister of Trade and Industry Tobias Fenn and Minister for Foreign Affairs Aino Salo",
      ["<Minister of Trade and Industry> Tobias Fenn", "<Minister for Foreign Affairs> Aino Salo"],
    ],
    ["the Director of the National Archives", ["National Archives"]],
    ["Ahmed Sheikh Omar won", ["Ahmed Sheikh Omar?"]],
    ["Park Su-yeon met a Lima-based firm and Lin Mei-hua", ["Park Su-yeon?", "Lima", "Lin Mei-hua"]],
    [
      "the Fishers' Welfare League and Norway's Welfare League",
      ["Fishers' Welfare League", "Norway", "Welfare League"],
    ],
    ["the Kenya Lakes and Rivers Research Institute", ["Kenya Lakes and Rivers Research Institute"]],
    ["Sixteen Peruvian boats and the Seventh Danish boat", ["Peruvian~", "Danish~"]],
    ["the Blues and the Free Anglers (FA)", ["Blues", "Free Anglers", "FA"]],
    ["On Thursdays at 10 UTC the CEO and TV crews came", []],
    ["King Haakon VII and the MP", ["<King> Haakon VII"]],
    ["Norway's Equinor and the Faroese Vestmanna", ["Norway", "Equinor", "Faroese Vestmanna"]],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(names(text), expected));

  it("offers a lone capital at a sentence's start as weak only", () => {
    assert.deepEqual(names("Herring was landed."), ["Herring?"]);
    assert.deepEqual(names("They landed Herring."), ["Herring"]);
  });

  it("costs linear time on hostile text", function () {
    this.timeout(20_000);
    const pieces = [
      "-",
      "'",
      "A",
      "a",
      "1",
      "A.",
      "A-",
      "a'",
      "[",
      " ",
      "al-",
      "May ",
      "Of ",
      "of the ",
      "Bank of ",
      "President ",
      "X and ",
      "(AB) ",
      "St. ",
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const started = process.cpuUsage().user;
      recognizeNames(text);
      assert.ok(process.cpuUsage().user - started < 4_000_000, `${JSON.stringify(piece)} is slow`);
    }
  });
});

describe("name keys", () => {
  it("make variants one", () => {
    assert.equal(nameKey("The Ministry of Defence"), nameKey("Ministry of Defense"));
    assert.equal(nameKey("Çelik-Øst’s"), nameKey("Celik Ost"));
    assert.equal(nameKey("Martin Oduya Jr."), nameKey("Martin Oduya"));
  });
  it("keep names apart that are not the same", () => assert.notEqual(nameKey("Iran"), nameKey("Iraq")));
});

describe("the gazetteer of states", () => {
  it("leads from every kind of name to the state", () => {
    for (const name of ["Portugal", "Portuguese", "Lisbon", "the Portuguese Republic"])
      assert.equal(stateOf(name), "Portugal", name);
    assert.equal(stateOf("US"), "United States");
    assert.equal(stateRelation("Danes"), "demonym");
  });
  it("does not take words and ambiguous towns for states", () => {
    for (const word of ["us", "Victoria", "EU", "Wellington", "harbour"]) assert.equal(stateOf(word), undefined, word);
  });
  it("tells a state's own names from what stands for it", () => {
    assert.equal(related("Burma", "Myanmar"), "same");
    assert.equal(related("Ankara", "Turkish"), "metonym");
    assert.equal(related("Niger", "Nigeria"), undefined);
  });
});
