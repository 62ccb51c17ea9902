/**
 * The paths in a `file` field: one path, JabRef's "description:path:type;...", Zotero's and Better BibTeX's the same
 * with `\:` and `\;` escaped, Mendeley's ":path:type".
 */
export function filePaths(field: string): string[] {
  const paths: string[] = [];
  for (const entry of split(field, ";")) {
    const parts = split(entry, ":").map((part) => part.replace(/\\([:;\\_{}])/g, "$1").trim());
    // "C:/papers/a.html" is one path.
    if (parts.length >= 2 && /^[A-Za-z]$/.test(parts[0]!)) parts.splice(0, 2, `${parts[0]}:${parts[1]}`);
    if (parts.length >= 3 && /^[A-Za-z]$/.test(parts[1]!)) parts.splice(1, 2, `${parts[1]}:${parts[2]}`);
    const path = parts.length > 1 ? parts[1] || parts[0] : parts[0];
    if (path) paths.push(path.replaceAll("\\", "/"));
  }
  return paths;
}

/** Splits at a mark that no backslash escapes. */
function split(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\" && i + 1 < text.length && (text[i + 1] === mark || text[i + 1] === "\\")) i++;
    else if (text[i] === mark) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() || parts.length > 0);
}
