import type { Corpus } from "../corpus/corpus.js";
import type { AlignContext } from "./align.js";
import { compareWords, createSimilarity } from "./similarity.js";

const contexts = new WeakMap<Corpus, AlignContext>();

/** What alignment needs to know of a corpus and of the language; one a corpus, with the similarities it has worked out. */
export function alignContext(corpus: Corpus): AlignContext {
  const known = contexts.get(corpus);
  if (known) return known;
  const context: AlignContext = {
    language: corpus.language,
    similarity: createSimilarity(corpus.language, (a, b) => corpus.entities.sameEntity(a, b)),
    weight: (form) => corpus.claims.weight(form),
    likeForms: likeFormsIn(corpus),
  };
  contexts.set(corpus, context);
  return context;
}

// Below this two words are too far apart to search one by the other.
const LIKE = 0.5;
// Beyond this many forms a look at each is too slow, and exact words find enough.
const VOCABULARY = 12_000;

function likeFormsIn(corpus: Corpus): AlignContext["likeForms"] {
  let known = new Map<string, { form: string; likeness: number }[]>();
  let version = -1;
  return (term) => {
    if (term.kind === "name" || term.kind === "adverb") return [];
    if (version !== corpus.claims.version) {
      known = new Map();
      version = corpus.claims.version;
    }
    const found = known.get(term.lemma) ?? [];
    if (found.length || known.has(term.lemma)) return found;
    known.set(term.lemma, found);
    const vocabulary = [...corpus.claims.vocabulary];
    if (vocabulary.length > VOCABULARY) return found;
    for (const form of vocabulary) {
      const likeness = form === term.lemma ? 0 : compareWords(term.lemma, form, corpus.language);
      if (likeness >= LIKE) found.push({ form, likeness: likeness * 0.7 });
    }
    return found;
  };
}
