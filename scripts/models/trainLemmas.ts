import { baseKey, type LemmaData, lemmatize } from "../../server/src/analysis/language/lemmatizer.js";
import type { Tag } from "../../server/src/analysis/language/syntax.js";
import { IRREGULAR_FORMS } from "./irregular.js";
import type { TreebankSentence } from "./treebank.js";

/** Learns the exceptions to the rules of the lemmatizer: frequent forms whose usual lemma the rules do not give. */
export function trainLemmas(
  sentences: readonly TreebankSentence[],
  bases: { nouns: readonly string[]; verbs: readonly string[]; adjectives: readonly string[] },
): LemmaData {
  const exceptions = new Map<string, string>();
  for (const [form, tag, base] of IRREGULAR_FORMS) exceptions.set(`${form}|${tag}`, base);
  const data: LemmaData = {
    exceptions,
    nouns: new Set(bases.nouns.map(baseKey)),
    verbs: new Set(bases.verbs.map(baseKey)),
    adjectives: new Set(bases.adjectives.map(baseKey)),
  };
  const forms = new Map<string, Map<string, number>>();
  for (const sentence of sentences)
    sentence.words.forEach((word, i) => {
      const tag = sentence.tags[i]!;
      if (tag === "PROPN" || tag === "X" || tag === "PUNCT" || sentence.lemmas[i] === "_") return;
      const key = `${word.toLowerCase().replaceAll("’", "'")}|${tag}|${sentence.finer[i]}`;
      const lemmas = forms.get(key) ?? new Map<string, number>();
      forms.set(key, lemmas);
      const lemma = sentence.lemmas[i]!.toLowerCase();
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
    });
  for (const [key, lemmas] of forms) {
    const [form, tag, finer] = key.split("|") as [string, Tag, string];
    const [lemma, times] = [...lemmas].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (lemma === lemmatize(data, form, tag, finer)) continue;
    // A single occurrence is mostly a typing error that the treebank corrects; a lemma far from its form is no English.
    if (times >= 2 && !exceptions.has(`${form}|${tag}`)) exceptions.set(`${form}|${tag}`, lemma);
  }
  return data;
}
