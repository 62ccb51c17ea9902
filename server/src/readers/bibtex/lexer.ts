import type { Span } from "../../analysis/text/span.js";

export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly span: Span;
  readonly keySpan: Span;
  /** Values as written, without the outer braces or quotes; names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface RawProblem {
  readonly span: Span;
  readonly reason: string;
}

const HEAD = /@(?<type>[A-Za-z]+)[ \t]*(?<open>[{(])/g;
const NEXT_ENTRY = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm;
const NAME = /[^\s=,{}()"#%']+/y;

/** The entries of a BibTeX or BibLaTeX file. A broken entry costs itself alone: reading goes on at the next line that begins one. */
export function lexBibtex(text: string): { entries: RawEntry[]; problems: RawProblem[] } {
  const entries: RawEntry[] = [];
  const problems: RawProblem[] = [];
  const strings = new Map<string, string>(MONTHS);
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head; head = HEAD.exec(text)) {
    const type = head.groups!.type!.toLowerCase();
    const start = head.index;
    const limit = nextEntry(text, HEAD.lastIndex);
    const close = head.groups!.open === "{" ? "}" : ")";
    if (type === "comment" || type === "preamble") {
      HEAD.lastIndex = Math.min(limit, balanced(text, HEAD.lastIndex, text.length, close) ?? HEAD.lastIndex);
      continue;
    }
    const reader = new EntryReader(text, HEAD.lastIndex, limit, close, strings);
    if (type === "string") {
      const result = reader.fields();
      for (const [name, value] of result.fields) strings.set(name, value);
      HEAD.lastIndex = result.end;
      continue;
    }
    const keySpan = reader.key();
    const result = reader.fields();
    const key = text.slice(keySpan.start, keySpan.end);
    const span = { start, end: result.end };
    if (!key) problems.push({ span, reason: "it has no key" });
    else if (result.reason && !result.fields.size) problems.push({ span, reason: result.reason });
    else {
      if (result.reason) problems.push({ span, reason: result.reason });
      entries.push({ type, key, span, keySpan, fields: result.fields });
    }
    HEAD.lastIndex = Math.max(result.end, HEAD.lastIndex);
  }
  return { entries, problems };
}

class EntryReader {
  #at: number;

  constructor(
    readonly text: string,
    from: number,
    readonly limit: number,
    readonly close: string,
    readonly strings: ReadonlyMap<string, string>,
  ) {
    this.#at = from;
  }

  key(): Span {
    this.#space();
    const start = this.#at;
    while (this.#at < this.limit && !/[,\s{}=]/.test(this.text[this.#at]!) && this.text[this.#at] !== this.close)
      this.#at++;
    const span = { start, end: this.#at };
    this.#space();
    if (this.text[this.#at] === ",") this.#at++;
    return span;
  }

  fields(): { fields: Map<string, string>; end: number; reason?: string } {
    const fields = new Map<string, string>();
    for (;;) {
      this.#space();
      while (this.text[this.#at] === "," && this.#at < this.limit) {
        this.#at++;
        this.#space();
      }
      if (this.#at >= this.limit) return { fields, end: this.limit, reason: "its closing brace is missing" };
      if (this.text[this.#at] === this.close) return { fields, end: this.#at + 1 };
      NAME.lastIndex = this.#at;
      const name = NAME.exec(this.text)?.[0];
      if (!name) return this.#fail(fields, `"${this.text[this.#at]}" stands where a field should begin`);
      this.#at += name.length;
      this.#space();
      if (this.text[this.#at] !== "=") return this.#fail(fields, `the field "${name.slice(0, 40)}" has no "="`);
      this.#at++;
      const value = this.#value();
      if (value === undefined) return this.#fail(fields, `the value of "${name.slice(0, 40)}" is never closed`);
      fields.set(name.toLowerCase(), value);
    }
  }

  #fail(fields: Map<string, string>, reason: string) {
    return { fields, end: this.limit, reason };
  }

  /** Parts joined with "#". */
  #value(): string | undefined {
    let value = "";
    for (;;) {
      this.#space();
      const opening = this.text[this.#at];
      if (opening === "{" || opening === '"') {
        const end = balanced(this.text, this.#at + 1, this.limit, opening === "{" ? "}" : '"');
        if (end === undefined) return undefined;
        value += this.text.slice(this.#at + 1, end - 1);
        this.#at = end;
      } else {
        NAME.lastIndex = this.#at;
        const word = NAME.exec(this.text)?.[0];
        if (!word || this.#at >= this.limit) return undefined;
        value += this.strings.get(word.toLowerCase()) ?? word;
        this.#at += word.length;
      }
      this.#space();
      if (this.text[this.#at] !== "#") return value;
      this.#at++;
    }
  }

  #space(): void {
    for (; this.#at < this.limit; this.#at++) {
      const unit = this.text.charCodeAt(this.#at);
      if (unit === 37) while (this.#at < this.limit && this.text[this.#at] !== "\n") this.#at++;
      else if (unit > 32 && unit !== 0xa0) return;
    }
  }
}

/** The offset behind the mark that closes at depth 0. */
function balanced(text: string, from: number, limit: number, close: string): number | undefined {
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const unit = text[i];
    if (unit === "\\") i++;
    else if (unit === close && depth === 0) return i + 1;
    else if (unit === "{") depth++;
    else if (unit === "}") depth--;
  }
  return undefined;
}

function nextEntry(text: string, from: number): number {
  NEXT_ENTRY.lastIndex = from;
  return NEXT_ENTRY.exec(text)?.index ?? text.length;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((month) => [month, month] as const);
