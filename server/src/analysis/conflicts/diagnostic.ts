import type { CitationKey } from "../documents/bibliography.js";
import type { Span } from "../text/span.js";
import type { Code, Level } from "./codes.js";

/** A passage of a source that a diagnostic rests on. */
export interface Evidence {
  readonly key: CitationKey;
  readonly uri: string;
  /** In the document's clean text; see `Document.offsets`. */
  readonly span: Span;
  readonly message: string;
}

/** A change to the draft that answers a diagnostic. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  readonly preferred?: boolean;
}

export interface DraftDiagnostic extends Span {
  readonly code: Code;
  readonly severity: Exclude<Level, "off">;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** "Use the source's value", "cite SOURCE"; suppression fixes are added by `codeActions`. */
  readonly fixes: readonly Fix[];
  /** Which words were aligned and how sure the judge is; JSON. */
  readonly data?: unknown;
}

export type Levels = Readonly<Partial<Record<Code, Level>>>;
