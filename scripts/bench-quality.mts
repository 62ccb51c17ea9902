// How good the check, the cards, completion and extraction are: one table, with the naive rule beside the check.
//
//   npm run bench:quality [-- --data FOLDER] [--sets NAME,...] [--pairs 300] [--library dist/index.js] [--show] [--json]
//
// The case sets are those in test/cases and, where there is more data, in FOLDER/cases; FOLDER/public holds pairs and annotated
// texts. FOLDER is what --data names, else the variable SOURCEBOOK_DATA, else ../shared where that exists. The shipped judge
// learned from test/cases: these rows show that it fits, not how good it is elsewhere. --show prints what was missed and what was
// raised in error, with the draft's sentence and the source's. Pairs and texts go through the library as it was built last.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseDraft } from "../server/src/analysis/documents/parseDraft.js";
import { complete } from "../server/src/analysis/features/completion.js";
import { diagnose } from "../server/src/analysis/features/diagnostics.js";
import { hover } from "../server/src/analysis/features/hover.js";
import { language } from "../test/language.js";
import { naiveRule } from "./bench/naiveRule.js";
import { printTable } from "./bench/printTable.js";
import { type NameCase, scoreCards } from "./bench/scoreCards.js";
import { type BriefExpectation, type Finding, scoreBrief, scoreCases } from "./bench/scoreCases.js";
import { scoreCompletions } from "./bench/scoreCompletions.js";
import { type AnnotatedText, scoreExtraction } from "./bench/scoreExtraction.js";
import { type Pair, scorePairs } from "./bench/scorePairs.js";
import { f1, readLines, share } from "./bench/scores.js";
import { type CaseSet, readCaseSets } from "./judge/caseSets.js";

type Library = typeof import("../server/src/index.js");
type Row = readonly string[];

const root = path.resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    sets: { type: "string" },
    pairs: { type: "string", default: "300" },
    library: { type: "string", default: path.join(root, "dist/index.js") },
    show: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const data = [values.data, process.env.SOURCEBOOK_DATA, path.resolve(root, "../shared")].find(
  (folder) => folder !== undefined && existsSync(folder),
);
if (values.data !== undefined && data !== values.data) {
  console.error(`There is no folder ${values.data}.`);
  process.exit(2);
}
const wanted = values.sets?.split(",");
const isWanted = (name: string) => wanted?.includes(name) ?? true;
const notes: string[] = [];
const tables: { title: string; head: Row; rows: Row[] }[] = [];

const own = path.join(root, "test/cases");
const more = data && existsSync(path.join(data, "cases")) ? path.join(data, "cases") : undefined;
await scoreSets();
if (data && existsSync(path.join(data, "public"))) {
  const { createCorpus, checkDraft, analyzeText } = createRequire(import.meta.url)(
    path.resolve(values.library),
  ) as Library;
  scorePublicPairs(createCorpus, checkDraft);
  scorePublicTexts(analyzeText);
}
if (values.json) console.log(JSON.stringify(tables, null, 2));
else {
  if (values.show) console.log(`${notes.join("\n")}\n`);
  for (const { title, head, rows } of tables) {
    console.log(`${title}\n`);
    printTable(head, rows);
    console.log("");
  }
  if (!data)
    console.log(
      "Only the sets of this repository were scored: name a folder with more data by --data or SOURCEBOOK_DATA.",
    );
}

async function scoreSets(): Promise<void> {
  const check: Row[] = [];
  const briefs: Row[] = [];
  const cards: Row[] = [];
  const completions: Row[] = [];
  for (const folder of [more, own]) {
    if (folder === undefined) continue;
    const mark = folder === own ? "*" : "";
    for (const set of (await readCaseSets([folder], language)).filter(({ name }) => isWanted(name))) {
      const dir = path.join(folder, set.name);
      const name = `${set.name}${mark}`;
      const find = (draft: string) => findingsOf(set, draft);
      const texts = naiveTexts(path.join(dir, "corpus"));
      const naive = (draft: string): Finding[] =>
        naiveRule(texts, draft, { dates: true, wholeNumbers: false, functionWords: false }).map((raised) => ({
          ...raised,
          passages: [],
        }));
      const ours = scoreCases(set.cases, (draft) => find(`${draft}\n`));
      const theirs = scoreCases(set.cases, naive);
      const silence = (score: typeof ours) => share(score.alarmed, score.silent);
      const group = ({ hit, expected, right, raised }: (typeof ours)["conflict"]) => [
        share(hit, expected),
        share(right, raised),
      ];
      check.push([
        name,
        String(set.cases.length),
        ...group(ours.conflict),
        silence(ours),
        ...group(ours.disputed),
        ...group(ours.citation),
        ...group(theirs.conflict),
        silence(theirs),
      ]);
      note(name, ours.notes);
      if (existsSync(path.join(dir, "brief.expected.jsonl"))) {
        const brief = readFileSync(path.join(dir, "brief.md"), "utf8");
        const expected = readLines<BriefExpectation>(readFileSync(path.join(dir, "brief.expected.jsonl"), "utf8"));
        const score = scoreBrief(brief, expected, find);
        const plain = scoreBrief(brief, expected, naive);
        briefs.push([
          name,
          ...[score.expected, score.hit, score.falseConflicts, score.falseOther, plain.hit, plain.falseConflicts].map(
            String,
          ),
        ]);
        note(name, score.notes);
      }
      if (existsSync(path.join(dir, "entities.jsonl"))) {
        const names = readLines<NameCase>(readFileSync(path.join(dir, "entities.jsonl"), "utf8"));
        const score = scoreCards(names, (draft, offset) => hover(set.corpus, parseDraft(draft, "markdown"), offset));
        cards.push([
          name,
          String(score.names),
          share(score.card, score.names),
          share(score.role, score.withRole),
          share(score.source, score.names),
          String(score.none),
          share(score.wrong, score.none),
        ]);
        note(name, score.notes);
      }
      const score = scoreCompletions(
        set.cases,
        set.corpus.sources.map(({ item }) => item),
        (draft) =>
          (complete(set.corpus, parseDraft(draft, "markdown"), draft.length, { limit: 50 })?.items ?? []).map(
            ({ key }) => key,
          ),
      );
      completions.push([
        name,
        String(score.sentences),
        share(score.top1, score.sentences),
        share(score.top3, score.sentences),
        String(score.searches),
        share(score.found, score.searches),
        share(score.foundTypo, score.typos),
      ]);
      note(name, score.notes);
    }
  }
  const learned = check.some(([name]) => name!.endsWith("*")) ? " (* the judge learned from this set)" : "";
  add(
    `Check of single sentences${learned}`,
    [
      "set",
      "cases",
      "conflict R",
      "P",
      "silent alarms",
      "disputed R",
      "P",
      "citation R",
      "P",
      "naive R",
      "P",
      "silent alarms",
    ],
    check,
  );
  add(
    "Check of whole briefs",
    ["set", "expected", "hit", "false conflicts", "false others", "naive hit", "naive false"],
    briefs,
  );
  add("Cards", ["set", "names", "card", "role", "source", "no names", "false cards"], cards);
  add("Completion", ["set", "sentences", "first", "in first 3", "searches", "found", "found with typo"], completions);
}

