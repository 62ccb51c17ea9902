/**
 * Measures the tokenizer (by token spans) and the sentence splitter (by sentence ends) against the treebanks.
 * Usage: npx tsx scripts/models/measure-text.ts --data DIR [--show 20]
 */
import { splitSentences } from "../../server/src/analysis/text/sentences.js";
import { tokenize } from "../../server/src/analysis/text/tokens.js";
import { option, readTreebank, type TreebankSentence } from "./treebank.js";

const data = option("data", process.env.SOURCEBOOK_DATA);
const show = Number(option("show", "0"));

for (const name of ["ewt-dev", "gum-dev", "pud-test"]) {
  const tokens = { right: 0, found: 0, gold: 0 };
  const sentences = { right: 0, found: 0, gold: 0 };
  const missed = new Map<string, number>();
  const documents = byDocument(readTreebank(data, name));
  for (const parts of documents.values()) {
    let text = "";
    const goldSentences = new Set<string>();
    for (const sentence of parts) {
      const start = text.length;
      const goldTokens = new Set<string>();
      sentence.words.forEach((word, i) => {
        goldTokens.add(`${text.length}-${text.length + word.length}`);
        text += word + (sentence.spaces[i] ? " " : "");
      });
      const end = text.trimEnd().length;
      goldSentences.add(`${end}`);
      // The treebanks do not say where headings, signatures and lines of a list end; layout does in our documents.
      if (!/[.!?…:;,]["”’')\]]*$/.test(text.trimEnd())) text += "\n\n";
      const found = tokenize(text, { start, end });
      tokens.gold += goldTokens.size;
      tokens.found += found.length;
      for (const token of found) {
        if (goldTokens.has(`${token.start}-${token.end}`)) tokens.right++;
        else
          count(
            missed,
            `token ${text.slice(Math.max(start, token.start - 8), token.start)}[${token.text}]${text.slice(token.end, token.end + 8)}`,
          );
      }
    }
    // A document without final white space would join the next; documents are measured one by one.
    const found = splitSentences(text, { start: 0, end: text.length });
    sentences.gold += goldSentences.size;
    sentences.found += found.length;
    for (const { start, end } of found) {
      if (goldSentences.delete(`${end}`)) sentences.right++;
      else count(missed, `sentence …${text.slice(Math.max(start, end - 40), end)}‖${text.slice(end, end + 25)}`);
    }
    for (const end of goldSentences)
      count(
        missed,
        `sentence missing …${text.slice(Math.max(0, Number(end) - 40), Number(end))}‖${text.slice(Number(end), Number(end) + 25)}`,
      );
  }
  console.log(name, "tokens", score(tokens), "sentences", score(sentences));
  const list = [...missed].sort((a, b) => b[1] - a[1]);
  for (const kind of ["token", "sentence"])
    for (const [key, times] of list.filter(([key]) => key.startsWith(kind)).slice(0, show))
      console.log("  ", times, JSON.stringify(key));
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function score({ right, found, gold }: { right: number; found: number; gold: number }): string {
  const [precision, recall] = [right / found, right / gold];
  const percent = (x: number) => (100 * x).toFixed(1);
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent((2 * precision * recall) / (precision + recall))}`;
}

function byDocument(sentences: readonly TreebankSentence[]): Map<string, TreebankSentence[]> {
  const documents = new Map<string, TreebankSentence[]>();
  for (const sentence of sentences)
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  return documents;
}
