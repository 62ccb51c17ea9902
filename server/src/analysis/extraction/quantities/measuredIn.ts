import type { Quantity, Unit } from "../mentions.js";

/** A bare number in a unit that stands elsewhere, times that unit's scale word ("million"). */
export function measuredIn(quantity: Quantity, unit: Unit, scale: number): Quantity {
  return {
    ...quantity,
    unit,
    value: quantity.value * scale,
    min: quantity.min * scale,
    max: quantity.max * scale,
    precision: quantity.precision * scale,
    ...(quantity.upper === undefined ? {} : { upper: quantity.upper * scale }),
  };
}
