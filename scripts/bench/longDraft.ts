import { readFileSync } from "node:fs";
import path from "node:path";
import { dice, wordsIn } from "./inventedDraft.js";

/**
 * A draft of about so many words made of a case set's own sentences: first as they are, then again with other figures and days, so
 * that no sentence with a value stands in it twice and each still speaks of what the sources speak of.
 */
export function longDraft(folder: string, words: number): string {
  const drafts = readFileSync(path.join(folder, "cases.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { draft: string }).draft);
  const roll = dice(5);
  const parts: string[] = [];
  let written = 0;
  for (let round = 0; written < words; round++) {
    parts.push(`## Part ${round + 1}\n`);
    for (let i = 0; i < drafts.length && written < words; i += 4) {
      const paragraph = drafts
        .slice(i, i + 4)
        .map((draft) => (round === 0 ? draft : otherFigures(draft, round, roll)))
        .join(" ");
      parts.push(`${paragraph}\n`);
      written += wordsIn(paragraph);
    }
  }
  return parts.join("\n");
}

/** Changes the last digits of numbers, leaving years and citation keys alone: "5,000" becomes "5,317", "12 May" "17 May". */
function otherFigures(draft: string, round: number, roll: (below: number) => number): string {
  return draft.replace(/(?<![@\w.,-])\d[\d,]*(?![\w-])/g, (figure) => {
    const number = Number(figure.replaceAll(",", ""));
    if (number >= 1900 && number < 2100 && !figure.includes(",")) return figure;
    if (number < 32) return String(1 + ((number + round + roll(9)) % 27));
    return (number + round * 7 + roll(90)).toLocaleString("en-GB");
  });
}
