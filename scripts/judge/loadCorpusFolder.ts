import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "../../server/src/analysis/corpus/corpus.js";
import { findFrontMatter, scalarOf } from "../../server/src/analysis/documents/frontMatter.js";
import { headMetadata } from "../../server/src/analysis/documents/headMetadata.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { parsePlain } from "../../server/src/analysis/documents/plain.js";
import { identityMap } from "../../server/src/analysis/text/offsetMap.js";
import { readHtml } from "../../server/src/readers/html/readHtml.js";

export async function loadCorpusFolder(dir: string): Promise<Source[]> {
  const bib = readdirSync(dir)
    .filter((n) => n.endsWith(".bib"))
    .map((n) => readFileSync(path.join(dir, n), "utf8"))
    .join("\n");
  const files = new Map<string, { key: string; date: string | undefined }>();
  for (const entry of bib.split(/^@/m).slice(1)) {
    const file = /file\s*=\s*\{(.*)\}/.exec(entry)?.[1];
    if (file) files.set(file, { key: /\{([^,]+),/.exec(entry)![1]!, date: /date\s*=\s*\{(.*)\}/.exec(entry)?.[1] });
  }
  const out: Source[] = [];
  for (const name of readdirSync(dir)) {
    const text = readFileSync(path.join(dir, name), "utf8");
    const stem = path.parse(name).name;
    let structure,
      issued: string | undefined,
      key = stem,
      offsets = identityMap;
    if (name.endsWith(".md")) {
      structure = parseDraft(text, "markdown");
      const head = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
      key = /^id: *(.+)$/m.exec(head)?.[1]?.trim() ?? stem;
      issued = /^issued: *["']?([\d-]+)/m.exec(head)?.[1];
    } else if (name.endsWith(".txt")) {
      structure = parsePlain(text);
      issued = (headMetadata(structure) as { issued?: string }).issued;
      key = files.get(name)?.key ?? stem;
      issued = files.get(name)?.date ?? issued;
    } else if (name.endsWith(".html")) {
      const html = readHtml(text);
      structure = html.structure;
      offsets = html.offsets;
      issued = html.item.issued;
    } else continue;
    const item = { id: key, type: "document", ...(issued ? { issued } : {}) };
    out.push({ key, uri: name, item, document: { ...structure, key, uri: name, item, offsets } as never });
  }
  return out;
}
