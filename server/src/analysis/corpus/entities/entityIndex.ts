import { collectNames } from "../../claims/entities/collectNames.js";
import type { Entity, EntityId, SourceSpan } from "../../claims/entities/entity.js";
import type { CitationKey } from "../../documents/bibliography.js";
import type { Document } from "../../documents/document.js";
import type { EntityMention } from "../../extraction/mentions.js";
import { findState, isDemonym, stateRelation } from "../../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../../extraction/names/givenNames.js";
import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import type { Sentence } from "../../extraction/sentence.js";
import { fold } from "../../text/fold.js";
import { describeEntity, mixedKind, type OwnedPart } from "./describeEntity.js";
import { parentOf } from "./linkNames.js";
import { isVariant, personsNamed } from "./linkPersons.js";
import { emptyForm, type NameForm } from "./nameForm.js";
import { isName, kindOfForm } from "./nameKind.js";
import { NameLinks } from "./nameLinks.js";
import { initialsOf, NameTable } from "./nameTable.js";
import { NameVocabulary } from "./nameVocabulary.js";
import { type NamingSentence, namingSentences, sentenceAt, sentencesBeside } from "./namingSentences.js";

// Sentences that are looked at for who else is in them; more change nothing in the first few.
const MOST_COMPANY = 60;

// Names that are remembered: those of a long draft.
const MOST_ROOTS = 5_000;

/** What leads to an entity. */
interface Owned {
  /** The root first. */
  readonly forms: readonly NameForm[];
  readonly parts: readonly OwnedPart[];
}

/**
 * The actors and places of a corpus. Names are linked to one another by what they share (last words, letters, stated
 * aliases), so that a document costs its own names and their neighbours. Nothing is linked before somebody asks.
 */
export class EntityIndex {
  readonly #table = new NameTable();
  readonly #issued = new Map<CitationKey, string>();
  readonly #links = new NameLinks(this.#table);
  readonly #entities = new Map<EntityId, Entity>();
  readonly #owned = new Map<EntityId, Owned>();
  /** What was found for a name that somebody asked for; "!" before it where it was certain to be one. */
  readonly #roots = new Map<string, readonly string[]>();
  readonly vocabulary = new NameVocabulary(this.#table);

  /** Adds a document's names or replaces them. `candidates` is parallel to `sentences`, with offsets relative to each. */
  add(document: Document, sentences: readonly Sentence[], candidates: readonly (readonly NameCandidate[])[]): void {
    if (document.item.issued) this.#issued.set(document.key, document.item.issued);
    else this.#issued.delete(document.key);
    this.#touch(this.#table.add(collectNames(document, sentences, candidates)));
  }

  remove(key: CitationKey): void {
    this.#issued.delete(key);
    this.#touch(this.#table.remove(key));
  }

  /**
   * The entities that a name can stand for, the best first; empty where the corpus knows none. Two persons of one surname
   * are both given; `context`, the text around the name, decides their order.
   * `certain`: the asker's text shows that it is a name, so one that only opens sentences in the sources will do.
   */
  lookup(name: string, context?: string, options: { certain?: boolean } = {}): readonly Entity[] {
    const found = this.#rootsOf(name, options.certain).flatMap((root) => this.entity(root) ?? []);
    if (found.length < 2) return found;
    const words = new Set(fold(context ?? "").split(/[^\p{L}]+/u));
    const shared = (entity: Entity) =>
      fold(entity.descriptions.map((description) => description.text).join(" "))
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 3 && words.has(word)).length;
    return found
      .map((entity) => ({ entity, shared: shared(entity) }))
      .sort((a, b) => b.shared - a.shared || b.entity.mentions - a.entity.mentions)
      .map(({ entity }) => entity);
  }

  /** Links the names of new sources in small steps, so that the first who asks need not wait; between them others may ask. */
  linkInSteps(): Iterable<undefined> {
    return this.#links.steps();
  }

