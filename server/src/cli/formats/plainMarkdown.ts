/** The Markdown of a card as plain text: links as their words, marks and escapes gone. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/\[(?<words>(?:\\.|[^\]\\])*)\]\((?:<[^>]*>|[^()\s]*)\)/g, "$<words>")
    .replace(/(?<!\\)\*{1,2}/g, "")
    .replace(/\\(?=[\\`*_{}[\]()#+\-.!<>|~])/g, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
