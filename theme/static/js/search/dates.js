// Days, months and years in a query, as people write them.

import { QUOTED } from "./query.js";

const DAY = "(?:ngày\\s+|ngay\\s+)";
const MONTH = "(?:tháng|thang)";
const YEAR = "(?:năm|nam)";
const YEARS = "((?:19|20)\\d\\d)";
const OF_YEAR = `(?:\\s+${YEAR}\\s+|\\s*[/,.-]\\s*|\\s+)${YEARS}`;
const FORMS = [
  [`${DAY}?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEARS}`, (d, m, y) => [y, m, d]],
  [`${DAY}?(\\d{1,2})\\s+${MONTH}\\s+(\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${DAY}(\\d{1,2})[/-](\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${YEARS}-(\\d\\d)-(\\d\\d)`, (y, m, d) => [y, m, d]],
  [`${DAY}(\\d{1,2})\\s+${MONTH}\\s+(\\d{1,2})`, (d, m) => [0, m, d]],
  [`${DAY}(\\d{1,2})[/-](\\d{1,2})`, (d, m) => [0, m, d]],
  [`${MONTH}\\s+(\\d{1,2})${OF_YEAR}`, (m, y) => [y, m, 0]],
  [`(\\d{1,2})/${YEARS}`, (m, y) => [y, m, 0]],
  // After a word "nam" is rather a name: Hà Nam 2020, Hoài Nam 2020.
  [`(?:năm|(?<![\\p{L}\\p{N}]\\s+)nam)\\s+${YEARS}`, (y) => [y, 0, 0]],
].map(([pattern, order]) => [new RegExp(`(?<![\\p{L}\\p{N}/])${pattern}(?!-?[\\p{L}\\p{N}/])`, "iu"), order]);

const iso = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The first date of a query: {label, from, to, every, without}; `every` is "MM-DD" of any year. Quotes hide dates. */
export function dateIn(text) {
  const open = text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  for (const [pattern, order] of FORMS) {
    const match = pattern.exec(open);
    const parts = match?.slice(1).map(Number);
    if (!parts?.every(Boolean) || /Nam/.test(match[0])) continue; // Nam with its capital and no mark is the South
    const [year, month, day] = order(...parts);
    // 2020 is a leap year, so that a 29 February of any year is a day.
    if (month > 12 || (day && iso(year || 2020, month, day).slice(8) !== String(day).padStart(2, "0"))) continue;
    const without = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
    const shown = { without, every: "", from: "", to: "" };
    if (!year) return { ...shown, label: `Ngày ${day}/${month} của mọi năm`, every: iso(2020, month, day).slice(5) };
    if (day) return { ...shown, label: `Ngày ${day}/${month}/${year}`, from: iso(year, month, day), to: iso(year, month, day) };
    if (month) return { ...shown, label: `Tháng ${month}/${year}`, from: iso(year, month, 1), to: iso(year, month + 1, 0) };
    return { ...shown, label: `Năm ${year}`, from: iso(year, 1, 1), to: iso(year, 12, 31) };
  }
  return null;
}
