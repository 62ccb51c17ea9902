import type { Syntax } from "../../server/src/analysis/language/syntax.js";
import { readTreebank } from "./treebank.js";

const SHOWN = "nummod nsubj nsubj:pass obj obl nmod case amod compound conj appos advmod acl:relcl".split(" ");

/** Measures tags, trees (without punctuation, on own tags), lemmas and speed on treebanks that were not trained on. */
export function measureSyntax(syntax: Syntax, data: string, log: (line: string) => void): void {
  for (const name of ["ewt-dev", "gum-dev", "pud-test"]) {
    const sentences = readTreebank(data, name);
    const right = { tag: 0, finer: 0, head: 0, relation: 0, subtype: 0, lemma: 0 };
    let words = 0;
    let attached = 0;
    const byRelation = new Map<string, { right: number; all: number }>();
    // The processor's time, not the wall clock's: others may use the machine too.
    const began = process.cpuUsage();
    const parses = sentences.map((sentence) => syntax.parse(sentence.words));
    const used = process.cpuUsage(began);
    const seconds = (used.user + used.system) / 1e6;
    sentences.forEach((sentence, k) => {
      const parse = parses[k]!;
      sentence.words.forEach((_, i) => {
        words++;
        const gold = sentence.relations[i]!;
        if (parse.tags[i] === sentence.tags[i]) right.tag++;
        if (parse.finer[i] === sentence.finer[i]) right.finer++;
        if (parse.lemmas[i]!.toLowerCase() === sentence.lemmas[i]!.toLowerCase()) right.lemma++;
        if (sentence.tags[i] === "PUNCT") return;
        attached++;
        const head = parse.heads[i] === sentence.heads[i];
        const relation = parse.relations[i]!;
        const same = head && relation.split(":")[0] === gold.split(":")[0];
        if (head) right.head++;
        if (same) right.relation++;
        if (head && relation === gold) right.subtype++;
        const entry = byRelation.get(gold) ?? { right: 0, all: 0 };
        byRelation.set(gold, entry);
        entry.all++;
        if (same) entry.right++;
      });
    });
    const percent = (part: number, all: number) => ((100 * part) / Math.max(all, 1)).toFixed(1);
    log(
      `${name}  UPOS ${percent(right.tag, words)}  XPOS ${percent(right.finer, words)}  lemma ${percent(right.lemma, words)}  ` +
        `UAS ${percent(right.head, attached)}  LAS ${percent(right.relation, attached)} (subtypes ${percent(right.subtype, attached)})  ` +
        `${Math.round(words / seconds)} words/s`,
    );
    const shares = SHOWN.map((r) => `${r} ${percent(byRelation.get(r)?.right ?? 0, byRelation.get(r)?.all ?? 0)}`);
    log(`    head and relation right, by relation: ${shares.join(", ")}`);
  }
}
