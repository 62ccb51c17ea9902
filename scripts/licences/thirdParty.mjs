// The licences of the packages whose code ends in the bundles, as esbuild's metafiles tell them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a package holds of others without a licence file for it. */
const WITHIN = {
  unpdf: [
    {
      name: "PDF.js, in unpdf",
      licence: "Apache-2.0",
      text: () =>
        `Copyright Mozilla Foundation. Changed by the authors of unpdf: built for servers, without what draws.\n\n${readFileSync(path.join(import.meta.dirname, "Apache-2.0.txt"), "utf8")}`,
    },
  ],
};

/**
 * The folders of the packages that gave at least a byte to a bundle, sorted.
 *
 * @param metafiles What esbuild tells of each build.
 */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?<folder>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.groups.folder;
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].sort();
}

/**
 * The notices of packages: name, licence, and the whole text of their licence and notice files.
 *
 * @param folders Relative to the root.
 * @throws Where a package has no licence file: then its terms must be found before it is shipped.
 */
export function notices(folders, root) {
  const parts = new Map();
  for (const folder of folders) {
    const { name, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
    const files = readdirSync(path.join(root, folder)).filter((file) =>
      /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[.-].*)?$/i.test(file),
    );
    if (!files.some((file) => /^(?:licen|copying)/i.test(file)))
      throw new Error(`${name} is bundled and has no licence file.`);
    const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), "utf8"));
    parts.set(name, section(name, license, texts.join("\n\n")));
    for (const within of WITHIN[name] ?? [])
      parts.set(within.name, section(within.name, within.licence, within.text()));
  }
  const head =
    "Sourcebook's bundles contain code of the packages below, under the licences that follow each name.\nThis file is written by the build. NOTICE tells of the models.\n";
  return `${head}\n${[...parts.values()].join("\n")}`;
}

function section(name, licence, text) {
  const rule = "-".repeat(78);
  return `${rule}\n${name} (${licence})\n${rule}\n\n${text.replace(/\r\n/g, "\n").trim()}\n`;
}
