// Finds dates in a query: days, months, quarters, parts of years and years, in the forms in which people write them.

import { QUOTED } from "./query-parser.js";

const DAY_WORD = "(?:ngày\\s+|ngay\\s+)";
const MONTH_WORD = "(?:tháng|thang)";
const YEAR_WORD = "(?:năm|nam)";
const YEAR_NUMBER = "((?:1[89]|20)\\d\\d)";
const OF_YEAR = `(?:\\s+${YEAR_WORD}\\s+|\\s*[/,.-]\\s*|\\s+)${YEAR_NUMBER}`;
const IN_YEAR = `\\s+${YEAR_WORD}\\s+${YEAR_NUMBER}`;
const TO = "\\s*(?:[-–]|đến|den)\\s*"; // between the first and the last year of a span
const NUMERALS = { i: 1, ii: 2, iii: 3, iv: 4, sáu: 6, sau: 6 };
// [pattern, function from the groups of its match to [year, month, day, last month]]; a part that the form does not have is 0.
// A form comes before those that match a part of it.
const DATE_FORMS = [
  [`${DAY_WORD}?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR_NUMBER}`, (d, m, y) => [y, m, d]],
  [`${DAY_WORD}?(\\d{1,2})\\s+${MONTH_WORD}\\s+(\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${DAY_WORD}(\\d{1,2})[/-](\\d{1,2})${OF_YEAR}`, (d, m, y) => [y, m, d]],
  [`${YEAR_NUMBER}-(\\d\\d)-(\\d\\d)`, (y, m, d) => [y, m, d]],
  [`${DAY_WORD}(\\d{1,2})\\s+${MONTH_WORD}\\s+(\\d{1,2})`, (d, m) => [0, m, d]],
  [`${DAY_WORD}(\\d{1,2})[/-](\\d{1,2})`, (d, m) => [0, m, d]],
  [`(?:quý|quí|quy|qui)\\s+([1-4]|i{1,3}|iv)${OF_YEAR}`, (q, y) => [y, 3 * q - 2, 0, 3 * q]],
  [`(\\d{1,2}|sáu|sau)\\s+${MONTH_WORD}\\s+(?:đầu|dau)${IN_YEAR}`, (n, y) => [y, 1, 0, n]],
  [`(\\d{1,2}|sáu|sau)\\s+${MONTH_WORD}\\s+(?:cuối|cuoi)${IN_YEAR}`, (n, y) => [y, 13 - n, 0, 12]],
  [`${MONTH_WORD}\\s+(\\d{1,2})${OF_YEAR}`, (m, y) => [y, m, 0]],
  [`(\\d{1,2})/${YEAR_NUMBER}`, (m, y) => [y, m, 0]],
  [`(?:đầu|dau)${IN_YEAR}`, (y) => [y, 1, 0, 4]],
  [`(?:giữa|giua)${IN_YEAR}`, (y) => [y, 5, 0, 8]],
  [`(?:cuối|cuoi)${IN_YEAR}`, (y) => [y, 9, 0, 12]],
  // "nam" for "năm" (year) only where no word is before it: it is otherwise a part of a name, for example Hà Nam 2020. A span
  // of years, "từ năm 2015 đến năm 2020", is no date.
  [
    `(?<!\\d${TO})(?:năm|(?<![\\p{L}\\p{N}]\\s+)nam)\\s+${YEAR_NUMBER}(?!${TO}(?:${YEAR_WORD}\\s+)?\\d)`,
    (y) => [y, 1, 0, 12],
  ],
].map(([pattern, order]) => [
  // Lunar dates are none: "ngày 15/8 âm lịch", "ngày 10 tháng 3 năm Giáp Thìn".
  new RegExp(
    `(?<![\\p{L}\\p{N}/])${pattern}(?!-?[\\p{L}\\p{N}/]|\\s+\\(?[âa]m l|\\s+${YEAR_WORD}\\s+(?:gi[áa]p|[ấa]t|b[íi]nh|đinh|m[ậa]u|k[ỷy]|canh|t[âa]n|nh[âa]m|qu[ýy])\\s)`,
    "iu",
  ),
  order,
]);

const isoDay = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/**
 * {label, from, to, day, everyYear, typed, without} of a date that is in a query outside quotes, or null if there is none.
 * `label` is a text for the reader; `from` and `to` are the first and the last day (2020-07-16), "" if the date has no year.
 * `day` is the day if the date is one, `everyYear` is "MM-DD" if it is a day without year, otherwise they are "". `typed` is the
 * date as it stands in the query, `without` the query without it.
 */
export function dateIn(text) {
  const unquoted = text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  for (const [pattern, order] of DATE_FORMS) {
    const match = pattern.exec(unquoted);
    const parts = match?.slice(1).map((part) => Number(part) || NUMERALS[part.toLowerCase()]);
    if (!parts?.every(Boolean) || /Nam/.test(match[0])) continue; // "Nam" with a capital and without diacritics is the South, not the year
    const [year, month, day, last = month] = order(...parts);
    // A day without year is checked in 2020, a leap year, so that 29 February is valid.
    const whole = isoDay(year || 2020, month, day || 1);
    if (month < 1 || last > 12 || (day && Number(whole.slice(8)) !== day)) continue;
    const typed = match[0];
    const without = `${text.slice(0, match.index)} ${text.slice(match.index + typed.length)}`
      .replace(/\s+/g, " ")
      .trim();
    const date = { label: "", from: "", to: "", day: "", everyYear: "", typed, without };
    if (!year) return { ...date, label: `Ngày ${day}/${month} của mọi năm`, everyYear: whole.slice(5) };
    if (day) return { ...date, label: `Ngày ${day}/${month}/${year}`, from: whole, to: whole, day: whole };
    const months = last > month ? `${month}–${last}` : month;
    return {
      ...date,
      label: months === "1–12" ? `Năm ${year}` : `Tháng ${months}/${year}`,
      from: whole,
      to: isoDay(year, last + 1, 0),
    };
  }
  return null;
}

/** {from, to} of a date that is all of a text, here also a year alone; null for other texts and for dates without year. */
export function wholeDate(text) {
  const date = dateIn(text) ?? dateIn(`năm ${text.trim()}`);
  return date?.from && !date.without ? date : null;
}
