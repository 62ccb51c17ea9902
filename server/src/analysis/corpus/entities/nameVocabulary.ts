import type { SourceSpan } from "../../claims/entities/entity.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import { isBrokenName } from "./nameForm.js";
import { isName } from "./nameKind.js";
import type { NameTable } from "./nameTable.js";

const SEVERAL = 3;

/** The names of a corpus as words: for spelling and completion, whoever bears them. */
export class NameVocabulary {
  constructor(private readonly table: NameTable) {}

  /** Whether any source has a word, in a name or in lower case. */
  hasWord(word: string): boolean {
    return nameKey(word)
      .split(" ")
      .every((part) => this.table.plainCount(part) > 0 || this.table.withWord(part).length > 0);
  }

  /** Words of names that are sure, with the same first two letters, by key and as the sources spell them. */
  nameWordsLike(key: string): readonly { readonly key: string; readonly spelling: string }[] {
    return this.table.wordsLike(key).flatMap((word) => {
      const spelling = this.#spellingOf(word);
      return spelling === undefined ? [] : [{ key: word, spelling }];
    });
  }

  /** Where the sources have names with this word. */
  wordMentions(word: string): readonly SourceSpan[] {
    return this.table
      .withWord(nameKey(word))
      .flatMap((form) =>
        [...form.byDocument].flatMap(([document, part]) =>
          part.mentions.map(({ start, end }) => ({ document, start, end })),
        ),
      );
  }

  #spellingOf(word: string): string | undefined {
    for (const form of this.table.withWord(word)) {
      if (!isName(form, this.table)) continue;
      for (const name of form.spellings.keys()) {
        const found = name.split(/[\s-]/).find((part) => nameKey(part) === word);
        if (found && !isBrokenName(found)) return found;
      }
    }
    return undefined;
  }

  /** Whether any source has the name, as a name or as part of one. */
  hasName(name: string): boolean {
    const key = nameKey(name);
    return this.table.form(key) !== undefined || this.table.longer(key).length > 0;
  }

  /** Whether the sources use a word in lower case, and oftener than as a name of its own. */
  isPlain(word: string): boolean {
    const key = nameKey(word);
    const count = this.table.plainCount(key);
    return count >= SEVERAL && count > (this.table.form(key)?.strong ?? 0);
  }

  /** Names whose key begins with the same three letters. */
  namesLike(name: string): readonly string[] {
    return this.table
      .byPrefix(nameKey(name))
      .filter((form) => isName(form, this.table))
      .map((form) => form.key);
  }
}
