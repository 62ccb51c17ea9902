const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const FORMS = [
  /(?<!\d)(?<year>\d{4})-(?<number>\d{2})(?:-(?<day>\d{2}))?(?!\d)/i,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\u00a0]${MONTH},?[ \\u00a0](?<year>\\d{4})(?!\\d)`,
    "i",
  ),
  new RegExp(`\\b${MONTH}[ \\u00a0](?<day>\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00a0](?<year>\\d{4})(?!\\d)`, "i"),
  new RegExp(`\\b${MONTH},?[ \\u00a0](?<year>\\d{4})(?!\\d)`, "i"),
];

/**
 * The first full date or month in a line of metadata as an EDTF string ("2023-10-01", "2023-10"), with how much
 * of the line it is; undefined where there is none. Day-month-year figures ("1/10/2023") are not read: nobody can
 * tell their order.
 */
export function writtenDate(line: string): { issued: string; start: number; end: number } | undefined {
  for (const form of FORMS) {
    const match = form.exec(line);
    if (!match?.groups) continue;
    const { year, month, number, day } = match.groups;
    const index = number ? Number(number) : MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
    if (index < 1 || index > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) continue;
    const issued = [year, String(index).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
    return { issued, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
