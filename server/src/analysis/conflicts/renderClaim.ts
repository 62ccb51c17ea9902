import type { SourceClaim } from "../corpus/claimIndex.js";
import type { Quantity } from "../extraction/mentions.js";
import { slice } from "../text/span.js";
import { renderDate, renderQuantity } from "./render.js";

/** A source's value for people, on one line. */
export function renderValue({ claim, document }: SourceClaim): string {
  const { value, frame } = claim;
  const written = oneLine(slice(document.text, value));
  if (value.kind === "date") return renderDate(value, written);
  return frame.inCell ? renderCell(value, written) : renderQuantity(value, written);
}

const SCALE_WORDS: Readonly<Record<number, string>> = { 1000: "thousand", 1e6: "million", 1e9: "billion" };

/** A table's figure with the scale and unit that its header gives: "904 thousand", "84 tonnes". */
export function renderCell(quantity: Quantity, written: string): string {
  const { unit, value } = quantity;
  const scale = SCALE_WORDS[Math.round(value / Number.parseFloat(written.replace(/[^\d.]/g, "")))];
  const named = unit.dimension === "count" || /[^\d.,\s~≈*†‡()[\]-]/.test(written);
  const plural =
    unit.dimension === "percent" || unit.dimension === "money" || value === 1 ? unit.name : `${unit.name}s`;
  return [written, scale, named ? undefined : plural].filter(Boolean).join(" ");
}

const REACH = 80;

/** The source's words around the value, shortened. */
export function passage({ claim, document }: SourceClaim): string {
  const before = document.text
    .slice(Math.max(0, claim.value.start - REACH), claim.value.start)
    .split(/\n\s*\n/)
    .at(-1)!;
  const after = document.text.slice(claim.value.end, claim.value.end + REACH).split(/\n\s*\n/)[0]!;
  return oneLine(
    `${before.length === REACH ? `…${before.replace(/^\S*\s/, "")}` : before}${slice(document.text, claim.value)}${after.length === REACH ? `${after.replace(/\s\S*$/, "")}…` : after}`,
  );
}

/** A text with its white space folded. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
