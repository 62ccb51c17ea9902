const COMBINING: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  b: "\u0331",
  c: "\u0327",
  k: "\u0328",
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  i: "ı",
  j: "ȷ",
  dh: "ð",
  DH: "Ð",
  th: "þ",
  TH: "Þ",
  dj: "đ",
  DJ: "Đ",
  ng: "ŋ",
  NG: "Ŋ",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  textquotedblleft: "“",
  textquotedblright: "”",
  textellipsis: "…",
  ldots: "…",
  dots: "…",
  pounds: "£",
  euro: "€",
  texteuro: "€",
  textdollar: "$",
  textpercent: "%",
  copyright: "©",
  textdegree: "°",
  textregistered: "®",
  texttrademark: "™",
  S: "§",
  P: "¶",
  textbackslash: "\\",
};
const ACCENT =
  /\\(?:(?<mark>[`'^~="."])\s*|(?<letterMark>[uvHcdbrk])(?=\s*\{|\s+\\?[A-Za-z])\s*)(?:\{\s*(?<braced>\\[ij](?![A-Za-z])|\p{L})?\s*\}|(?<bare>\\[ij](?![A-Za-z])|\p{L}))/gu;
const NAMED = /\\(?<name>[A-Za-z]+)(?:\{\}|[ \t]+|(?![A-Za-z]))/g;

/** LaTeX markup of a bibliography as plain text: accents composed, commands and braces dropped, dashes and quotes as characters. */
export function latexText(source: string): string {
  if (!/[\\{}~$`'-]/.test(source)) return source.replace(/\s+/g, " ").trim();
  return source
    .replace(ACCENT, (_, ...rest) => {
      const { mark, letterMark, braced, bare } = rest.at(-1) as Record<string, string | undefined>;
      const letter = (braced ?? bare ?? "").replace("\\", "");
      return (letter + COMBINING[(mark ?? letterMark)!]!).normalize("NFC");
    })
    .replace(/\\[&%$#_{} ]/g, (escaped) => (escaped === "\\{" || escaped === "\\}" ? "" : escaped[1]!))
    .replace(/\\(?:href)\s*\{[^{}]*\}/g, "")
    .replace(NAMED, (whole, name: string) => LETTERS[name] ?? (/[ \t]$/.test(whole) ? "" : ""))
    .replace(/\\[-/,;:!@]/g, (escaped) => (escaped === "\\," ? " " : ""))
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/(?<!\\)~/g, " ")
    .replace(/[{}]|(?<!\\)\$(?!\d)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
