import type { BibliographicItem } from "../analysis/documents/bibliography.js";

/** What was taken out of a file that is no text. */
export interface Extracted {
  /** Paragraphs on one line each with an empty line between; a form feed begins each page after the first. */
  readonly text: string;
  /** What the file's properties say. */
  readonly item: Partial<BibliographicItem>;
}

/** Reads a PDF. Rejects with an `UnreadableError` where that cannot be done. */
export type ReadPdf = (bytes: Uint8Array) => Promise<Extracted>;

/** Why a file gives no text, as the end of the sentence "... was not read because", and what to do. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";

  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason}: ${remedy}`);
  }
}

/** Told by the name, because the reader of PDFs is a bundle of its own with a class of its own. */
export function isUnreadable(error: unknown): error is UnreadableError {
  return error instanceof Error && error.name === "UnreadableError";
}
