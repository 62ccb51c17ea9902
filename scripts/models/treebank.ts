import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One sentence of a treebank: words as the tokenizer should give them, with their gold analysis. */
export interface TreebankSentence {
  readonly document: string;
  readonly words: string[];
  readonly lemmas: string[];
  readonly tags: string[];
  readonly finer: string[];
  /** Index of the head, -1 for the root. */
  readonly heads: number[];
  readonly relations: string[];
  /** Whether white space follows the word. */
  readonly spaces: boolean[];
}

/** Reads `treebanks/NAME.conllu.gz` below the data directory. */
export function readTreebank(data: string, name: string): TreebankSentence[] {
  const text = gunzipSync(readFileSync(join(data, "treebanks", `${name}.conllu.gz`))).toString();
  const sentences: TreebankSentence[] = [];
  let document = "";
  for (const block of text.split("\n\n")) {
    const sentence = emptySentence();
    let joinedUntil = 0;
    let spaceAfterJoined = true;
    for (const line of block.split("\n")) {
      if (line.startsWith("# newdoc")) document = line.slice(line.indexOf("=") + 1).trim();
      if (!line || line.startsWith("#")) continue;
      const [id, form, lemma, tag, finer, , head, relation, , misc] = line.split("\t") as string[];
      const space = !misc!.includes("SpaceAfter=No");
      if (id!.includes("-")) {
        joinedUntil = Number(id!.split("-")[1]);
        spaceAfterJoined = space;
        continue;
      }
      sentence.words.push(form!);
      sentence.lemmas.push(lemma!);
      sentence.tags.push(tag!);
      sentence.finer.push(finer!);
      sentence.heads.push(Number(head) - 1);
      sentence.relations.push(relation!);
      const index = Number(id);
      sentence.spaces.push(index < joinedUntil ? false : index === joinedUntil ? spaceAfterJoined : space);
    }
    if (sentence.words.length > 0) sentences.push({ ...sentence, document });
  }
  return sentences;
}

function emptySentence(): Omit<TreebankSentence, "document"> {
  return { words: [], lemmas: [], tags: [], finer: [], heads: [], relations: [], spaces: [] };
}

/**
 * What the models are trained on: the train parts of EWT and GUM, without the documents whose text licence rests on one
 * statement alone (the conversations and one court document of GUM).
 */
export function readTrainingSentences(data: string): TreebankSentence[] {
  const all = [...readTreebank(data, "ewt-train"), ...readTreebank(data, "gum-train")];
  return all.filter(({ document }) => !document.includes("_conversation_") && document !== "GUM_court_carpet");
}

/** The value of `--NAME` on the command line. */
export function option(name: string, fallback?: string): string {
  const index = process.argv.indexOf(`--${name}`);
  const value = index >= 0 ? process.argv[index + 1] : fallback;
  if (value === undefined) {
    console.error(`Give --${name}; see the comment at the head of this script.`);
    process.exit(2);
  }
  return value;
}
