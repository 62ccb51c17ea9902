export type Level = "error" | "warning" | "information" | "hint" | "off";

/** Every rule: its code, its default level and what it says. The server, the CLI, the manifest and the documentation read this table. */
export const RULES = [
  { code: "date-conflict", level: "warning", summary: "The sources that speak of this give another date." },
  { code: "figure-conflict", level: "warning", summary: "The sources that speak of this give another figure." },
  { code: "date-disputed", level: "information", summary: "The sources disagree on this date." },
  { code: "figure-disputed", level: "information", summary: "The sources disagree on this figure." },
  { code: "unknown-citation", level: "warning", summary: "No source has this citation key." },
  { code: "unsupported-citation", level: "information", summary: "The cited source has no such date or figure." },
  { code: "duplicate-key", level: "warning", summary: "Two sources have the same citation key." },
  { code: "unreadable-source", level: "warning", summary: "A file of the corpus could not be read." },
  { code: "locator-out-of-range", level: "information", summary: "The cited source has no such page." },
  { code: "name-spelling", level: "information", summary: "A name is spelled otherwise in the sources." },
  { code: "uncited-figure", level: "off", summary: "A figure or date is stated without a citation." },
  { code: "uncited-source", level: "off", summary: "A source of the corpus is not cited in this draft." },
] as const satisfies readonly { code: string; level: Level; summary: string }[];

export type Code = (typeof RULES)[number]["code"];
