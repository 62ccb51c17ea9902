import type { DocumentNames } from "../../claims/entities/documentNames.js";
import type { CitationKey } from "../../documents/bibliography.js";
import { countForm, emptyForm, type FormInDocument, type NameForm } from "./nameForm.js";
import { soundKey } from "./soundKey.js";

/** The names of a corpus, with the indices that linking needs. Adding or removing a document costs that document. */
export class NameTable {
  readonly #forms = new Map<string, NameForm>();
  readonly #documents = new Map<CitationKey, DocumentNames>();
  readonly #plain = new Map<string, number>();
  readonly #longer = new Map<string, Set<string>>();
  readonly #opened = new Map<string, Set<string>>();
  readonly #initials = new Map<string, Set<string>>();
  readonly #sounds = new Map<string, Set<string>>();
  readonly #prefixes = new Map<string, Set<string>>();
  readonly #words = new Map<string, Set<string>>();
  readonly #wordPrefixes = new Map<string, Set<string>>();
  /** From a name to the names that sources say it stands for, with how often. */
  readonly #aliases = new Map<string, Map<string, number>>();

  /** Returns the keys whose forms changed. */
  add(names: DocumentNames): ReadonlySet<string> {
    const changed = new Set(this.remove(names.document));
    this.#documents.set(names.document, names);
    for (const [key, part] of partsOf(names)) {
      let form = this.#forms.get(key);
      if (!form) this.#enter((form = emptyForm(key)));
      form.byDocument.set(names.document, part);
      countForm(form, part, 1);
      changed.add(key);
    }
    for (const [word, count] of names.plainWords) this.#plain.set(word, (this.#plain.get(word) ?? 0) + count);
    for (const { of, key } of names.aliases) {
      const targets = entry(this.#aliases, key, () => new Map<string, number>());
      targets.set(of, (targets.get(of) ?? 0) + 1);
      changed.add(key).add(of);
    }
    return changed;
  }

  /** Returns the keys whose forms changed. */
  remove(document: CitationKey): ReadonlySet<string> {
    const names = this.#documents.get(document);
    const changed = new Set<string>();
    if (!names) return changed;
    this.#documents.delete(document);
    for (const [key, part] of partsOf(names)) {
      const form = this.#forms.get(key);
      if (!form) continue;
      form.byDocument.delete(document);
      countForm(form, part, -1);
      if (form.byDocument.size === 0) this.#leave(form);
      changed.add(key);
    }
    for (const [word, count] of names.plainWords) {
      const left = (this.#plain.get(word) ?? 0) - count;
      if (left > 0) this.#plain.set(word, left);
      else this.#plain.delete(word);
    }
    for (const { of, key } of names.aliases) {
      const targets = this.#aliases.get(key);
      const left = (targets?.get(of) ?? 0) - 1;
      if (left > 0) targets?.set(of, left);
      else targets?.delete(of);
      changed.add(key).add(of);
    }
    return changed;
  }

  form(key: string): NameForm | undefined {
    return this.#forms.get(key);
  }

  forms(): Iterable<NameForm> {
    return this.#forms.values();
  }

  document(key: CitationKey): DocumentNames | undefined {
    return this.#documents.get(key);
  }

  /** How often the corpus has a lower-case word. */
  plainCount(word: string): number {
    return this.#plain.get(word) ?? 0;
  }

  /** Names that end with this one and have more words. */
  longer(key: string): readonly NameForm[] {
    return this.#resolve(this.#longer.get(key));
  }

  /** Names of several words that open with this word. */
  openedBy(word: string): readonly NameForm[] {
    return this.#resolve(this.#opened.get(word));
  }

  /** Names of several words whose words begin with these letters. */
  byInitials(letters: string): readonly NameForm[] {
    return this.#resolve(this.#initials.get(letters));
  }

  /** Names that sound alike, this one among them. */
  bySound(key: string): readonly NameForm[] {
    return this.#resolve(this.#sounds.get(soundKey(key)));
  }

  /** Keys of names with the same first three letters. */
  keysLike(key: string): Iterable<string> {
    return this.#prefixes.get(key.slice(0, 3)) ?? [];
  }

  /** Names with the same first three letters. */
  byPrefix(key: string): readonly NameForm[] {
    return this.#resolve(this.#prefixes.get(key.slice(0, 3)));
  }

  /** Names that have this word. */
  withWord(word: string): readonly NameForm[] {
    return this.#resolve(this.#words.get(word));
  }

  /** Words of names with the same first two letters. */
  wordsLike(word: string): readonly string[] {
    return [...(this.#wordPrefixes.get(word.slice(0, 2)) ?? [])];
  }

  aliasesOf(key: string): ReadonlyMap<string, number> {
    return this.#aliases.get(key) ?? new Map();
  }

  #resolve(keys: ReadonlySet<string> | undefined): readonly NameForm[] {
    return keys ? [...keys].flatMap((key) => this.#forms.get(key) ?? []) : [];
  }

  #enter(form: NameForm): void {
    this.#forms.set(form.key, form);
    for (const word of form.words) {
      entry(this.#words, word, () => new Set<string>()).add(form.key);
      entry(this.#wordPrefixes, word.slice(0, 2), () => new Set<string>()).add(word);
    }
    for (const [index, key] of this.#placesOf(form)) entry(index, key, () => new Set<string>()).add(form.key);
  }

  #leave(form: NameForm): void {
    this.#forms.delete(form.key);
    for (const word of form.words) {
      this.#words.get(word)?.delete(form.key);
      if (this.#words.get(word)?.size) continue;
      this.#words.delete(word);
      this.#wordPrefixes.get(word.slice(0, 2))?.delete(word);
    }
    for (const [index, key] of this.#placesOf(form)) {
      index.get(key)?.delete(form.key);
      if (index.get(key)?.size === 0) index.delete(key);
    }
  }

  *#placesOf(form: NameForm): Iterable<readonly [Map<string, Set<string>>, string]> {
    for (let at = 1; at < Math.min(form.words.length, 8); at++) yield [this.#longer, form.words.slice(at).join(" ")];
    if (form.words.length > 1) yield [this.#opened, form.words[0]!];
    if (form.words.length > 1) for (const letters of initialsOf(form.words)) yield [this.#initials, letters];
    yield [this.#sounds, soundKey(form.key)];
    yield [this.#prefixes, form.key.slice(0, 3)];
  }
}

/** The acronyms that a name can have: with and without the letters of its small words. */
export function initialsOf(words: readonly string[]): ReadonlySet<string> {
  const all = words.map((word) => word[0] ?? "").join("");
  const great = words
    .filter((word) => !/^(?:of|for|the|and|on|in|de|la|del|du|des|et|y|e)$/.test(word))
    .map((word) => word[0] ?? "")
    .join("");
  return new Set([all, great].filter((letters) => letters.length > 1));
}

function partsOf(names: DocumentNames): Map<string, FormInDocument> {
  const parts = new Map<string, FormInDocument>();
  const part = (key: string) => entry(parts, key, () => ({ names, mentions: [], descriptions: [] }));
  for (const mention of names.mentions) part(mention.key).mentions.push(mention);
  for (const description of names.descriptions) part(description.key).descriptions.push(description);
  return parts;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
