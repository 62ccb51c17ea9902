// Scores the cards on the names of a case set (entities.jsonl).
import type { Hover } from "../../server/src/analysis/features/hover.js";

export interface NameCase {
  readonly name: string;
  readonly in: string;
  readonly expect: {
    readonly canonical: string;
    readonly role: readonly string[];
    readonly aliases: readonly string[];
    readonly sources: readonly string[];
  } | null;
}

export interface CardScore {
  readonly names: number;
  readonly card: number;
  readonly withRole: number;
  readonly role: number;
  readonly source: number;
  readonly none: number;
  readonly wrong: number;
  readonly notes: readonly string[];
}

export function scoreCards(
  cases: readonly NameCase[],
  find: (draft: string, offset: number) => Hover | undefined,
): CardScore {
  const score = { names: 0, card: 0, withRole: 0, role: 0, source: 0, none: 0, wrong: 0 };
  const notes: string[] = [];
  for (const test of cases) {
    // A citation key may have a card of its own.
    if (!test.expect && /\[[^\]]*@/.test(test.in)) continue;
    const offset = test.in.indexOf(test.name) + Math.floor(test.name.length / 2);
    const card = find(`${test.in}\n`, offset)?.markdown ?? "";
    const shown = `"${test.name}" in: ${test.in}`;
    if (!test.expect) {
      score.none++;
      if (!card.trim()) continue;
      score.wrong++;
      notes.push(`FALSE ${shown}\n      card: ${card.split("\n")[0]}`);
      continue;
    }
    const { canonical, aliases, role, sources } = test.expect;
    const text = fold(card);
    score.names++;
    const named = [canonical, ...aliases]
      .filter((name) => fold(name) !== fold(test.name) || name === canonical)
      .some((name) => text.includes(fold(name)));
    if (named) score.card++;
    else notes.push(`MISS  ${shown}\n      wants ${canonical}, card: ${card.split("\n")[0] || "none"}`);
    if (role.length) {
      score.withRole++;
      if (named && role.every((word) => text.includes(fold(word)))) score.role++;
      else
        notes.push(`ROLE  ${shown}\n      wants ${role.join(", ")}, card: ${card.slice(0, 300).replace(/\n/g, " / ")}`);
    }
    if (named && sources.some((key) => card.includes(key))) score.source++;
  }
  return { ...score, notes };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").toLowerCase();
}
