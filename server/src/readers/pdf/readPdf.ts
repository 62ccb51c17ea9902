// Reads PDF files. The library behind it is large, so that this is a bundle of its own, loaded with the first PDF.
import { getDocumentProxy } from "unpdf";
import { type Extracted, UnreadableError } from "../extracted.js";
import { itemOfProperties } from "../fileProperties.js";
import { pageLines, type TextItem } from "./pageLines.js";
import { pagesText } from "./pagesText.js";

const ERRORS_ONLY = 0;

/** The text of a PDF by its pages. Rejects with an `UnreadableError` where it has none, is locked or broken. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  // The library takes the bytes away, and fonts drawn by it would need a canvas.
  const options = { verbosity: ERRORS_ONLY, isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    const { name, message } = error as Error;
    if (name === "PasswordException")
      throw new UnreadableError("it is locked with a password", "save a copy without one");
    throw new UnreadableError(
      `it is no PDF that can be read (${message.replace(/[.:\s]+$/, "")})`,
      "save it again or as text",
    );
  });
  try {
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(pageLines((await page.getTextContent()).items.flatMap(toItem)));
      page.cleanup();
    }
    const text = pagesText(pages);
    if (!text.trim())
      throw new UnreadableError(
        "it holds pictures of pages and no text",
        "run text recognition (OCR) on it and save it again",
      );
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    return { text, item: itemOfProperties(propertiesOf(info as Readonly<Record<string, unknown>>)) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function toItem(item: object): TextItem[] {
  if (!("str" in item)) return [];
  const { str, transform, width, height, hasEOL } = item as {
    str: string;
    transform: readonly number[];
    width: number;
    height: number;
    hasEOL: boolean;
  };
  const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
  return [{ text: str.normalize("NFC"), x: transform[4] ?? 0, y: transform[5] ?? 0, width, size, endsLine: hasEOL }];
}

function propertiesOf(info: Readonly<Record<string, unknown>>) {
  const text = (name: string) => (typeof info[name] === "string" ? info[name] : undefined);
  const { year, month, day } =
    /^D:(?<year>\d{4})(?<month>\d{2})?(?<day>\d{2})?/.exec(text("CreationDate") ?? "")?.groups ?? {};
  return {
    title: text("Title"),
    author: text("Author"),
    created: year && [year, month, day].filter(Boolean).join("-"),
  };
}
