import type { TextDocument } from "vscode-languageserver-textdocument";
import type { BibliographyEntry, CitationKey } from "../analysis/documents/bibliography.js";
import type { Draft } from "../analysis/documents/draft.js";
import { parseDraft } from "../analysis/documents/parseDraft.js";
import { indexLines, type Lines } from "../analysis/text/lines.js";

/** An open draft, parsed as of one version. */
export interface OpenDraft {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  readonly lines: Lines;
}

/** Nobody reads further down a list than this. */
const MOST_RECENT = 30;

/** The open drafts; each version is parsed once, when somebody asks. */
export class Drafts {
  readonly #parsed = new Map<string, OpenDraft>();
  #recent: readonly CitationKey[] = [];

  /**
   * @param documents The open documents, kept in step with the editor.
   * @param bibliographyOf What is known of the draft's own bibliography; another list where it is another.
   */
  constructor(
    private readonly documents: { get(uri: string): TextDocument | undefined; all(): readonly TextDocument[] },
    private readonly bibliographyOf: (uri: string) => readonly BibliographyEntry[] | undefined = () => undefined,
  ) {}

  /** The draft at a URI; undefined where it is not open. */
  get(uri: string): OpenDraft | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.#parsed.get(uri);
    const bibliography = this.bibliographyOf(uri);
    if (
      known?.version === document.version &&
      known.draft.languageId === document.languageId &&
      known.draft.bibliography === bibliography
    )
      return known;
    const text = document.getText();
    const parsed = {
      uri,
      version: document.version,
      draft: parseDraft(text, document.languageId, bibliography ? { bibliography } : {}),
      lines: indexLines(text),
    };
    this.#parsed.set(uri, parsed);
    if (known) this.#noteCited(known.draft, parsed.draft);
    return parsed;
  }

  /** What was cited lately in any draft, the latest first: however a key came in, it was not there before. A key that is being typed is among them. */
  get recent(): readonly CitationKey[] {
    return this.#recent;
  }

  get all(): readonly OpenDraft[] {
    return this.documents.all().map((document) => this.get(document.uri)!);
  }

  #noteCited(before: Draft, now: Draft): void {
    if (now.citations.length === 0) return;
    const there = new Set(before.citations.map(({ key }) => key));
    const fresh = now.citations.flatMap(({ key }) => (there.has(key) ? [] : [key]));
    if (fresh.length) this.#recent = [...new Set([...fresh.reverse(), ...this.#recent])].slice(0, MOST_RECENT);
  }

  forget(uri: string): void {
    this.#parsed.delete(uri);
  }
}
