import { BUILT_IN_STYLE, type CitationStyle } from "../analysis/documents/citationStyle.js";
import type { Problem } from "../analysis/documents/problem.js";
import { cslStyle } from "../citationStyles/cslStyle.js";
import type { Environment } from "./environment.js";

const LOCALE = "locales-en-US.xml";

/** The citation style of a project: read when the settings change, loaded when a reference is first written. */
export class ProjectStyle {
  #style: Promise<CitationStyle> | undefined;
  #name = "";
  #text: string | undefined;
  #problem: Problem | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly root: string | undefined,
  ) {}

  /** What is wrong with the style that is set. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** @param mayRead Whether a file of the user's may be read. */
  async configure(name: string, mayRead: (uri: string) => boolean): Promise<void> {
    this.#name = name;
    this.#style = undefined;
    this.#text = undefined;
    this.#problem = undefined;
    if (!this.environment.styles || !isPath(name)) return;
    const uri = this.environment.resolveFolder(name, this.root);
    if (uri === undefined || !mayRead(uri)) return;
    try {
      this.#text = new TextDecoder().decode(await this.environment.files.read(uri));
      if (!/<style[\s>]/.test(this.#text)) this.#fail("it is no CSL style");
      else if (/rel="independent-parent"/.test(this.#text)) this.#fail("it only names another style: take that one");
    } catch {
      this.#fail("it cannot be found");
    }
  }

  /** The style; the built-in form where it cannot be had. Never rejects. */
  get(): Promise<CitationStyle> {
    return (this.#style ??= this.#load().catch((error: unknown) => {
      this.#fail(error instanceof Error ? error.message.split("\n")[0]! : String(error));
      return BUILT_IN_STYLE;
    }));
  }

  async #load(): Promise<CitationStyle> {
    const { styles } = this.environment;
    if (!styles || this.#problem || (isPath(this.#name) && this.#text === undefined)) return BUILT_IN_STYLE;
    const text = this.#text ?? (await styles.read(`${this.#name}.csl`));
    return cslStyle(styles.processor(), text, await styles.read(LOCALE));
  }

  #fail(reason: string): void {
    this.#problem = {
      uri: this.root ?? "settings:",
      code: "setting",
      message: `The citation style ${this.#name} is not used because ${reason}; references are written in the built-in author-date form.`,
    };
  }
}

function isPath(name: string): boolean {
  return /[\\/]|\.csl$/i.test(name);
}
