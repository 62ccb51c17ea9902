import { Parser } from "htmlparser2";

export interface Text {
  readonly kind: "text";
  readonly value: string;
  /** Where the text begins in the file. */
  readonly at: number;
  readonly length: number;
}

export interface Element {
  readonly kind: "element";
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | Text)[];
  readonly parent: Element | undefined;
}

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
/** Deeper nesting is cut off: no page of text needs it, and recursion over it would end the process. */
const DEEPEST = 500;

/** The elements and texts of an HTML file with the offsets of the texts. Takes any input. */
export function parseHtml(html: string): Element {
  const root: Element = { kind: "element", tag: "#root", attributes: {}, children: [], parent: undefined };
  let current = root;
  let depth = 0;
  let cut = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (depth >= DEEPEST) {
          if (!VOID.has(tag)) cut++;
          return;
        }
        const element: Element = { kind: "element", tag, attributes, children: [], parent: current };
        current.children.push(element);
        if (VOID.has(tag)) return;
        current = element;
        depth++;
      },
      ontext(value) {
        const length = parser.endIndex + 1 - parser.startIndex;
        current.children.push({ kind: "text", value, at: parser.startIndex, length });
      },
      onclosetag(tag) {
        if (VOID.has(tag)) return;
        if (cut > 0) cut--;
        else if (current.parent) {
          current = current.parent;
          depth--;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

/** All elements below one, in the order of the file. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children)
    if (child.kind === "element") {
      yield child;
      yield* descendants(child);
    }
}

/** The text below an element, white space collapsed. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Element | Text): void => {
    if (node.kind === "text") parts.push(node.value);
    else if (node.tag !== "script" && node.tag !== "style") for (const child of node.children) visit(child);
  };
  visit(element);
  return parts.join("").replace(/\s+/g, " ").trim();
}
