import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLanguage } from "../../server/src/analysis/language/readLanguage.js";
import type { Tag } from "../../server/src/analysis/language/syntax.js";
import { tokenize } from "../../server/src/analysis/text/tokens.js";
import { language } from "../language.js";

const parse = (text: string) => {
  const words = tokenize(text, { start: 0, end: text.length }).map((token) => token.text);
  return { words, ...language.syntax.parse(words) };
};

describe("syntax", () => {
  for (const [text, arcs] of [
    [
      "The bakery sold 400 loaves in March.",
      ["400 nummod loaves", "loaves obj sold", "bakery nsubj sold", "March obl sold"],
    ],
    ["Two bridges were closed by the mayor.", ["Two nummod bridges", "bridges nsubj:pass closed"]],
    ["A flood killed 12 miners near the old town.", ["12 nummod miners", "miners obj killed", "flood nsubj killed"]],
    ["The factory did not reopen.", ["not advmod reopen", "factory nsubj reopen"]],
  ] as const)
    it(`finds the arcs of ${JSON.stringify(text)}`, () => {
      const { words, heads, relations } = parse(text);
      const found = words.map((word, i) => `${word} ${relations[i]} ${words[heads[i]!] ?? "-"}`);
      for (const arc of arcs) assert.ok(found.includes(arc), `${arc} in ${found.join(", ")}`);
    });

  it("gives every sentence one root and no circle", () => {
    for (const text of ["Why?", "3 , 4 and ( 5", "a b c d e f g", "He said “no” , she “yes” ; both left — in 1902 ."]) {
      const { heads } = parse(text);
      assert.equal(heads.filter((head) => head === -1).length, 1, text);
      heads.forEach((_, i) => {
        let at = i;
        for (let steps = 0; at !== -1; steps++) {
          assert.ok(steps <= heads.length, text);
          at = heads[at]!;
        }
      });
    }
  });

  it("is safe and linear for no words and for very many", () => {
    assert.deepEqual(language.syntax.parse([]).heads, []);
    const time = (count: number) => {
      const words = Array.from({ length: count }, (_, i) => ["the", "1902", "(", "ran", "Ω", "", "mill"][i % 7]!);
      const began = performance.now();
      assert.equal(language.syntax.parse(words).heads.length, count);
      return performance.now() - began;
    };
    time(5000);
    assert.ok(time(20_000) < 3000);
  });

  for (const [word, tag, lemma] of [
    ["invaded", "VERB", "invade"],
    ["agreed", "VERB", "agree"],
    ["stopping", "VERB", "stop"],
    ["was", "AUX", "be"],
    ["withdrew", "VERB", "withdraw"],
    ["ratifies", "VERB", "ratify"],
    ["crises", "NOUN", "crisis"],
    ["vessels", "NOUN", "vessel"],
    ["ships", "NOUN", "ship"],
    ["aircraft", "NOUN", "aircraft"],
    ["policies", "NOUN", "policy"],
    ["buses", "NOUN", "bus"],
    ["horses", "NOUN", "horse"],
    ["congress", "NOUN", "congress"],
    ["larger", "ADJ", "large"],
    ["best", "ADJ", "good"],
    ["Lisbon", "PROPN", "Lisbon"],
    ["n't", "PART", "not"],
  ] as const)
    it(`leads ${word} back to ${lemma}`, () => assert.equal(language.syntax.lemma(word, tag as Tag), lemma));

  it("tags tense and number", () => {
    const { finer, tags } = parse("The council met and its members signed three treaties.");
    assert.deepEqual([finer[2], finer[6], finer[8]], ["VBD", "VBD", "NNS"]);
    assert.equal(tags[7], "NUM");
  });
});

describe("vectors", () => {
  it("puts words that are used alike nearer than others", () => {
    const near = language.vectors.similarity("ship", "vessel")!;
    const far = language.vectors.similarity("ship", "vote")!;
    assert.ok(near > 0.7 && far < 0.3, `${near} ${far}`);
  });

  it("is undefined for unknown words", () => assert.equal(language.vectors.similarity("ship", "qqqzzz"), undefined));

  it("knows how rare a word is", () => {
    const { rarity } = language;
    assert.ok(
      rarity("of") < rarity("people") && rarity("people") < rarity("bakery") && rarity("bakery") < rarity("qqqzzz"),
    );
  });
});

describe("thesaurus", () => {
  const related = (a: string, b: string) => language.thesaurus.related(a, b);
  const isA = (a: string, b: string) => language.thesaurus.isA(a, b);

  for (const pair of [
    "invade invasion",
    "arrive arrival",
    "sign signature",
    "extend extension",
    "buy purchase",
    "treaty agreement",
    "injure wound",
  ])
    it(`relates ${pair}, both ways`, () => {
      const [a, b] = pair.split(" ") as [string, string];
      assert.ok(related(a, b) && related(b, a));
    });

  for (const pair of [
    "import export",
    "year month",
    "open close",
    "soldier civilian",
    "kill wound",
    "man woman",
    "rise fall",
    "baker bread",
    "buy sell",
  ])
    it(`does not relate ${pair}`, () => {
      const [a, b] = pair.split(" ") as [string, string];
      assert.ok(!related(a, b) && !related(b, a));
    });

  it("knows what is a kind of what", () => {
    assert.ok(isA("soldier", "person") && isA("ship", "vessel") && isA("truck", "vehicle"));
    assert.ok(!isA("person", "soldier") && !isA("ship", "person") && !isA("qqqzzz", "person"));
  });
});

describe("readLanguage", () => {
  const files = () => {
    const file = (name: string) => readFileSync(join(__dirname, "..", "..", "models", `${name}.bin`));
    return { syntax: file("syntax"), vectors: file("vectors"), thesaurus: file("thesaurus") };
  };

  for (const name of ["syntax", "vectors", "thesaurus"] as const) {
    it(`says that ${name} is damaged when bytes are missing`, () => {
      const all = files();
      assert.throws(
        () => readLanguage({ ...all, [name]: all[name].subarray(0, 5000) }),
        new RegExp(`${name}\\.bin.*damaged`),
      );
      assert.throws(() => readLanguage({ ...all, [name]: new Uint8Array() }), new RegExp(`${name}\\.bin.*damaged`));
    });
    it(`says that ${name} is damaged when a byte is wrong`, () => {
      const all = files();
      const bytes = Uint8Array.from(all[name]);
      bytes[bytes.length >> 1]! ^= 255;
      assert.throws(() => readLanguage({ ...all, [name]: bytes }), /check sum/);
    });
  }
});