function findingsOf({ corpus }: CaseSet, draft: string): Finding[] {
  return diagnose(corpus, parseDraft(draft, "markdown")).map(({ start, end, code, message, evidence }) => ({
    start,
    end,
    code,
    message,
    passages: evidence.flatMap(({ key, span }) => {
      const text = corpus.source(key)?.document?.text;
      return text === undefined
        ? []
        : [`${key}: …${text.slice(Math.max(0, span.start - 110), span.end + 70).replace(/\s+/g, " ")}…`];
    }),
  }));
}

function scorePublicPairs(createCorpus: Library["createCorpus"], checkDraft: Library["checkDraft"]): void {
  const rows: Row[] = [];
  for (const { name, text } of linesIn("pairs")) {
    const pairs = readLines<Pair>(text).slice(0, Number(values.pairs));
    const started = performance.now();
    const ours = scorePairs(pairs, ({ doc, draft }) =>
      checkDraft(createCorpus([{ id: "doc", text: doc }]), { text: draft })
        .filter(({ code }) => code.endsWith("-conflict"))
        .map(({ message }) => message),
    );
    const ms = (performance.now() - started) / pairs.length;
    const theirs = scorePairs(pairs, ({ doc, draft }) =>
      naiveRule([doc], draft, { dates: false, wholeNumbers: true, functionWords: true }).map(({ message }) => message),
    );
    const figures = ({ warn, warned, none, alarmed }: typeof ours) => [
      share(warned, warn),
      share(alarmed, none),
      share(warned, warned + alarmed),
    ];
    rows.push([name, String(pairs.length), ...figures(ours), ...figures(theirs), ms.toFixed(1)]);
    note(name, ours.notes);
  }
  add(
    `Public pairs (the first ${values.pairs} of each)`,
    ["file", "pairs", "conflict R", "false alarms", "P", "naive R", "false alarms", "P", "ms a pair"],
    rows,
  );
}

function scorePublicTexts(analyzeText: Library["analyzeText"]): void {
  const rows: Row[] = [];
  for (const { name, text } of linesIn("extraction")) {
    const { kinds, notes: found } = scoreExtraction(readLines<AnnotatedText>(text), analyzeText);
    for (const [kind, score] of kinds) {
      const { gold, found: hit, raised, right, withValue, foundWithValue, valueRight } = score;
      // Of what was raised rightly, as many have the right value as among those whose value can be compared.
      const rightValues = foundWithValue ? (right * valueRight) / foundWithValue : 0;
      rows.push([
        `${name} ${kind}`,
        String(gold),
        share(right, raised),
        share(hit, gold),
        f1(right, raised, hit, gold),
        share(valueRight, withValue),
        withValue ? f1(rightValues, raised, valueRight, withValue) : "-",
      ]);
    }
    note(name, found);
  }
  add("Extraction", ["texts and kind", "gold", "P", "R", "F1", "value R", "value F1"], rows);
}

function linesIn(folder: string): { name: string; text: string }[] {
  const dir = path.join(data!, "public", folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith(".jsonl") && isWanted(path.parse(file).name))
    .sort()
    .map((file) => ({ name: path.parse(file).name, text: readFileSync(path.join(dir, file), "utf8") }));
}

function naiveTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt|html)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), "utf8").replace(/<[^>]+>/g, " "));
}

function note(name: string, found: readonly string[]): void {
  notes.push(...found.map((text) => `${name}: ${text}`));
}

function add(title: string, head: Row, rows: Row[]): void {
  if (rows.length) tables.push({ title, head, rows });
}
