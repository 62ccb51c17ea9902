import { findState } from "../../extraction/names/gazetteer.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import { parentOf } from "./linkNames.js";
import type { NameForm } from "./nameForm.js";
import { initialsOf, type NameTable } from "./nameTable.js";

// Names between two breaths: some milliseconds' work.
const STEP = 250;

/**
 * Which name leads to which: from each to the fuller one of the same bearer, its parent, and on to the root. A change costs the
 * names that it touches and their neighbours, and nothing before somebody asks.
 */
export class NameLinks {
  readonly #parents = new Map<string, string>();
  readonly #children = new Map<string, Set<string>>();
  readonly #stale = new Set<string>();
  readonly #affected = new Set<string>();

  constructor(private readonly table: NameTable) {}

  /** Marks names whose forms changed. */
  touch(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#stale.add(key);
  }

  hasParent(key: string): boolean {
    return this.#parents.has(key);
  }

  /** Whether a name leads to no other and none to it. */
  isAlone(key: string): boolean {
    return !this.#parents.has(key) && !this.#children.has(key);
  }

  /** The name that stands for the bearer. */
  root(key: string): string {
    let root = key;
    // Links between equals have a strict order; the bound is for names that a source says are each other's aliases.
    for (let steps = 0; steps < 20; steps++) {
      const parent = this.#parents.get(root);
      if (parent === undefined) break;
      root = parent;
    }
    return root;
  }

  /** Finds anew the parents of changed names and of those whose parent they could be. */
  link(): void {
    for (const _ of this.steps());
  }

  /** Like `link`, in small steps, between which others may ask. */
  *steps(): Generator<undefined> {
    for (const key of this.#stale) for (const other of this.#neighbours(key)) this.#affected.add(other);
    this.#stale.clear();
    let left = STEP;
    for (const key of this.#affected) {
      this.#affected.delete(key);
      if (--left === 0) {
        left = STEP;
        yield;
      }
      const form = this.table.form(key);
      const parent = form && form.mentions > 0 ? parentOf(form, this.table) : undefined;
      const before = this.#parents.get(key);
      if (before === parent) continue;
      if (before !== undefined) {
        this.#children.get(before)?.delete(key);
        if (this.#children.get(before)?.size === 0) this.#children.delete(before);
      }
      if (parent === undefined) this.#parents.delete(key);
      else {
        this.#parents.set(key, parent);
        const children = this.#children.get(parent) ?? new Set();
        this.#children.set(parent, children.add(key));
      }
    }
  }

  /** A name and those that are linked by it: what it ends with, its letters, names of the same last word or sound. */
  #neighbours(key: string): Set<string> {
    const near = new Set([key]);
    const words = key.split(" ");
    for (let at = 1; at < words.length; at++) near.add(words.slice(at).join(" "));
    for (const letters of initialsOf(words)) near.add(letters);
    if (words.length > 1) near.add(words[0]!);
    const named = words.length > 1 ? this.table.longer(words.at(-1)!).filter((form) => form.key[0] === key[0]) : [];
    const related = [...named.slice(0, 20), ...this.table.bySound(key).slice(0, 20)];
    for (const form of related) near.add(form.key);
    for (const child of this.#children.get(key) ?? []) near.add(child);
    for (const target of this.table.aliasesOf(key).keys()) near.add(target);
    for (const name of findState(key)?.names ?? []) near.add(nameKey(name));
    return near;
  }

  /** The forms that lead to a root, the root first. */
  formsOf(root: string): NameForm[] {
    const forms: NameForm[] = [];
    const seen = new Set([root]);
    for (const key of seen) {
      const form = this.table.form(key);
      if (form) forms.push(form);
      for (const child of this.#children.get(key) ?? []) seen.add(child);
    }
    return forms;
  }
}
