import type { Span } from "../text/span.js";

/** Something the user should know about a file: what is wrong, and what to do. */
export interface Problem {
  readonly uri: string;
  readonly code: "unreadable-source" | "duplicate-key" | "bibliography-entry" | "metadata" | "setting";
  /** One sentence that names the file, the reason and the remedy. */
  readonly message: string;
  readonly span?: Span;
}
