import type { Unit } from "../mentions.js";
import type { Amount } from "./amount.js";

/** An amount with its unit. All places are lexeme indices, ends exclusive. */
export interface Figure {
  /** The currency before the number, or the number. */
  readonly start: number;
  /** Behind the unit, or behind the number. */
  readonly end: number;
  /** Behind the number, its scale and a percent sign. */
  readonly numberEnd: number;
  readonly amount: Amount;
  readonly unit: Unit;
  readonly compound: boolean;
  /** The noun within "one ship in ten". */
  readonly inner?: number;
}

/** What shares are measured in. */
export const PERCENT: Unit = { dimension: "percent", name: "percent", factor: 1 };
