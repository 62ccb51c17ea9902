import type { BibliographicItem } from "../analysis/documents/bibliography.js";
import { BUILT_IN_STYLE, type CitationStyle } from "../analysis/documents/citationStyle.js";
import type { Citeproc, CslEngine } from "./citeproc.js";
import { markdownOf } from "./markdownOf.js";

const DATES = ["issued", "accessed", "original-date", "event-date", "submitted"];
const REMEMBERED = 500;

/**
 * References in a style of the Citation Style Language. An item that the style cannot write gets the built-in form.
 *
 * @throws Where `style` is no style that stands on its own.
 */
export function cslStyle(citeproc: Citeproc, style: string, locale: string): CitationStyle {
  citeproc.debug = () => {};
  let items: ReadonlyMap<string, BibliographicItem> = new Map();
  const engine = new citeproc.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => toCslJson(items.get(id)!, id) },
    style,
    "en-US",
  );
  engine.setOutputFormat("html");
  const known = new Map<BibliographicItem, string>();
  const written = (list: readonly BibliographicItem[]): readonly string[] | undefined => {
    // The engine knows items by their ids, which need not differ from those of the call before.
    items = new Map(list.map((item, i) => [String(i), item]));
    return bibliographyOf(engine, [...items.keys()]);
  };
  return {
    reference(item) {
      let reference = known.get(item);
      if (reference === undefined) {
        reference = written([item])?.[0] ?? BUILT_IN_STYLE.reference(item);
        if (known.size >= REMEMBERED) known.clear();
        known.set(item, reference);
      }
      return reference;
    },
    bibliography: (list) => (list.length ? (written(list) ?? BUILT_IN_STYLE.bibliography(list)) : []),
  };
}

function bibliographyOf(engine: CslEngine, ids: readonly string[]): readonly string[] | undefined {
  try {
    // Forgets what it had, so that years get no letters for works of another list.
    engine.updateItems([]);
    engine.updateItems(ids);
    const made = engine.makeBibliography();
    const references = made ? made[1].map(markdownOf) : [];
    return references.length === ids.length && references.every(Boolean) ? references : undefined;
  } catch {
    return undefined;
  }
}

/** An item as CSL JSON: dates in parts, and what is no variable of the language left out. */
function toCslJson(item: BibliographicItem, id: string): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    if (DATES.includes(name)) json[name] = dateParts(value);
    else if (typeof value === "string" || Array.isArray(value)) json[name] = value;
  }
  return { ...json, id };
}

/** "2023-10-01", "2023-10", "2023" or two of them with "/" between. */
function dateParts(date: unknown): unknown {
  const days = String(date)
    .split("/")
    .map((day) => /^(?<year>-?\d{1,6})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?/.exec(day.trim())?.groups)
    .filter((day) => day !== undefined);
  if (!days.length) return { literal: String(date) };
  return {
    "date-parts": days.map(({ year, month, day }) =>
      [year, month, day].filter((part) => part !== undefined).map(Number),
    ),
  };
}
