import type { Quantity } from "../mentions.js";
import type { Lexeme } from "./lexeme.js";

const MEASURED: ReadonlySet<string> = new Set(["mass", "length", "area", "volume", "energy", "power", "money", "data"]);

/**
 * A number without unit and noun that goes on with those of the quantity before it: "8 million tonnes, ahead of Spain
 * (6 million)", "from 4.2 million tonnes in May to 1.3 million in June". Only numbers of a like size, written alike, do;
 * `next` is the lexeme behind the number, `earlier` the sentence's quantities before it.
 */
export function fillEllipsis(quantity: Quantity, next: Lexeme | undefined, earlier: readonly Quantity[]): Quantity {
  if (quantity.unit.dimension !== "count" || quantity.noun !== undefined || quantity.subset || quantity.compound)
    return quantity;
  const before = earlier.at(-1);
  if (!before || !MEASURED.has(before.unit.dimension) || before.vague || quantity.vague) return quantity;
  // A verb or noun behind the number says what it counts, even where it was not understood.
  if (
    next?.kind === "word" &&
    !/^(?:in|from|to|by|for|on|at|and|or|a|an|the|last|this|during|since|after|before|through|next|over|more|less|per|against|as|while|but|of)$/.test(
      next.lower,
    )
  ) {
    return quantity;
  }
  const large = quantity.value >= 1000 && before.value >= 1000;
  const ratio = before.value === 0 ? 0 : quantity.value / before.value;
  if (!large || ratio < 0.001 || ratio > 1000) return quantity;
  const { noun, unit } = before;
  return { ...quantity, unit, ...(noun === undefined ? {} : { noun }) };
}
