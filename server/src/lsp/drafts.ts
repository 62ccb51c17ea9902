import type { TextDocument } from "vscode-languageserver-textdocument";
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

/** The open drafts; each version is parsed once, when somebody asks. */
export class Drafts {
  readonly #parsed = new Map<string, OpenDraft>();

  /** @param documentOf The open document at a URI, kept in step with the editor. */
  constructor(
    private readonly documents: { get(uri: string): TextDocument | undefined; all(): readonly TextDocument[] },
  ) {}

  /** The draft at a URI; undefined where it is not open. */
  get(uri: string): OpenDraft | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.#parsed.get(uri);
    if (known?.version === document.version && known.draft.languageId === document.languageId) return known;
    const text = document.getText();
    const parsed = {
      uri,
      version: document.version,
      draft: parseDraft(text, document.languageId),
      lines: indexLines(text),
    };
    this.#parsed.set(uri, parsed);
    return parsed;
  }

  get all(): readonly OpenDraft[] {
    return this.documents.all().map((document) => this.get(document.uri)!);
  }

  forget(uri: string): void {
    this.#parsed.delete(uri);
  }
}
