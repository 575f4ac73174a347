// Dates in a query: days, months and years as people write them.

import { QUOTED } from "./query-parser.js";

const DAY_WORD = "(?:ngày\\s+|ngay\\s+)";
const MONTH_WORD = "(?:tháng|thang)";
const YEAR_WORD = "(?:năm|nam)";
const YEAR_NUMBER = "((?:19|20)\\d\\d)";
const OF_YEAR = `(?:\\s+${YEAR_WORD}\\s+|\\s*[/,.-]\\s*|\\s+)${YEAR_NUMBER}`;
// [pattern, function from its groups to [year, month, day]]; what is not given is 0.
const DATE_FORMS = [
  [`${DAY_WORD}?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR_NUMBER}`, (d, m, y) => [y, m, d]],
  [`${DAY_WORD}?(\\d{1,2})\\s+${MONTH_WORD}\\s+(\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${DAY_WORD}(\\d{1,2})[/-](\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${YEAR_NUMBER}-(\\d\\d)-(\\d\\d)`, (y, m, d) => [y, m, d]],
  [`${DAY_WORD}(\\d{1,2})\\s+${MONTH_WORD}\\s+(\\d{1,2})`, (d, m) => [0, m, d]],
  [`${DAY_WORD}(\\d{1,2})[/-](\\d{1,2})`, (d, m) => [0, m, d]],
  [`${MONTH_WORD}\\s+(\\d{1,2})${OF_YEAR}`, (m, y) => [y, m, 0]],
  [`(\\d{1,2})/${YEAR_NUMBER}`, (m, y) => [y, m, 0]],
  // Behind another word, "nam" is rather a part of a name: Hà Nam 2020, Hoài Nam 2020.
  [`(?:năm|(?<![\\p{L}\\p{N}]\\s+)nam)\\s+${YEAR_NUMBER}`, (y) => [y, 0, 0]],
].map(([pattern, order]) => [new RegExp(`(?<![\\p{L}\\p{N}/])${pattern}(?!-?[\\p{L}\\p{N}/])`, "iu"), order]);

const isoDay = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/**
 * {label, from, to, everyYear, without} of the first date of a query outside quotes, or null.
 * `everyYear` is "MM-DD" for a day without year; `without` is the query without the date.
 */
export function dateIn(text) {
  const unquoted = text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  for (const [pattern, order] of DATE_FORMS) {
    const match = pattern.exec(unquoted);
    const parts = match?.slice(1).map(Number);
    if (!parts?.every(Boolean) || /Nam/.test(match[0])) continue; // "Nam" with a capital and without diacritics is the South, not the year
    const [year, month, day] = order(...parts);
    // 2020 is a leap year, so that a 29 February of any year is a day.
    if (month > 12 || (day && isoDay(year || 2020, month, day).slice(8) !== String(day).padStart(2, "0"))) continue;
    const without = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
      .replace(/\s+/g, " ")
      .trim();
    const range = { without, everyYear: "", from: "", to: "" };
    if (!year)
      return { ...range, label: `Ngày ${day}/${month} của mọi năm`, everyYear: isoDay(2020, month, day).slice(5) };
    if (day)
      return {
        ...range,
        label: `Ngày ${day}/${month}/${year}`,
        from: isoDay(year, month, day),
        to: isoDay(year, month, day),
      };
    if (month)
      return {
        ...range,
        label: `Tháng ${month}/${year}`,
        from: isoDay(year, month, 1),
        to: isoDay(year, month + 1, 0),
      };
    return { ...range, label: `Năm ${year}`, from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
  }
  return null;
}
