import { strFromU8, unzipSync } from "fflate";
import type { BibliographicItem } from "../../analysis/documents/bibliography.js";
import type { Structure } from "../../analysis/documents/document.js";
import { UnreadableError } from "../extracted.js";
import { itemOfProperties } from "../fileProperties.js";
import { layOut } from "./layOut.js";
import { readBody } from "./readBody.js";
import { xmlText } from "./xmlText.js";

const PARTS = new Set(["word/document.xml", "word/styles.xml", "word/footnotes.xml", "docProps/core.xml"]);
/** A part that unpacks to more, in bytes, is no text that anybody wrote. */
const LARGEST_PART = 60_000_000;

/**
 * Reads a Word file (.docx): its paragraphs, headings, lists and tables, then its footnotes; deleted text is left out.
 *
 * @throws UnreadableError Where it is no such file.
 */
export function readDocx(bytes: Uint8Array): { structure: Structure; item: Partial<BibliographicItem> } {
  const parts = unpack(bytes);
  const body = parts["word/document.xml"];
  if (!body) throw new UnreadableError("it holds no Word document", "save it as .docx again or as text");
  const styles = parts["word/styles.xml"] ?? "";
  const pieces = [...readBody(body, styles), ...readBody(parts["word/footnotes.xml"] ?? "", styles)];
  const core = parts["docProps/core.xml"] ?? "";
  const created = /^\d{4}-\d{2}-\d{2}/.exec(xmlText(core, "dcterms:created") ?? "")?.[0];
  return {
    structure: layOut(pieces),
    item: itemOfProperties({ title: xmlText(core, "dc:title"), author: xmlText(core, "dc:creator"), created }),
  };
}

function unpack(bytes: Uint8Array): Readonly<Record<string, string>> {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => PARTS.has(name) && originalSize <= LARGEST_PART,
    });
    return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    // Word locks a file with a password by putting it into a container of another kind.
    throw bytes[0] === 0xd0 && bytes[1] === 0xcf
      ? new UnreadableError(
          "it is locked with a password or of an older format",
          "save a copy as .docx without a password",
        )
      : new UnreadableError("it is no Word file that can be read", "save it as .docx again or as text");
  }
}
