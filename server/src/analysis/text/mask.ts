import type { Span } from "./span.js";

/** A copy of a text in which stretches can be overwritten while every offset stays the same. */
export class Mask {
  readonly #units: Uint16Array;

  constructor(text: string) {
    this.#units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) this.#units[i] = text.charCodeAt(i);
  }

  /** Overwrites `[start, end)` with spaces; line breaks stay, so that lines and empty lines stay. */
  blank(start: number, end: number): void {
    for (let i = Math.max(0, start); i < Math.min(end, this.#units.length); i++) {
      const unit = this.#units[i]!;
      if (unit !== 10 && unit !== 13) this.#units[i] = 32;
    }
  }

  /** Overwrites a stretch with a shorter text, filled up with spaces. */
  write(span: Span, replacement: string): void {
    this.blank(span.start, span.end);
    for (let i = 0; i < replacement.length && span.start + i < span.end; i++)
      this.#units[span.start + i] = replacement.charCodeAt(i);
  }

  /** Overwrites what stands from an offset on with a text of the same length. */
  replace(start: number, text: string): void {
    for (let i = 0; i < text.length && start + i < this.#units.length; i++) this.#units[start + i] = text.charCodeAt(i);
  }

  /** The text as it stands now. */
  toString(): string {
    let text = "";
    for (let i = 0; i < this.#units.length; i += 8192)
      // Spread would walk an iterator, which takes ten times as long.
      text += String.fromCharCode.apply(null, this.#units.subarray(i, i + 8192) as unknown as number[]);
    return text;
  }
}
