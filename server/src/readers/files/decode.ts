/** Larger files are not read, in bytes: no brief rests on them, and they would hold up everything else. */
export const LARGEST = 20_000_000;
/** The same for files that may hold pictures beside their text. */
export const LARGEST_WITH_PICTURES = 100_000_000;

/** A file's bytes as text, or why they are none. */
export type Decoded =
  | { readonly text: string; readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" }
  | { readonly reason: string };

/** Decodes text in UTF-8, UTF-16 or Windows-1252, with or without a byte order mark (which is dropped). */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: read(bytes, "utf-16le"), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: read(bytes, "utf-16be"), encoding: "utf-16be" };
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2]!++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  const half = sample.length / 2;
  // Without a mark at its beginning only a text of some length can show that it is UTF-16.
  const wide = bytes.length >= 16 && bytes.length % 2 === 0;
  if (wide && zeros[1]! > half * 0.4 && zeros[0]! < half * 0.1)
    return { text: read(bytes, "utf-16le"), encoding: "utf-16le" };
  if (wide && zeros[0]! > half * 0.4 && zeros[1]! < half * 0.1)
    return { text: read(bytes, "utf-16be"), encoding: "utf-16be" };
  if (zeros[0]! + zeros[1]! > 0 || controls > sample.length * 0.02) return { reason: "it holds binary data, not text" };
  if (String.fromCharCode(...sample.subarray(0, 5)) === "%PDF-") return { reason: "it is a PDF under another name" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: read(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
