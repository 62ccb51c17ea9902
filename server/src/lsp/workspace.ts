import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type WorkspaceFolder,
} from "vscode-languageserver";
import type { PartialSettings } from "../settings/settings.js";
import { mergeSettings, parseSettings, readSettings } from "../settings/settings.js";
import type { ClientCan } from "./capabilities.js";
import type { Environment } from "./environment.js";
import { Project } from "./project.js";
import { STATUS_NOTIFICATION, type Status } from "./requests.js";

export const SETTINGS_FILE = "sourcebook.json";

/** The folders that are open, each a project with settings and a corpus of its own; files outside belong to the first one. */
export class Workspace {
  #projects: Project[] = [];
  #restricted: boolean;
  /** Whether the client runs the commands that a card offers, and trusts no others. */
  readonly cardCommands: boolean;
  #initialization: unknown;
  #listeners: (() => void)[] = [];
  #publishedProblems = new Set<string>();
  #started: Promise<void>;
  #begin!: () => void;
  #toldSettings = new Set<string>();
  #prepare: (uri: string) => Promise<void> = async () => {};
  #listenToFiles: (uris: readonly string[]) => boolean = () => false;

  constructor(
    private readonly connection: Connection,
    private readonly environment: Environment,
    private readonly can: ClientCan,
    params: InitializeParams,
  ) {
    const { restricted, cardCommands, ...settings } = (params.initializationOptions ?? {}) as Record<string, unknown>;
    this.#initialization = settings;
    this.#restricted = restricted === true;
    this.cardCommands = cardCommands === true;
    this.#started = new Promise((resolve) => {
      this.#begin = resolve;
    });
    const roots = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: "" }] : []);
    this.#setFolders(roots);
  }

  /** Reads settings and corpora; to be called once the client may be asked. */
  async start(): Promise<void> {
    await this.reload();
    this.#begin();
  }

  get projects(): readonly Project[] {
    return this.#projects;
  }

  /** Calls back whenever diagnostics may have become others. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** What else must be known of a document before anybody asks for it, and who else wants to hear of changed files: true where it makes a difference. */
  onReady(prepare: (uri: string) => Promise<void>, fileChanged: (uris: readonly string[]) => boolean): void {
    this.#prepare = prepare;
    this.#listenToFiles = fileChanged;
  }

  /** Whether a bibliography is to be read for a document: not what the corpus has, and in a folder that is not trusted only what lies in it. */
  readsFor(uri: string, file: string): boolean {
    const { root } = this.projectOf(uri);
    if (this.projectOf(uri).covers(file)) return false;
    return !this.#restricted || (root !== undefined && file.startsWith(withSlash(root)));
  }

  /** The project of a document once its corpus is read. */
  async ready(uri: string): Promise<Project> {
    await this.#started;
    const project = this.projectOf(uri);
    await project.reading;
    await this.#prepare(uri);
    return project;
  }

  /** Settles when all corpora are read. */
  async allRead(): Promise<void> {
    await this.#started;
    await Promise.all(this.#projects.map((project) => project.reading));
  }

  projectOf(uri: string): Project {
    const inside = this.#projects.filter(({ root }) => root !== undefined && uri.startsWith(withSlash(root)));
    return inside.sort((a, b) => b.root!.length - a.root!.length)[0] ?? this.#projects[0]!;
  }

  async changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    const kept = this.#projects.flatMap(({ root }) => (root && !gone.has(root) ? [{ uri: root, name: "" }] : []));
    this.#setFolders([...kept, ...added]);
    await this.reload();
  }

  /** Settings anew, and the corpora where they or their files changed. */
  async reload(): Promise<void> {
    await Promise.all(this.#projects.map((project) => this.#configure(project)));
    this.#told();
  }

  /** New settings; clients that cannot be asked send them along. */
  async settingsChanged(sent: unknown): Promise<void> {
    if (!this.can.configuration && sent !== undefined) this.#initialization = sent;
    await this.reload();
  }

  /** A file below a corpus folder, a draft's bibliography or a settings file changed, came or went. */
  async fileChanged(uris: readonly string[]): Promise<void> {
    if (uris.some((uri) => uri.endsWith(`/${SETTINGS_FILE}`))) return this.reload();
    const touched = this.#projects.filter((project) => uris.some((uri) => project.covers(uri)));
    const isBibliography = this.#listenToFiles(uris);
    if (!touched.length && !isBibliography) return;
    await Promise.all(touched.map((project) => project.update(uris.filter((uri) => project.covers(uri)))));
    this.#told();
  }

  #setFolders(folders: readonly { uri: string }[]): void {
    const roots: (string | undefined)[] = folders.length ? folders.map(({ uri }) => uri) : [undefined];
    this.#projects = roots.map(
      (root) => this.#projects.find((project) => project.root === root) ?? new Project(root, this.environment),
    );
  }

  async #configure(project: Project): Promise<void> {
    const problems = [];
    const layers: PartialSettings[] = [];
    if (project.root !== undefined) {
      const uri = withSlash(project.root) + SETTINGS_FILE;
      const text = await this.#readText(uri);
      if (text !== undefined) {
        const read = parseSettings(text, uri);
        layers.push(read.settings);
        problems.push(...read.problems);
      }
    }
    const initial = readSettings(this.#initialization, "the editor's initializationOptions");
    layers.push(initial.settings);
    let editorProblems = initial.problems;
    if (this.can.configuration) {
      const item = { section: "sourcebook", ...(project.root === undefined ? {} : { scopeUri: project.root }) };
      const asked = await this.connection.workspace.getConfiguration(item).catch(() => undefined);
      const read = readSettings(asked, "the editor's settings");
      layers.push(read.settings);
      if (read.problems.length) editorProblems = read.problems;
    }
    // Settings of the editor have no file to put a diagnostic on.
    for (const { message } of editorProblems) {
      if (this.#toldSettings.has(message)) continue;
      this.#toldSettings.add(message);
      // A notification: the library sends a request, which asks for an answer.
      void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    const progress = this.can.progress
      ? await this.connection.window.createWorkDoneProgress().catch(() => undefined)
      : undefined;
    progress?.begin("Sourcebook: reading sources", 0);
    this.#sendStatus("reading");
    await project
      .configure(mergeSettings(...layers), problems, this.#restricted, (done, total, name) =>
        progress?.report(total ? Math.round((100 * done) / total) : 0, name),
      )
      .finally(() => progress?.done());
  }

  async #readText(uri: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.environment.files.read(uri));
    } catch {
      // Most folders have no settings of their own.
      return undefined;
    }
  }

  #told(): void {
    this.#sendStatus("ready");
    void this.#publishProblems();
    for (const listener of this.#listeners) listener();
  }

  #sendStatus(state: Status["state"]): void {
    const count = (of: (project: Project) => number) => this.#projects.reduce((sum, project) => sum + of(project), 0);
    const status: Status = {
      state,
      sources: count((project) => project.corpus.sources.length),
      problems: count((project) => project.problems.length),
    };
    void this.connection.sendNotification(STATUS_NOTIFICATION, status);
  }

  /** What is wrong with files of the corpora, on the files; what was put right is taken away. */
  async #publishProblems(): Promise<void> {
    const byFile = new Map<string, Project>();
    for (const project of this.#projects) for (const { uri } of project.problems) byFile.set(uri, project);
    const uris = new Set([...byFile.keys(), ...this.#publishedProblems]);
    this.#publishedProblems = new Set(byFile.keys());
    for (const uri of uris) {
      const text = byFile.get(uri)?.problems.some((problem) => problem.uri === uri && problem.span)
        ? await this.#readText(uri)
        : undefined;
      const diagnostics = byFile.get(uri)?.problemsOf(uri, text) ?? [];
      void this.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
  }
}

export function withSlash(uri: string): string {
  return uri.endsWith("/") ? uri : `${uri}/`;
}
