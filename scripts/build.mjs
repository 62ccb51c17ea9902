// Bundles the executables, the extension, the library and the browser parts into dist/.
//
//   node scripts/build.mjs [--watch]
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as esbuild from "esbuild";
import ts from "typescript";
import { bundledPackages, notices } from "./licences/thirdParty.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);

const common = {
  bundle: true,
  sourcemap: "linked",
  logLevel: "warning",
  legalComments: "linked",
  minify: true,
  keepNames: false,
};
const node = { ...common, platform: "node", format: "cjs", target: "node20", outdir: "dist" };
const browser = {
  ...common,
  platform: "browser",
  target: "es2022",
  outdir: "dist/browser",
  define: { global: "globalThis" },
};

const pdfOptions = { define: { ...browser.define, "import.meta.url": '"file:///pdf.js"' } };

const builds = [
  { ...node, entryPoints: { index: "server/src/index.ts" } },
  { ...node, entryPoints: { cli: "server/src/main.cli.ts" }, banner: { js: "#!/usr/bin/env node" } },
  { ...node, entryPoints: { server: "server/src/main.node.ts" }, banner: { js: "#!/usr/bin/env node" } },
  { ...node, entryPoints: { extension: "client/src/extension.node.ts" }, external: ["vscode"] },
  // pdf.js asks for its own address only where it would draw.
  { ...node, ...pdfOptions, entryPoints: { pdf: "server/src/readers/pdf/readPdf.ts" } },
  {
    ...browser,
    ...pdfOptions,
    format: "iife",
    globalName: "sourcebookPdf",
    entryPoints: { pdf: "server/src/readers/pdf/readPdf.ts" },
  },
  { ...browser, format: "cjs", entryPoints: { extension: "client/src/extension.browser.ts" }, external: ["vscode"] },
  { ...browser, format: "iife", entryPoints: { server: "server/src/main.browser.ts" } },
];

copyData();
copyCiteproc();
writeReadme();
writeTypes();
if (process.argv.includes("--watch")) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  const built = await Promise.all(builds.map((build) => esbuild.build({ ...build, metafile: true })));
  const packages = bundledPackages(built.map(({ metafile }) => metafile));
  writeFileSync("dist/THIRD-PARTY.txt", notices(packages, root));
}

/** The models and the citation styles stay files of their own: each is read once, and each has its own licence. */
function copyData() {
  for (const [from, ends] of [
    ["models", [".bin"]],
    ["styles", [".csl", ".xml", ".json"]],
  ]) {
    if (!existsSync(from)) continue;
    mkdirSync(`dist/${from}`, { recursive: true });
    for (const name of readdirSync(from)) {
      if (ends.some((end) => name.endsWith(end))) copyFileSync(`${from}/${name}`, `dist/${from}/${name}`);
    }
  }
}

/** The processor of citation styles as it was published: its licence asks that it stays a file of its own. */
function copyCiteproc() {
  const from = createRequire(import.meta.url).resolve("citeproc");
  copyFileSync(from, "dist/citeproc.js");
  copyFileSync(path.join(path.dirname(from), "LICENSE"), "dist/citeproc.LEGAL.txt");
}

/** The README of the package: its packager takes no pictures but those of a web address, and we have none. */
function writeReadme() {
  const text = readFileSync("README.md", "utf8").replace(/^[ \t]*!\[[^\]\n]*\]\([^)\n]*\)[ \t]*\n\n?/gm, "");
  writeFileSync("dist/README.md", text);
}

/** The library's types: its entry names no type of another file in what it exports, so one file is enough. */
function writeTypes() {
  const fileName = "server/src/index.ts";
  const { outputText } = ts.transpileDeclaration(readFileSync(fileName, "utf8"), {
    fileName,
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, stripInternal: true },
  });
  mkdirSync("dist", { recursive: true });
  writeFileSync("dist/index.d.ts", outputText);
}
