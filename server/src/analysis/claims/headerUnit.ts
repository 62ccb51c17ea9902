import type { Quantity } from "../extraction/mentions.js";
import { measuredIn } from "../extraction/quantities/measuredIn.js";
import { recognizeQuantities } from "../extraction/quantities/recognizeQuantities.js";

/** A bare number of a table cell in the unit that its column or row header gives ("Capacity (million tonnes)"); else the number as it is. */
export function withHeaderUnit(quantity: Quantity, headers: readonly string[]): Quantity {
  if (quantity.unit.dimension !== "count" || quantity.noun !== undefined) return quantity;
  for (const header of headers) {
    const named = /\((?<inside>[^()]{1,60})\)/.exec(header)?.groups?.inside;
    for (const text of [named, header, header.split(",").at(-1)]) {
      if (!text || /\d/.test(text)) continue;
      const [one] = recognizeQuantities(`1 ${text.trim().replace(/^in /i, "")}`, []);
      if (!one || one.unit.dimension === "count") continue;
      return measuredIn(quantity, one.unit, one.value);
    }
  }
  return quantity;
}
