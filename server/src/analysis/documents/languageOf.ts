const LANGUAGES: Readonly<Record<string, string>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "plaintext",
  ".tex": "latex",
  ".ltx": "latex",
  ".typ": "typst",
  ".org": "org",
  ".qmd": "quarto",
  ".rmd": "rmd",
};

/** The language id of a brief by the extension of its name; undefined where briefs have none such. */
export function languageOf(name: string): string | undefined {
  const extension = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase();
  return extension === undefined ? undefined : LANGUAGES[extension];
}
