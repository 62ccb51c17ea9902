import { createRequire } from "node:module";
import path from "node:path";
import type { ReadPdf } from "./storage/corpusFiles.js";

/** Reads PDFs by the bundle beside this one, which is large: it is loaded with the first PDF. */
export const readPdf: ReadPdf = (bytes) => {
  const load = createRequire(__filename);
  return (load(path.join(__dirname, "pdf.js")) as { readPdf: ReadPdf }).readPdf(bytes);
};
