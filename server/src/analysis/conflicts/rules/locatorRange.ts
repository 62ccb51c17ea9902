import { citableSource } from "../../corpus/citableSources.js";
import type { Corpus, Source } from "../../corpus/corpus.js";
import type { Draft } from "../../documents/draft.js";
import { countParagraphs } from "../../documents/locate.js";
import type { DraftDiagnostic } from "../diagnostic.js";

/** Citations of a page or paragraph that the source does not have. Where a source's extent is not known, nothing is said. */
export function locatorsOutOfRange(corpus: Corpus, draft: Draft): DraftDiagnostic[] {
  return draft.citations.flatMap(({ key, locator }): DraftDiagnostic[] => {
    const source = locator && citableSource(corpus, draft, key);
    if (!source) return [];
    const extent =
      locator.label === "page" ? pagesOf(source) : locator.label === "paragraph" ? paragraphsOf(source) : undefined;
    if (!extent) return [];
    const numbers = (locator.value.match(/\d+/g) ?? []).map(Number);
    // "123-7" means 123 to 127.
    const outside = numbers
      .filter((n, i) => i === 0 || n > numbers[i - 1]!)
      .filter((n) => n < extent.first || n > extent.last);
    if (
      !outside.length ||
      numbers.every((n) => extent.alsoCountedFromOne && n >= 1 && n <= extent.last - extent.first + 1)
    )
      return [];
    return [
      {
        ...locator.span,
        code: "locator-out-of-range",
        severity: "information",
        message: `${key} has no ${locator.label} ${outside[0]}: ${extent.said}.`,
        evidence: [{ key, uri: source.uri, span: { start: 0, end: 0 }, message: source.item.title ?? key }],
        fixes: [],
      },
    ];
  });
}

interface Extent {
  readonly first: number;
  readonly last: number;
  readonly said: string;
  /** Pages of an article may be counted from its beginning as well. */
  readonly alsoCountedFromOne?: boolean;
}

function pagesOf({ item, document }: Source): Extent | undefined {
  const printed = /^(?<first>\d{1,6})\s*[-–]+\s*(?<last>\d{1,6})$/.exec(String(item.page ?? "").trim())?.groups;
  if (printed) {
    const first = Number(printed.first);
    const short = printed.last!.length < printed.first!.length;
    const last = Number(short ? printed.first!.slice(0, -printed.last!.length) + printed.last! : printed.last);
    if (last >= first) return { first, last, said: `it is on pages ${first} to ${last}`, alsoCountedFromOne: true };
  }
  const count = Number(item["number-of-pages"] ?? Number.NaN);
  const read = document?.blocks.findLast((block) => block.page !== undefined)?.page;
  const last = Number.isFinite(count) && count > 0 ? count : read;
  return last === undefined ? undefined : { first: 1, last, said: `it has ${last} ${last === 1 ? "page" : "pages"}` };
}

function paragraphsOf({ document }: Source): Extent | undefined {
  const last = document ? countParagraphs(document) : 0;
  return last > 0 ? { first: 1, last, said: `it has ${last} ${last === 1 ? "paragraph" : "paragraphs"}` } : undefined;
}
