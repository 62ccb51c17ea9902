// Learns the judge's model from case sets and reports cross-validated figures: every subject is judged by a model that has not seen it.
//
//   node --import tsx scripts/train-judge.mts --data FOLDER [--data FOLDER]... [--pairs FILE] [--rows FILE] [--errors FILE] [--hold SET]... [--validate] [--write]
//
// A FOLDER holds one folder a case set. --rows keeps the aligned rows in a file and takes them from there the next time.
// --errors writes every miss and false alarm of the cross-validation. With --write the model learned on all sets but those on
// --hold goes to server/src/analysis/conflicts/judgeModel.json.
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { language } from "../test/language.js";
import { readCaseSets } from "./judge/caseSets.js";
import { learn } from "./judge/learn.js";
import { errors, type Judged, judgeRows, summary } from "./judge/measure.js";
import { readPairs } from "./judge/pairs.js";
import { loadRows, type Row, rowsOf, saveRows } from "./judge/rows.js";

const { values } = parseArgs({
  options: { data: { type: "string", multiple: true, default: ["test/cases"] }, rows: { type: "string" }, errors: { type: "string" }, validate: { type: "boolean" }, write: { type: "boolean" }, pairs: { type: "string", multiple: true, default: [] }, hold: { type: "string", multiple: true, default: [] } },
});
// Subjects are left out in four groups.
const GROUPS = 4;
const rows = values.rows && existsSync(values.rows) ? loadRows(values.rows) : await readRows();
const sets = [...new Set(rows.map((row) => row.set))];
const isPairs = (set: string) => set.startsWith("vitaminc");
const judged: Judged[] = [];
let report = "";
for (let group = 0; values.validate && group < GROUPS; group++) {
  const held = new Set(sets.filter((_, i) => i % GROUPS === group));
  const model = learn(rows.filter((row) => !held.has(row.set)));
  for (const set of held) {
    const result = judgeRows(
      rows.filter((row) => row.set === set),
      model,
    );
    judged.push(...result);
    console.log(set.padEnd(10), summary(result));
    report += errors(result, model);
  }
}
for (const conflict of [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) if (values.validate) console.log("all", conflict, summary(judged.filter(({ row }) => !isPairs(row.set)), { conflict, disputed: conflict - 0.3 }));
if (values.errors) writeFileSync(values.errors, report);
if (values.write) {
  const model = learn(rows.filter((row) => !values.hold.includes(row.set)));
  for (const set of values.hold) console.log("held", set, summary(judgeRows(rows.filter((row) => row.set === set), model)));
  writeFileSync("server/src/analysis/conflicts/judgeModel.json", `${JSON.stringify(model)}\n`);
}

async function readRows(): Promise<Row[]> {
  const read: Row[] = [];
  for (const set of await readCaseSets(values.data, language)) {
    const { rows: some, unfound } = rowsOf(set);
    read.push(...some);
    const wanted = some.filter((row) => row.expected?.code.endsWith("-conflict"));
    console.log(`${set.name}: ${some.length} claims, ${unfound.length} expectations not extracted, ${wanted.length} conflicts, the source's claim among the candidates of ${wanted.filter((row) => row.candidates.some(({ gold }) => gold)).length}`);
  }
  for (const file of values.pairs) {
    const some = readPairs(file, language);
    read.push(...some);
    console.log(`${file}: ${some.length} claims, ${some.filter((row) => row.expected).length} conflicts`);
  }
  if (values.rows) saveRows(read, values.rows);
  return read;
}
