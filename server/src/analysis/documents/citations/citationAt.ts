import { touches } from "../../text/span.js";
import type { Citation } from "../citation.js";
import type { Draft } from "../draft.js";

/** The citation whose key or mark a cursor touches; inside a command or bracket with one key, that one. */
export function citationAt(draft: Draft, offset: number): Citation | undefined {
  const exact = draft.citations.find((citation) => touches(citation, offset));
  if (exact) return exact;
  const inside = draft.citations.filter(({ cluster }) => cluster.start <= offset && offset < cluster.end);
  return inside.length === 1 ? inside[0] : undefined;
}
