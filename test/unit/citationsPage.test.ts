import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const TITLE = /\bit\(\s*(?:"(?<plain>(?:[^"\\]|\\.)*)"|`(?<template>[^`]*)`)/g;

/** The titles of all tests, those of tables as they stand in the code. */
function titles(folder = "test"): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return titles(name);
    if (!/\.test\.(?:ts|mjs)$/.test(entry.name)) return [];
    return [...readFileSync(path.join(ROOT, name), "utf8").matchAll(TITLE)].map(
      ({ groups }) => groups!.plain ?? groups!.template!,
    );
  });
}

describe("docs/citations.md", () => {
  const page = readFileSync(path.join(ROOT, "docs/citations.md"), "utf8");
  const rows = page
    .split("\n")
    .filter((line) => /^\| (?!\*\*|---)/.test(line))
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it("names for each of our cells a test that there is", () => {
    const known = new Set(titles());
    const rowsOfOurs = rows.filter((cells) => cells.length > 4);
    assert.ok(rowsOfOurs.length > 30);
    for (const [, feature, ours] of rowsOfOurs) {
      const test = /^`(?<title>.+)`$/.exec(ours!)?.groups?.title;
      assert.ok(test && known.has(test), `${feature}: ${ours}`);
    }
  });

  it("says of the others yes, no, part or that we do not know", () => {
    for (const [, feature, , ...others] of rows)
      assert.match(others.slice(0, 5).join(" "), /^(?:(?:yes|no|part|\?) ?){5}$/, feature);
  });
});
