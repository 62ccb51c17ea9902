/**
 * A name's key with the differences between transliterations taken out: "sergei" and "sergey", "petrosian" and "petrosyan",
 * "baghlan" and "baglan" have one. Takes a `nameKey`.
 */
export function soundKey(key: string): string {
  if (!key.includes(" ")) return soundOfWord(key);
  return key.split(" ").map(soundOfWord).join(" ");
}

// Given names and surnames come again and again.
const CACHE = new Map<string, string>();
const MOST_CACHED = 20_000;

function soundOfWord(word: string): string {
  let sound = CACHE.get(word);
  if (sound !== undefined) return sound;
  sound = word
    .replace(/ia/g, "ya")
    .replace(/(?:e[iy]|i[iy]|yy|ij|y|i)$/, "i")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/q/g, "k")
    .replace(/dj/g, "j")
    .replace(/ks/g, "x")
    .replace(/xander/g, "xandr")
    .replace(/ou|oo/g, "u")
    .replace(/w/g, "v")
    .replace(/(?<letter>.)\k<letter>/g, "$<letter>");
  if (CACHE.size >= MOST_CACHED) CACHE.clear();
  CACHE.set(word, sound);
  return sound;
}

/** Edits (insert, delete, replace, swap neighbours) that turn one short word into another; `limit + 1` when there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
