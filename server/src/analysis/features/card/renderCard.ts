import type { Entity } from "../../claims/entities/entity.js";
import type { Corpus } from "../../corpus/corpus.js";
import { isLeaning } from "../../corpus/entities/describeEntity.js";
import { keyFacts } from "./facts.js";
import { escapeMarkdown, sourceLink } from "./markdown.js";

export interface CardOptions {
  /** Adds links to the client's commands; only for a client that trusts exactly these. */
  readonly commands?: boolean;
}

const MOST_ALIASES = 6;
const MOST_DESCRIPTIONS = 4;
const MOST_FACTS = 3;
const MOST_SOURCES = 12;

/** The card of an entity: what the sources say it is, what happened to it, with whom, and where that stands. Markdown without HTML. */
export function renderCard(corpus: Corpus, entity: Entity, options: CardOptions = {}): string {
  let rendered = CACHE.get(entity);
  if (!rendered) CACHE.set(entity, (rendered = render(corpus, entity)));
  return options.commands ? `${rendered} · ${commandLinks(entity)}` : rendered;
}

// A corpus makes its entities anew when its sources change, so that a card is good as long as its entity is.
const CACHE = new WeakMap<Entity, string>();

function render(corpus: Corpus, entity: Entity): string {
  const lines: string[] = [];
  lines.push(`**${escapeMarkdown(entity.name)}**${entity.kind ? ` · ${entity.kind}` : ""}`);
  if (entity.aliases.length > 0)
    lines.push(`also: ${entity.aliases.slice(0, MOST_ALIASES).map(escapeMarkdown).join(", ")}`);
  const shown = entity.descriptions
    .filter(({ text, whose }) => whose !== undefined || !isLeaning(text))
    .slice(0, MOST_DESCRIPTIONS);
  for (const { text, whose, asOf, said } of shown) {
    const documents = [...new Set(said.map((span) => span.document))];
    const links = documents
      .slice(0, 3)
      .map((key) => linkTo(corpus, key, said.find((span) => span.document === key)!.start));
    lines.push(
      `- ${escapeMarkdown(text)}${whose ? ` \\[${escapeMarkdown(whose)}\\]` : ""} (${asOf ? `${asOf}, ` : ""}${links.join(", ")}${documents.length > 3 ? ", …" : ""})`,
    );
  }
  const facts = keyFacts(
    corpus,
    entity,
    shown.length > 0 ? MOST_FACTS : MOST_FACTS + 1,
    shown.flatMap((description) => description.said),
  );
  for (const { text, at } of facts)
    lines.push(`- “${escapeMarkdown(text)}” (${linkTo(corpus, at.document, at.start)})`);
  const companions = corpus.entities.companionsOf(entity.id, 5);
  if (companions.length > 0) lines.push(`with: ${companions.map(({ name }) => escapeMarkdown(name)).join(", ")}`);
  const count = entity.sources.length;
  const sources = entity.sources
    .slice(0, MOST_SOURCES)
    .map((key) => linkTo(corpus, key, corpus.entities.firstMention(entity.id, key)));
  lines.push(
    `${count} ${count === 1 ? "source" : "sources"}, ${entity.mentions} ${entity.mentions === 1 ? "mention" : "mentions"}: ${sources.join(", ")}${count > MOST_SOURCES ? ", …" : ""}`,
  );
  return lines
    .map((line, at) => (at > 0 && line.startsWith("- ") !== lines[at - 1]!.startsWith("- ") ? `\n${line}` : line))
    .join("  \n");
}

function linkTo(corpus: Corpus, key: string, offset: number): string {
  const document = corpus.source(key)?.document;
  return document ? sourceLink(document, offset) : escapeMarkdown(key);
}

// What encodeURIComponent leaves alone and Markdown does not.
const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

function commandLinks(entity: Entity): string {
  const link = (label: string, command: string, argument: unknown) =>
    `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()!'*]/g, percent)})`;
  return [
    link("Open source", "sourcebook.openSource", entity.sources[0] ?? ""),
    link("Find in sources", "sourcebook.findInSources", entity.name),
  ].join(" · ");
}
