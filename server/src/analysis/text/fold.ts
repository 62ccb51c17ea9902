/**
 * A text as it is compared: lower case, without diacritics, with one form of each quote and dash.
 * Does not keep offsets; use it on words and names, not on documents.
 */
export function fold(text: string): string {
  // Most words are ASCII, and taking them apart is slow.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .toLowerCase()
    .replace(/[ıøłđßæœðþ]/g, (letter) => PLAIN[letter]!);
}

// Letters that Unicode does not take apart but that people leave out the stroke of.
const PLAIN: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
};
