// Finds dates in a query: days, months and years, in the forms in which people write them.

import { QUOTED } from "./query-parser.js";

const DAY_WORD = "(?:ngày\\s+|ngay\\s+)";
const MONTH_WORD = "(?:tháng|thang)";
const YEAR_WORD = "(?:năm|nam)";
const YEAR_NUMBER = "((?:19|20)\\d\\d)";
const OF_YEAR = `(?:\\s+${YEAR_WORD}\\s+|\\s*[/,.-]\\s*|\\s+)${YEAR_NUMBER}`;
// [pattern, function from the groups of its match to [year, month, day]]; a part that the form does not have is 0.
const DATE_FORMS = [
  [`${DAY_WORD}?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR_NUMBER}`, (d, m, y) => [y, m, d]],
  [`${DAY_WORD}?(\\d{1,2})\\s+${MONTH_WORD}\\s+(\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${DAY_WORD}(\\d{1,2})[/-](\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${YEAR_NUMBER}-(\\d\\d)-(\\d\\d)`, (y, m, d) => [y, m, d]],
  [`${DAY_WORD}(\\d{1,2})\\s+${MONTH_WORD}\\s+(\\d{1,2})`, (d, m) => [0, m, d]],
  [`${DAY_WORD}(\\d{1,2})[/-](\\d{1,2})`, (d, m) => [0, m, d]],
  [`${MONTH_WORD}\\s+(\\d{1,2})${OF_YEAR}`, (m, y) => [y, m, 0]],
  [`(\\d{1,2})/${YEAR_NUMBER}`, (m, y) => [y, m, 0]],
  // "nam" for "năm" (year) only where no word is before it: it is otherwise a part of a name, for example Hà Nam 2020.
  [`(?:năm|(?<![\\p{L}\\p{N}]\\s+)nam)\\s+${YEAR_NUMBER}`, (y) => [y, 0, 0]],
].map(([pattern, order]) => [new RegExp(`(?<![\\p{L}\\p{N}/])${pattern}(?!-?[\\p{L}\\p{N}/])`, "iu"), order]);

const isoDay = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/**
 * {label, from, to, everyYear, without} of a date that is in a query outside quotes, or null if there is none.
 * `label` is a text for the reader; `from` and `to` are the first and the last day (2020-07-16), "" if the date has no year.
 * `everyYear` is "MM-DD" if the date is a day without year, otherwise ""; `without` is the query without the date.
 */
export function dateIn(text) {
  const unquoted = text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  for (const [pattern, order] of DATE_FORMS) {
    const match = pattern.exec(unquoted);
    const parts = match?.slice(1).map(Number);
    if (!parts?.every(Boolean) || /Nam/.test(match[0])) continue; // "Nam" with a capital and without diacritics is the South, not the year
    const [year, month, day] = order(...parts);
    // A day without year is checked in 2020, a leap year, so that 29 February is valid.
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

/** {from, to} of a date that is all of a text, here also a year alone; null for other texts and for dates without year. */
export function wholeDate(text) {
  const date = dateIn(text) ?? dateIn(`năm ${text.trim()}`);
  return date?.from && !date.without ? date : null;
}
