import { Parser } from "htmlparser2";

/** The text of the first element of a name in an XML file; undefined where there is none. */
export function xmlText(xml: string, name: string): string | undefined {
  let inside = false;
  let found: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag) {
        if (tag !== name || found !== undefined) return;
        inside = true;
        found = "";
      },
      ontext(text) {
        if (inside) found += text;
      },
      onclosetag(tag) {
        if (tag === name) inside = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
