// Requests of our own between the client and the server. The client imports this file for its types and names.

/** Client to server: what was read, with every problem. */
export const SOURCES_REQUEST = "sourcebook/sources";
/** Client to server: the sources for a citation at a place, searched for and ranked as in completion. */
export const SEARCH_REQUEST = "sourcebook/search";
/** Client to server: the formatted list of the works that a draft cites. */
export const BIBLIOGRAPHY_REQUEST = "sourcebook/bibliography";
/** Client to server: edits that turn plain references into citations. */
export const CONVERT_REQUEST = "sourcebook/convertReferences";
/** Client to server: checks all open drafts again, after reading the corpus anew. */
export const CHECK_REQUEST = "sourcebook/check";
/** Server to client: how far reading is and what it found. */
export const STATUS_NOTIFICATION = "sourcebook/status";
/** Server to client, where the server has no file system: a folder's files, a file's bytes. */
export const LIST_REQUEST = "sourcebook/listFiles";
export const READ_REQUEST = "sourcebook/readFile";

/** Commands of the client that cards link to; the only ones it trusts in Markdown. They take a source's key and a name. */
export const OPEN_SOURCE_COMMAND = "sourcebook.openSource";
export const FIND_IN_SOURCES_COMMAND = "sourcebook.findInSources";

interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Status {
  readonly state: "reading" | "ready";
  readonly sources: number;
  readonly problems: number;
}

export interface SourceSummary {
  readonly key: string;
  readonly title: string;
  /** `Author Year`. */
  readonly by: string;
  /** Formatted reference. */
  readonly reference: string;
  readonly uri: string;
  /** Whether there is a text to check against, or only a bibliography entry. */
  readonly hasText: boolean;
  readonly words: number;
}

export interface ProblemSummary {
  readonly uri: string;
  readonly code: string;
  readonly message: string;
}

export interface SourcesResult {
  /** Absolute URIs of the corpus folders. */
  readonly folders: readonly string[];
  readonly sources: readonly SourceSummary[];
  readonly problems: readonly ProblemSummary[];
}

export interface SearchParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Place;
  readonly query: string;
}

export interface SearchHit {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly documentation?: string;
  /** Puts the citation in. */
  readonly edit: { readonly range: { readonly start: Place; readonly end: Place }; readonly newText: string };
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface BibliographyResult {
  readonly text: string;
  readonly cited: number;
  /** Cited keys that no source has. */
  readonly unknown: readonly string[];
}
