import { shortName } from "./authorName.js";
import type { BibliographicItem } from "./bibliography.js";

/** "Smith and Jones 2021": the first authors and the year, or a title where there is no author. */
export function shortReference(item: BibliographicItem): string {
  return `${shortAuthor(item)} ${yearOf(item) ?? "n.d."}`;
}

export function shortAuthor(item: BibliographicItem): string {
  const names = (item.author?.length ? item.author : (item.editor ?? [])).map(shortName).filter(Boolean);
  if (names.length > 3) return `${names[0]} et al.`;
  if (names.length > 1) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return names[0] ?? item.publisher ?? item.title ?? item.id;
}

export function yearOf(item: BibliographicItem): string | undefined {
  return /^-?\d{4}/.exec(item.issued ?? "")?.[0];
}
