import type { SourceClaim } from "../corpus/claimIndex.js";
import { slice } from "../text/span.js";
import { renderDate, renderQuantity } from "./render.js";

/** A source's value for people, on one line. */
export function renderValue({ claim, document }: SourceClaim): string {
  const written = oneLine(slice(document.text, claim.value));
  return claim.value.kind === "date" ? renderDate(claim.value, written) : renderQuantity(claim.value, written);
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
