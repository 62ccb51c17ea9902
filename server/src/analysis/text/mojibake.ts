import { identityMap, type OffsetMap } from "./offsetMap.js";

// Windows-1252's letters for the bytes 0x80 to 0x9F; the gaps are bytes that it leaves undefined.
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTE = new Map<number, number>();
for (let i = 0; i < UPPER.length; i++) {
  BYTE.set(UPPER.charCodeAt(i), 0x80 + i);
  BYTE.set(0x80 + i, 0x80 + i);
}
for (let i = 0xa0; i <= 0xff; i++) BYTE.set(i, i);

// Marks that may well stand behind a capital with an accent ("CAFÉ”"), so that the two are no sure sign of a wrong encoding.
const TYPOGRAPHY = new Set([..."‘’“”–—…•‚„"].map((mark) => mark.charCodeAt(0)));

/**
 * Undoes UTF-8 that was read as Windows-1252 or Latin-1 ("â€™" for "’", "SÃ£o" for "São"), with offsets back to
 * the text as it came. What cannot be undone for sure is left as it is. Linear.
 */
export function repairMojibake(text: string): { text: string; offsets: OffsetMap } {
  const first = findAll(text, false);
  // Where a text has sure cases, the doubtful ones are cases too.
  const found = first.length ? findAll(text, true) : first;
  if (!found.length) return { text, offsets: identityMap };
  const anchors: [number, number][] = [];
  let repaired = "";
  let at = 0;
  for (const { start, end, letter } of found) {
    repaired += text.slice(at, start) + letter;
    at = end;
    anchors.push([repaired.length, end]);
  }
  return { text: repaired + text.slice(at), offsets: { anchors } };
}

interface Repair {
  readonly start: number;
  readonly end: number;
  readonly letter: string;
}

function findAll(text: string, doubtful: boolean): Repair[] {
  const found: Repair[] = [];
  for (const match of text.matchAll(/[\u00c2-\u00f4]/g)) {
    const start = match.index;
    if (found.length && start < found.at(-1)!.end) continue;
    const repair = decodeAt(text, start, doubtful);
    if (repair) found.push(repair);
  }
  return found;
}

function decodeAt(text: string, start: number, doubtful: boolean): Repair | undefined {
  const lead = text.charCodeAt(start);
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  let point = lead & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const unit = text.charCodeAt(start + i);
    const byte = BYTE.get(unit);
    if (byte === undefined || byte > 0xbf) return undefined;
    if (size === 2 && !doubtful && TYPOGRAPHY.has(unit)) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  // Overlong forms, surrogates and what lies beyond Unicode are no UTF-8.
  if (point < [0, 0, 0x80, 0x800, 0x10000][size]! || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
    return undefined;
  const letter = String.fromCodePoint(point);
  return /[\p{L}\p{P}\p{S}\p{Zs}\p{N}\p{M}]/u.test(letter) ? { start, end: start + size, letter } : undefined;
}
