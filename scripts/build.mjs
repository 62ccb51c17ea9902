// Bundles the executables, the extension and the library into dist/.
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import * as esbuild from "esbuild";

const common = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  sourcemap: "linked",
  logLevel: "warning",
  legalComments: "linked",
  minify: true,
  keepNames: true,
};
mkdirSync("dist/models", { recursive: true });
for (const name of readdirSync("models"))
  if (name.endsWith(".bin")) copyFileSync(`models/${name}`, `dist/models/${name}`);
await esbuild.build({ ...common, entryPoints: { index: "server/src/index.ts" }, outdir: "dist" });
