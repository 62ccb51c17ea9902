// What is shipped: the manifest's lists and the licences of what was bundled.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../server/src/analysis/conflicts/codes.js";
import { DEFAULTS, LEVELS } from "../../server/src/settings/settings.js";

const ROOT = path.resolve(__dirname, "../..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");

describe("the manifest", () => {
  const manifest = JSON.parse(read("package.json"));
  const properties = manifest.contributes.configuration.properties;

  it("has each rule with its level and summary, in the order of the table", () => {
    const stated = Object.entries(properties["sourcebook.rules"].properties as Record<string, object>);
    assert.deepEqual(
      stated,
      RULES.map(({ code, level, summary }) => [code, { enum: LEVELS, default: level, description: summary }]),
    );
  });

  it("has the settings' defaults", () => {
    assert.deepEqual(properties["sourcebook.corpus.folders"].default, DEFAULTS.corpus.folders);
    assert.equal(properties["sourcebook.completion.names"].default, DEFAULTS.completion.names);
    assert.equal(properties["sourcebook.codeLens.enabled"].default, DEFAULTS.codeLens.enabled);
  });

  it("and the schema of sourcebook.json agree", () => {
    const schema = read("schemas/sourcebook.schema.json");
    for (const { code, summary } of RULES) {
      assert.ok(schema.includes(`"${code}"`), code);
      assert.ok(schema.includes(summary), summary);
    }
  });

  it("and the documentation of the rules agree", () => {
    const headings = [...read("docs/rules.md").matchAll(/^#{2,3} `?(?<code>[a-z-]+)`?$/gm)].map(
      ({ groups }) => groups!.code,
    );
    for (const { code } of RULES) assert.ok(headings.includes(code), `docs/rules.md has a section on ${code}`);
  });

  it("names no file that is not there", () => {
    const { main, browser, types, bin, icon, contributes } = manifest;
    const files = [
      main,
      browser,
      types,
      icon,
      ...Object.values<string>(bin),
      ...contributes.grammars.map((g: { path: string }) => g.path),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });
});

describe("the package", () => {
  const vsce = path.join(ROOT, "node_modules/@vscode/vsce/vsce");
  const packed = () =>
    execFileSync(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: ROOT, encoding: "utf8" }).split("\n");

  it("holds the licence texts of all packages in the bundles", () => {
    const notices = read("dist/THIRD-PARTY.txt");
    // The bundles' own source maps say, apart from what the build says, whose code is in them.
    const maps = ["dist", "dist/browser"].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder))
        .filter((name) => name.endsWith(".js.map"))
        .map((name) => `${folder}/${name}`),
    );
    const packages = new Set(
      maps.flatMap((map) =>
        (JSON.parse(read(map)).sources as string[]).flatMap(
          (source) => /.*node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//.exec(source)?.groups?.name ?? [],
        ),
      ),
    );
    assert.ok(packages.has("yaml") && packages.has("unpdf"), "the maps were read");
    for (const name of packages) {
      assert.ok(notices.includes(`\n${name} (`), `${name} has a notice`);
      const folder = path.join(ROOT, "node_modules", name);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file) continue;
      const copyright = /^.*copyright (?:\(c\)|©|\d{4}).*$/im
        .exec(readFileSync(path.join(folder, file), "utf8"))?.[0]
        .trim();
      if (copyright) assert.ok(notices.includes(copyright), `${name}: ${copyright}`);
    }
    assert.match(notices, /Mozilla Foundation[\s\S]*Apache License\s+Version 2\.0/);
  });

  it("brings licence, notices and models along, and no tests, corpus or source maps", () => {
    const files = packed();
    for (const name of [
      "LICENSE",
      "NOTICE",
      "dist/THIRD-PARTY.txt",
      "dist/pdf.js",
      "dist/browser/pdf.js",
      "dist/models/syntax.bin",
    ])
      assert.ok(files.includes(name), name);
    assert.deepEqual(
      files.filter((name) => /^(?:test|corpus|examples|scripts|server|client)\/|\.map$/.test(name)),
      [],
    );
  }).timeout(60_000);
});
