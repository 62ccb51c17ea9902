import { authorName } from "../../analysis/documents/authorName.js";
import type { BibliographicItem, CslName } from "../../analysis/documents/bibliography.js";
import { writtenDate } from "../../analysis/documents/writtenDate.js";
import { descendants, type Element, textOf } from "./tree.js";

type Fields = { -readonly [K in keyof Omit<BibliographicItem, "id">]?: unknown };

/** What a page says of itself: Highwire, Dublin Core, Open Graph and article meta tags, JSON-LD, `title` and `time`. */
export function htmlMetadata(root: Element): Partial<BibliographicItem> {
  const meta = new Map<string, string[]>();
  let title: string | undefined;
  let time: string | undefined;
  let canonical: string | undefined;
  let linked: Record<string, unknown> = {};
  for (const element of descendants(root)) {
    const { tag, attributes } = element;
    if (tag === "meta") {
      const name = (attributes.name ?? attributes.property ?? attributes.itemprop)?.toLowerCase();
      const content = attributes.content?.trim();
      if (name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
    } else if (tag === "title") title ??= textOf(element);
    else if (tag === "time" && attributes.datetime) time ??= attributes.datetime;
    else if (tag === "link" && attributes.rel === "canonical") canonical ??= attributes.href;
    else if (tag === "script" && attributes.type === "application/ld+json")
      linked = { ...linkedData(element), ...linked };
  }
  const first = (...names: string[]) => names.map((name) => meta.get(name)?.[0]).find(Boolean);
  const site =
    first("citation_publisher", "dc.publisher", "og:site_name", "application-name") ?? nameOf(linked.publisher);
  const date =
    first(
      "citation_publication_date",
      "citation_date",
      "citation_online_date",
      "article:published_time",
      "dc.date",
      "dc.date.issued",
      "dcterms.date",
      "date",
      "pubdate",
      "parsely-pub-date",
    ) ??
    text(linked.datePublished) ??
    time;
  const journal = first("citation_journal_title", "citation_conference_title", "citation_inbook_title");
  const author = authors(meta, linked);
  const pages = [first("citation_firstpage"), first("citation_lastpage")].filter(Boolean).join("-");
  const fields: Fields = {
    title:
      first("citation_title", "dc.title", "og:title", "twitter:title") ??
      text(linked.headline) ??
      (title && withoutSite(title, site)),
    author: author.length ? author : undefined,
    publisher: journal ? first("citation_publisher", "dc.publisher") : site,
    "container-title": journal,
    issued: date && issuedOf(date),
    URL: first("citation_public_url", "og:url") ?? canonical,
    DOI: first("citation_doi", "dc.identifier.doi"),
    volume: first("citation_volume"),
    issue: first("citation_issue"),
    page: pages || undefined,
    type: journal ? "article-journal" : "webpage",
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<BibliographicItem>;
}

function authors(meta: ReadonlyMap<string, string[]>, linked: Record<string, unknown>): CslName[] {
  for (const name of ["citation_author", "dc.creator", "author", "article:author", "parsely-author"]) {
    const found = (meta.get(name) ?? []).filter((value) => !/^https?:/.test(value));
    if (found.length) return found.flatMap((value) => value.split(/\s*;\s*/)).map(authorName);
  }
  const list = Array.isArray(linked.author) ? linked.author : [linked.author];
  return list
    .map(nameOf)
    .filter((name): name is string => !!name)
    .map(authorName);
}

/** The first object of JSON-LD that speaks of an article; an empty one where there is none or it does not parse. */
function linkedData(script: Element): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(
      script.children.map((child) => (child.kind === "text" ? child.value : "")).join(""),
    );
    const list = [parsed]
      .flat()
      .flatMap((one) => (isObject(one) && Array.isArray(one["@graph"]) ? one["@graph"] : [one]));
    return list.filter(isObject).find((one) => "headline" in one || "datePublished" in one) ?? {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  return text(value) ?? (isObject(value) ? text(value.name) : undefined);
}

function issuedOf(date: string): string | undefined {
  return writtenDate(date.replaceAll("/", "-"))?.issued ?? /^\d{4}$/.exec(date)?.[0];
}

/** "A title | The Site" without the site. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|–—»·]\s+|\s-\s/);
  const last = parts.at(-1)!;
  return parts.length > 1 && (last === site || last.length < parts[0]!.length)
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·-]+$/, "")
    : title;
}
