import type { Language } from "../analysis/language/language.js";
import type { Citeproc } from "../citationStyles/citeproc.js";
import type { ReadPdf } from "../storage/corpusFiles.js";
import type { Files } from "../storage/files.js";

/** What a process and a worker have each in their own way. */
export interface Environment {
  readonly version: string;
  readonly language: Language;
  readonly files: Files;
  readonly readPdf?: ReadPdf;
  /** The URI of a folder of the settings: absolute, or relative to a root; undefined where there is no root to be relative to. */
  readonly resolveFolder: (folder: string, root: string | undefined) => string | undefined;
  /** What writes references in CSL styles, where it can be had; else they are written in the built-in form. */
  readonly styles?: {
    /** Loads the processor. */
    readonly processor: () => Citeproc;
    /** A shipped file: a style or the locale. Rejects where there is none. */
    readonly read: (name: string) => Promise<string>;
  };
  /** Where the rules are explained: the code of a diagnostic links there. */
  readonly rulePages?: string;
  /** Tells of changes below folders (URIs) where the client cannot; the answer ends it. */
  readonly watch?: (folders: readonly string[], changed: (uri: string) => void) => () => void;
}
