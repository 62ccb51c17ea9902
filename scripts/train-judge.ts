// Learns the judge's weights from case sets and reports cross-validated figures, one subject left out at a time.
//
//   node --import tsx scripts/train-judge.ts --data FOLDER [--data FOLDER]... [--write] [--show SET]
//
// A FOLDER holds one folder a case set. With --write the weights learned on all sets go to server/src/analysis/conflicts/judgeModel.ts.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { FEATURES } from "../server/src/analysis/conflicts/align.js";
import { language } from "../test/language.js";
import { readCaseSets } from "./judge/caseSets.js";
import { learn } from "./judge/learn.js";
import { measure } from "./judge/measure.js";
import { rowsOf } from "./judge/rows.js";

const { values } = parseArgs({
  options: {
    data: { type: "string", multiple: true, default: ["test/cases"] },
    write: { type: "boolean" },
    show: { type: "string" },
  },
});
const sets = await readCaseSets(values.data, language());
const data = sets.map((set) => ({ name: set.name, ...rowsOf(set) }));
for (const { name, rows, unfound } of data) {
  const wanted = rows.filter((row) => row.expected?.code.endsWith("-conflict"));
  const reachable = wanted.filter((row) => row.candidates.some(({ gold }) => gold));
  console.log(
    `${name}: ${rows.length} claims, conflicts expected ${wanted.length} (+${unfound.length} not extracted), source's claim found for ${reachable.length}`,
  );
  if (values.show === name || values.show === "all") {
    for (const miss of unfound)
      console.log(`  NOT EXTRACTED ${miss.case.id} "${miss.expected.text}" ${miss.expected.code}: ${miss.case.draft}`);
    for (const row of wanted)
      if (!reachable.includes(row))
        console.log(
          `  NO SOURCE CLAIM ${row.case.id} "${row.expected!.text}" [${row.text}] says ${row.expected!.says}: ${row.case.draft}\n      ${row.case.why}`,
        );
  }
}
for (const held of data) {
  const weights = learn(data.filter((set) => set !== held).flatMap((set) => set.rows));
  console.log(held.name, measure(held, weights, values.show === held.name || values.show === "all"));
}
const weights = learn(data.flatMap((set) => set.rows));
const table = Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))]));
console.log(table);
if (values.write) {
  writeFileSync(
    "server/src/analysis/conflicts/judgeModel.ts",
    `/** Weights of the alignment's features (\`FEATURES\` in align.ts), learned by scripts/train-judge.ts; do not edit by hand. */\nexport const WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(table, undefined, 2)};\n`,
  );
}
