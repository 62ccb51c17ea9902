// What `extensionTestsPath` names in the worker: the suite of the other hosts, where there is neither Node nor a page.
import "mocha/mocha"; // The build for browsers, which sets the globals.
import * as vscode from "vscode";

export async function run(): Promise<void> {
  const scope = globalThis as unknown as {
    importScripts?: unknown;
    process?: { versions?: { node?: string } };
    location?: object;
  };
  if (typeof scope.importScripts !== "function" || scope.process?.versions?.node)
    throw new Error("This host is no web worker.");
  console.log("The extension host is a web worker.");
  // Mocha reads the page's query.
  scope.location ??= { search: "" };
  await filesAreThere();
  mocha.setup({ ui: "bdd", reporter: class {} as never, timeout: 30_000, color: false });
  await import("../extension.test.js");
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes, pending } = runner.stats!;
      console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
      if (failures) reject(new Error(`${failures} tests failed`));
      else if (!passes) reject(new Error("no test ran"));
      else resolve();
    });
    runner.on("pass", (test) => console.log(`    ✔ ${test.title}`));
    runner.on("fail", (test, error: Error) => console.log(`    ✘ ${test.title}: ${error.message}`));
  });
}

/** The worker is up before the connection through which it sees files. */
async function filesAreThere(): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await vscode.workspace.fs.stat(vscode.workspace.workspaceFolders![0]!.uri);
      return;
    } catch (error) {
      if (tries > 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
