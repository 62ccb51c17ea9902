// The walls of the house, as ARCHITECTURE.md names them. A failure here names the file, the import and the rule.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(__dirname, "..");

/** Who may import whom: a folder sees those before it. */
const LAYERS = ["text", "language", "documents", "extraction", "claims", "corpus", "conflicts", "features"];

/** Folders whose files are alternatives of one kind: they meet in what stands above them, never in each other. */
const SIBLINGS: readonly { folder: string; dispatchers: readonly string[] }[] = [
  { folder: "server/src/analysis/conflicts/rules", dispatchers: [] },
  { folder: "server/src/analysis/features", dispatchers: ["hover.ts", "diagnostics.ts", "codeActions.ts"] },
  { folder: "server/src/readers", dispatchers: ["readSource.ts", "readBibliography.ts"] },
  { folder: "server/src/cli/commands", dispatchers: [] },
  { folder: "server/src/cli/formats", dispatchers: [] },
  { folder: "server/src/lsp/handlers", dispatchers: [] },
];
/** Types that alternatives share may lie beside them. */
const SHARED_BESIDE = new Set(["server/src/cli/formats/checked.ts"]);

/** The packages that each part may use; Node's own modules are told apart below. */
const PACKAGES: readonly { within: string; packages: readonly string[]; node: boolean }[] = [
  { within: "server/src/analysis/", packages: [], node: false },
  {
    within: "server/src/readers/",
    packages: ["htmlparser2", "yaml", "fflate", "unpdf"],
    node: false,
  },
  { within: "server/src/storage/", packages: ["yaml"], node: true },
  { within: "server/src/settings/", packages: [], node: false },
  { within: "server/src/citationStyles/", packages: [], node: false },
  { within: "server/src/lsp/", packages: ["vscode-languageserver", "vscode-languageserver-textdocument"], node: false },
  { within: "server/src/cli/", packages: ["vscode-languageserver"], node: true },
  { within: "server/src/", packages: ["vscode-languageserver"], node: true },
  { within: "client/src/", packages: ["vscode", "vscode-languageclient"], node: false },
];

/** Outside the analysis, what each folder may import of the server. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  "server/src/readers/": ["server/src/analysis/", "server/src/readers/"],
  "server/src/storage/": ["server/src/analysis/", "server/src/readers/", "server/src/storage/"],
  "server/src/settings/": [
    "server/src/analysis/conflicts/codes.ts",
    "server/src/analysis/documents/problem.ts",
    "server/src/settings/",
  ],
  "server/src/citationStyles/": ["server/src/analysis/documents/", "server/src/citationStyles/"],
  "server/src/lsp/": [
    "server/src/analysis/",
    "server/src/storage/",
    "server/src/settings/",
    "server/src/citationStyles/",
    "server/src/lsp/",
  ],
  "server/src/cli/": [
    "server/src/analysis/",
    "server/src/storage/",
    "server/src/settings/",
    "server/src/cli/",
    // The one place where offsets become positions serves the command line too.
    "server/src/lsp/toProtocol.ts",
  ],
  // The client speaks the server's own requests and knows nothing else of it.
  "client/src/": ["server/src/lsp/requests.ts", "client/src/"],
};

interface Import {
  readonly from: string;
  /** A file relative to the root, or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

const files = [...walk("server/src"), ...walk("client/src")];
const imports = files.flatMap(importsOf);

describe("architecture", () => {
  it("reads the whole tree", () => {
    assert.ok(files.length > 40, `only ${files.length} files were found`);
    assert.ok(imports.length > files.length, "imports were not found");
  });

  it("imports point downward through the layers of the analysis", () => {
    const wrong = imports.filter(({ from, to, isPackage }) => {
      if (isPackage || !from.startsWith("server/src/analysis/")) return false;
      return !to.startsWith("server/src/analysis/") || layerOf(to) > layerOf(from);
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it("doors and stores import only what lies below them", () => {
    const wrong = imports.filter(({ from, to, isPackage }) => {
      const door = Object.keys(DOORS).find((folder) => from.startsWith(folder));
      return door && !isPackage && !DOORS[door]!.some((allowed) => to.startsWith(allowed));
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it("alternatives of one kind never import each other", () => {
    const wrong = SIBLINGS.flatMap(({ folder, dispatchers }) =>
      imports.filter(
        ({ from, to }) =>
          path.dirname(from) === folder &&
          path.dirname(to) === folder &&
          !dispatchers.includes(path.basename(from)) &&
          !SHARED_BESIDE.has(to),
      ),
    );
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it("each part uses only its packages", () => {
    const wrong = imports.filter(({ from, to, isPackage }) => {
      if (!isPackage) return false;
      const rule = PACKAGES.find(({ within }) => from.startsWith(within))!;
      if (to.startsWith("node:")) return !rule.node;
      return !rule.packages.some((name) => to === name || to.startsWith(`${name}/`));
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it("the command line needs nothing of the protocol at run time", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        (from.startsWith("server/src/cli/") || from === "server/src/lsp/toProtocol.ts") &&
        to.startsWith("vscode-languageserver") &&
        !typeOnly,
    );
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it("no circle of imports, types included", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter(({ from, isPackage }) => from === file && !isPackage).map(({ to }) => to),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): string[] | undefined => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of graph.get(file) ?? []) {
        const circle = visit(next, [...trail, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    for (const file of files) assert.deepEqual(visit(file, []) ?? [], []);
  });

  it("no barrels: a file of the server has something of its own", () => {
    const barrels = files.filter((file) => {
      const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.ES2023);
      return (
        source.statements.length > 0 &&
        source.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier)
      );
    });
    assert.deepEqual(barrels, []);
  });

  it("no machine's path and no data set's name stands in the code", () => {
    const wrong = files.filter((file) =>
      /\/work\/|\/root\/|karabakh|\bgrain\b.*cases/i.test(readFileSync(path.join(ROOT, file), "utf8")),
    );
    assert.deepEqual(wrong, []);
  });
});

function layerOf(file: string): number {
  const layer = LAYERS.indexOf(file.split("/")[3]!);
  assert.notEqual(layer, -1, `${file} stands in no layer`);
  return layer;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.ES2023);
  const found: Import[] = [];
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) continue;
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    const bindings = clause?.namedBindings;
    const typeOnly =
      (ts.isExportDeclaration(statement)
        ? statement.isTypeOnly
        : clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      Boolean(
        clause &&
          !clause.name &&
          bindings &&
          ts.isNamedImports(bindings) &&
          bindings.elements.every((element) => element.isTypeOnly),
      );
    const isPackage = !specifier.text.startsWith(".");
    found.push({ from: file, to: isPackage ? specifier.text : resolve(file, specifier.text), isPackage, typeOnly });
  }
  return found;
}

function resolve(from: string, specifier: string): string {
  const joined = path.posix.join(path.posix.dirname(from), specifier);
  const source = joined.replace(/\.js$/, ".ts");
  return existsSync(path.join(ROOT, source)) ? source : joined;
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}/${entry.name}`) : `${folder}/${entry.name}`))
    .filter((file) => file.endsWith(".ts"));
}

function describeImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