  entity(id: EntityId): Entity | undefined {
    this.#links.link();
    const known = this.#entities.get(id);
    if (known) return known;
    const { forms, parts } = this.#ownedBy(id);
    if (forms.length === 0 || mixedKind(forms) === "other" || !forms.some((form) => isName(form, this.#table, true)))
      return undefined;
    const entity = describeEntity(forms, parts, (key) => this.#issued.get(key));
    this.#entities.set(id, entity);
    return entity;
  }

  /** The places where the sources name an entity, by source and position; the first `limit` of them, from as many sources as can be. */
  mentionsOf(id: EntityId, limit = Infinity): readonly SourceSpan[] {
    const { parts } = this.#ownedBy(id);
    const total = parts.reduce((sum, part) => sum + part.mentions.length, 0);
    const share = total > limit ? Math.max(1, Math.floor(limit / parts.length)) : Infinity;
    const found: SourceSpan[] = [];
    for (const { document, mentions } of parts) {
      for (const { start, end } of mentions.slice(0, share)) found.push({ document, start, end });
      if (found.length >= limit) break;
    }
    return found.sort((a, b) => (a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1));
  }

  /** The sentences that name an entity; of more than `limit` the first of each source. */
  sentencesNaming(id: EntityId, limit: number): readonly NamingSentence[] {
    return namingSentences(this.#table, this.#ownedBy(id).parts, limit);
  }

  /** The sentence of a source that a mention stands in. */
  sentenceAt(mention: SourceSpan): SourceSpan | undefined {
    return sentenceAt(this.#table, mention);
  }

  /** The sentences before and after one of a source, whatever block they stand in. */
  sentencesBeside(sentence: SourceSpan): { readonly before?: SourceSpan; readonly after?: SourceSpan } {
    return sentencesBeside(this.#table, sentence);
  }

  /** The typed names of one document, in order. */
  mentionsIn(document: CitationKey): EntityMention[] {
    this.#links.link();
    const found: EntityMention[] = [];
    for (const mention of this.#table.document(document)?.mentions ?? []) {
      if (isDemonym(mention.name) || (!mention.running && mention.weak && !this.#table.form(mention.key)?.strong))
        continue;
      const root = this.#links.root(mention.key);
      const kind = this.entity(root)?.kind;
      if (kind) found.push({ kind, start: mention.start, end: mention.end, name: mention.name });
    }
    return found;
  }

  /** Where a source first names an entity; 0 where it does not. */
  firstMention(id: EntityId, document: CitationKey): number {
    let first = Infinity;
    for (const form of this.#ownedBy(id).forms)
      first = Math.min(first, form.byDocument.get(document)?.mentions[0]?.start ?? Infinity);
    return first === Infinity ? 0 : first;
  }

  /** The entities that most often share a sentence with one. */
  companionsOf(id: EntityId, limit: number): readonly Entity[] {
    const counts = new Map<EntityId, number>();
    let left = MOST_COMPANY;
    for (const { document, mentions } of this.#ownedBy(id).parts) {
      if (left <= 0) break;
      const names = this.#table.document(document);
      for (const { sentence } of mentions) {
        if (left-- <= 0) break;
        const near = new Set<EntityId>();
        for (const other of names?.bySentence.get(sentence) ?? []) near.add(this.#links.root(other.key));
        for (const root of near) if (root !== id) counts.set(root, (counts.get(root) ?? 0) + 1);
      }
    }
    const companions: Entity[] = [];
    for (const [root] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit * 4)) {
      const entity = this.entity(root);
      if (entity?.kind !== undefined) companions.push(entity);
      if (companions.length === limit) break;
    }
    return companions;
  }

  /** All entities, in no order. Costs the corpus; for symbol lists. */
  entities(): readonly Entity[] {
    this.#links.link();
    const all: Entity[] = [];
    for (const form of this.#table.forms()) {
      if (this.#links.hasParent(form.key) || form.strong <= 0) continue;
      const entity = this.entity(form.key);
      if (entity) all.push(entity);
    }
    return all;
  }

  /** The entities that the sources name at least so often, one by one. */
  *muchNamed(mentions: number): Generator<Entity> {
    this.#links.link();
    for (const form of this.#table.forms()) {
      if (form.mentions < mentions || this.#links.hasParent(form.key)) continue;
      const entity = this.entity(form.key);
      if (entity) yield entity;
    }
  }

  /** One string for all names of one bearer, "Okafor" and "Ines Okafor"; undefined where the corpus does not know the name or it has several bearers. */
  entityKey(name: string): EntityId | undefined {
    const roots = this.#rootsOf(name);
    return roots.length === 1 ? roots[0] : undefined;
  }

  /** Whether two names have one bearer, or may have: of two persons with a surname, either will do. Equal keys are always the same. */
  sameEntity(a: string, b: string): boolean {
    if (nameKey(a) === nameKey(b)) return true;
    const roots = this.#rootsOf(a);
    return roots.length > 0 && this.#rootsOf(b).some((root) => roots.includes(root));
  }

  /** All bearers that a name may have; names that share one may mean the same. */
  bearersOf(name: string): readonly EntityId[] {
    return this.#rootsOf(name);
  }

  #rootsOf(name: string, certain = false): readonly string[] {
    this.#links.link();
    const asked = `${certain ? "!" : ""}${name}`;
    let roots = this.#roots.get(asked);
    if (roots) return roots;
    roots = this.#findRoots(name, certain);
    if (this.#roots.size >= MOST_ROOTS) this.#roots.clear();
    this.#roots.set(asked, roots);
    return roots;
  }

  #findRoots(name: string, certain: boolean): string[] {
    const key = nameKey(name);
    const known = this.#table.form(key);
    const acronym = /^\p{Lu}[\p{Lu}\p{N}&.]+$/u.test(name.trim());
    const form = known ?? pseudoForm(key, name, acronym);
    if (known && this.#links.hasParent(key)) return this.#sound([this.#links.root(key)]);
    const persons = personsNamed(key, this.#table, known).map((person) => this.#links.root(person.key));
    if (persons.length > 0) return this.#sound([...new Set(persons)]);
    if (known && isName(known, this.#table, certain)) return this.#sound([this.#links.root(key)]);
    const state = findState(name);
    if (state && (stateRelation(name) === "name" || isDemonym(name))) {
      for (const other of state.names)
        if (this.#table.form(nameKey(other))) return this.#sound([this.#links.root(nameKey(other))]);
      return [];
    }
    const parent = parentOf(form, this.#table) ?? this.#shortForm(form) ?? this.#knownPerson(form);
    if (parent !== undefined) return this.#sound([this.#links.root(parent)]);
    const umlauts = known ? undefined : this.#withUmlauts(key);
    return umlauts === undefined ? [] : this.#findRoots(umlauts, certain);
  }

  /** "Koerner" for "Körner", which is "korner" without its dots. */
  #withUmlauts(key: string): string | undefined {
    const plain = key.replace(/([aou])e/g, "$1");
    if (plain === key) return undefined;
    const forms = [this.#table.form(plain), ...this.#table.longer(plain)];
    const dotted = forms.some((form) => form && [...form.spellings.keys()].some((name) => /[äöüÄÖÜ]/.test(name)));
    return dotted ? plain : undefined;
  }

  /** Roots that stand for an actor or place. */
  #sound(roots: readonly string[]): string[] {
    return roots.filter((root) => this.entity(root) !== undefined);
  }

  /** A long form that the corpus has only as an acronym. */
  #shortForm(form: NameForm): string | undefined {
    if (form.words.length < 2) return undefined;
    for (const letters of initialsOf(form.words)) {
      const short = this.#table.form(letters);
      if (letters.length > 2 && short?.acronym && this.#links.isAlone(letters)) return letters;
    }
    return undefined;
  }

  /** A full name of which the corpus has a variant, or only the surname. */
  #knownPerson(form: NameForm): string | undefined {
    const surname = form.words.at(-1)!;
    if (form.words.length < 2) return undefined;
    const full = this.#table.longer(surname).filter((other) => kindOfForm(other) === "person");
    const variant = full.find((other) => isVariant(form, other));
    if (variant) return variant.key;
    const alone = this.#table.form(surname);
    const named = GIVEN_NAMES.has(form.words[0]!) && full.length === 0 && alone && kindOfForm(alone) === "person";
    return named ? surname : undefined;
  }

  #touch(keys: ReadonlySet<string>): void {
    this.#links.touch(keys);
    this.#entities.clear();
    this.#owned.clear();
    this.#roots.clear();
  }

  #ownedBy(id: EntityId): Owned {
    this.#links.link();
    let owned = this.#owned.get(id);
    if (owned) return owned;
    const forms = this.#links.formsOf(id);
    owned = { forms, parts: this.#partsOf(forms) };
    this.#owned.set(id, owned);
    return owned;
  }

  /** What documents have of an entity, with surnames that several bear given to the one that the document names in full. */
  #partsOf(forms: readonly NameForm[]): OwnedPart[] {
    const parts = forms.flatMap((form) => [...form.byDocument].map(([document, part]) => ({ document, ...part })));
    const root = forms[0];
    if (!root || root.words.length < 2 || kindOfForm(root) !== "person") return parts;
    const surname = this.#table.form(root.words.at(-1)!);
    if (!surname || forms.includes(surname) || kindOfForm(surname) === "place") return parts;
    const rivals = personsNamed(surname.key, this.#table, surname).filter((other) => !forms.includes(other));
    for (const [document, part] of surname.byDocument) {
      const here = forms.some((form) => form.byDocument.has(document));
      if (here && !rivals.some((rival) => rival.byDocument.has(document))) parts.push({ document, ...part });
    }
    return parts;
  }
}

function pseudoForm(key: string, name: string, acronym: boolean): NameForm {
  const form = emptyForm(key);
  form.acronym = acronym && !key.includes(" ");
  form.spellings.set(name, 1);
  if (GIVEN_NAMES.has(form.words[0]!) && form.words.length > 1) form.evidence.person = 3;
  return form;
}
