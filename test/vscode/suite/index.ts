// What `extensionTestsPath` names: the suite runs inside the extension host, of a desktop VS Code or of its server.
import { appendFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

export async function run(): Promise<void> {
  // The runner reads the report from a file, apart from the workbench's own log.
  const report = process.env.VSCODE_TEST_LOG;
  const say = (...words: unknown[]) => {
    const line = format(...words);
    if (report) appendFileSync(report, `${line}\n`);
    else console.log(line);
  };
  Mocha.reporters.Base.consoleLog = say;
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, reporter: "spec" });
  for (const file of readdirSync(__dirname)) if (file.endsWith(".test.js")) mocha.addFile(path.join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      say(`${passes} passed, ${failures} failed, ${pending} skipped`);
      if (failures) reject(new Error(`${failures} tests failed`));
      else if (!passes) reject(new Error("no test ran"));
      else resolve();
    });
  });
}
