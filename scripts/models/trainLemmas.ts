import { type LemmaData, lemmatize } from "../../server/src/analysis/language/lemmatizer.js";
import { type Lexicon, lexiconKey } from "../../server/src/analysis/language/lexicon.js";
import type { Tag } from "../../server/src/analysis/language/syntax.js";
import { IRREGULAR_FORMS } from "./irregular.js";
import type { TreebankSentence } from "./treebank.js";
import { readBaseForms, type WordNetKind } from "./wordnet.js";

/** The words of a dictionary and the irregular forms, as the tagger and the lemmatizer know them. */
export function buildLexicon(dict: string): Lexicon {
  const bases = (kind: WordNetKind) => new Set(readBaseForms(dict, kind).map(lexiconKey));
  const irregular = (tag: string) =>
    new Set(IRREGULAR_FORMS.filter(([form, t, base]) => t === tag && form !== base).map(([form]) => lexiconKey(form)));
  return {
    nouns: bases("noun"),
    verbs: bases("verb"),
    adjectives: bases("adj"),
    adverbs: bases("adv"),
    irregularPlurals: irregular("NOUN"),
    irregularVerbForms: irregular("VERB"),
  };
}

/** Learns the exceptions to the rules of the lemmatizer: frequent forms whose usual lemma the rules do not give. */
export function trainLemmas(sentences: readonly TreebankSentence[], lexicon: Lexicon): LemmaData {
  const exceptions = new Map<string, string>();
  for (const [form, tag, base] of IRREGULAR_FORMS) exceptions.set(`${form}|${tag}`, base);
  const data: LemmaData = { exceptions, lexicon };
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
