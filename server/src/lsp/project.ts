import type { Diagnostic } from "vscode-languageserver";
import { Corpus, type Source } from "../analysis/corpus/corpus.js";
import { followCorpus } from "../analysis/corpus/sourceIndex.js";
import type { CitationStyle } from "../analysis/documents/citationStyle.js";
import type { Problem } from "../analysis/documents/problem.js";
import { prepareCards } from "../analysis/features/card/prepareCards.js";
import { DEFAULTS, type Settings } from "../settings/settings.js";
import { CorpusFiles, type Loaded } from "../storage/corpusFiles.js";
import { lacksBibliography } from "../storage/lacksBibliography.js";
import type { Environment } from "./environment.js";
import { ProjectStyle } from "./projectStyle.js";
import { problemLevel, toProblemDiagnostic } from "./toProtocol.js";

/** A folder with its settings and its corpus; without a folder, what the editor's settings name. */
export class Project {
  #settings: Settings = DEFAULTS;
  readonly #corpus: Corpus;
  readonly #files: CorpusFiles;
  #folders: readonly string[] = [];
  #settingProblems: readonly Problem[] = [];
  #readProblems: readonly Problem[] = [];
  #reading: Promise<void> = Promise.resolve();
  #revision = 0;
  readonly #style: ProjectStyle;

  constructor(
    /** URI of the workspace folder. */
    readonly root: string | undefined,
    private readonly environment: Environment,
  ) {
    this.#corpus = new Corpus(environment.language);
    this.#style = new ProjectStyle(environment, root);
    this.#files = new CorpusFiles(environment.files, environment.readPdf);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** URIs of the corpus folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  get problems(): readonly Problem[] {
    return [...this.#settingProblems, ...(this.#style.problem ? [this.#style.problem] : []), ...this.#readProblems];
  }

  /** How references are written out. */
  get style(): Promise<CitationStyle> {
    return this.#style.get();
  }

  /** Whether a bibliography could not be read, so that its keys are not known to be wrong. */
  get isIncomplete(): boolean {
    return lacksBibliography(this.#readProblems);
  }

  /** Settles when the reading that is under way is done. */
  get reading(): Promise<void> {
    return this.#reading;
  }

  /** Counts up with each change of settings or sources. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether a file lies in a corpus folder, so that it is a source and no draft. */
  covers(uri: string): boolean {
    return this.#folders.some(
      (folder) => uri === folder || uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`),
    );
  }

  configure(
    settings: Settings,
    problems: readonly Problem[],
    restricted: boolean,
    progress: (done: number, total: number, name: string) => void,
  ): Promise<void> {
    this.#settings = settings;
    this.#settingProblems = problems;
    const mayRead = (uri: string) =>
      !restricted || (this.root !== undefined && `${uri}/`.startsWith(`${this.root.replace(/\/$/, "")}/`));
    this.#folders = settings.corpus.folders.flatMap((folder) => {
      const uri = this.environment.resolveFolder(folder, this.root);
      return uri !== undefined && mayRead(uri) ? [uri] : [];
    });
    return this.#read(async () => {
      await this.#style.configure(settings.citation.style, mayRead);
      return this.#files.load(this.#folders, progress);
    });
  }

  /** Reads the files that changed, came or went. */
  update(uris: readonly string[]): Promise<void> {
    return this.#read(() => this.#files.update(uris));
  }

  /** The problems of one file as diagnostics, at the levels of the settings. */
  problemsOf(uri: string, text?: string): readonly Diagnostic[] {
    return this.problems.flatMap((problem) => {
      const level = problem.uri === uri ? problemLevel(problem, this.#settings.rules) : "off";
      return level === "off" ? [] : [toProblemDiagnostic(problem, level, text)];
    });
  }

  /** One reading after the other; the corpus takes over what differs from what it holds. */
  #read(load: () => Promise<Loaded>): Promise<void> {
    this.#reading = this.#reading.then(async () => {
      const { sources, problems } = await load();
      this.#readProblems = this.#settings.corpus.stated
        ? problems
        : problems.filter((problem) => !this.#isDefaultFolder(problem));
      await takeOver(this.#corpus, sources);
      this.#revision++;
    });
    return this.#reading;
  }

  /** Nobody asked for the folder of the default, so that it may be missing or empty. */
  #isDefaultFolder({ uri }: Problem): boolean {
    return this.#folders.includes(uri);
  }
}

const PAUSE_AFTER_MS = 12;

/** Brings a corpus in step with what was read, and its search with the corpus; only what differs is analysed. Others are served in between. */
async function takeOver(corpus: Corpus, sources: readonly Source[]): Promise<void> {
  const keys = new Set(sources.map(({ key }) => key));
  for (const { key } of corpus.sources) if (!keys.has(key)) corpus.remove(key);
  let paused = performance.now();
  const pause = async () => {
    if (performance.now() - paused <= PAUSE_AFTER_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    paused = performance.now();
  };
  for (const source of sources) {
    const known = corpus.source(source.key);
    if (known && known.document === source.document && known.entry === source.entry && known.uri === source.uri)
      continue;
    corpus.set(source);
    await pause();
  }
  for (const _ of corpus.entities.linkInSteps()) await pause();
  for (const _ of followCorpus(corpus)) await pause();
  for (const _ of prepareCards(corpus)) await pause();
}
