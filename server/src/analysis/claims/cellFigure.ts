import type { Cell } from "../documents/document.js";
import type { Quantity } from "../extraction/mentions.js";
import { loneNumber } from "../extraction/quantities/loneNumber.js";
import { measuredIn } from "../extraction/quantities/measuredIn.js";
import { recognizeQuantities } from "../extraction/quantities/recognizeQuantities.js";
import type { SentenceAnalysis } from "./sentenceAnalysis.js";

/**
 * The figures of a table cell, in what its column or row header counts or measures ("Capacity (million tonnes)", "Dead").
 * Elsewhere a number that stands alone is a counter or a page; in a cell under a header it is a figure.
 *
 * @param headers Column header first.
 * @returns Offsets relative to the cell's text.
 */
export function cellFigures(
  { text, quantities, dates }: SentenceAnalysis,
  { row }: Pick<Cell, "row">,
  headers: readonly string[],
): readonly Quantity[] {
  // "Losses (thousands)" heads figures and is none.
  if (row === 0) return quantities.filter(({ vague }) => !vague);
  const alone = quantities.length + dates.length === 0 && headers.length > 0 ? loneNumber(text) : undefined;
  return (alone ? [alone] : quantities).map((quantity) => withHeader(quantity, headers));
}

function withHeader(quantity: Quantity, headers: readonly string[]): Quantity {
  const units = headers.flatMap(unitsOf);
  const inMillions = units.find(({ unit, value }) => unit.dimension !== "percent" && value >= 1000);
  // "$5.97" under "Cost (billion)".
  if (quantity.unit.dimension === "money" && inMillions && quantity.value < 100_000 && quantity.precision < 1000)
    return measuredIn(quantity, quantity.unit, inMillions.value);
  if (quantity.unit.dimension !== "count" || quantity.noun !== undefined) return quantity;
  const measured = units.find(({ unit }) => unit.dimension !== "count");
  if (measured) return measuredIn(quantity, measured.unit, measured.value);
  const scaled = units.find(({ value }) => value > 1);
  const noun = units.find((unit) => unit.noun)?.noun;
  const counted = scaled ? measuredIn(quantity, scaled.unit, scaled.value) : quantity;
  return noun === undefined ? counted : { ...counted, noun };
}

// "$ billion" for "billion dollars".
const SIGN_FIRST = /^(?<sign>\p{Sc}|\p{Lu}{1,3}\$?) ?(?<scale>(?:thousand|million|billion|trillion|bn|m|k))$/u;

/** What one of a header's units is: of its brackets, of its words, of what stands behind its last comma. */
function unitsOf(header: string): Quantity[] {
  const named = /\((?<inside>[^()]{1,60})\)/.exec(header)?.groups?.inside;
  const plain = header.replace(/\([^()]*\)/g, " ").trim();
  return [named, plain, header.split(",").at(-1)].flatMap((text) => {
    if (!text || /\d/.test(text)) return [];
    const words = text.trim().replace(/^(?:in )?(?<scale>thousand|million|billion)s\b|^in /i, "$<scale>");
    // A capital at a header's head makes no name of it.
    const forms = [words.replace(SIGN_FIRST, "$<scale> $<sign>"), words, words.toLowerCase()];
    return forms.flatMap((form) => recognizeQuantities(`1 ${form}`, []).slice(0, 1));
  });
}
