// The filter by dates: turns what the reader typed as dates, or what stands in the address, into days.

import { wholeDate } from "../query/dates.js";

/**
 * {from, to} of a text that is a date, otherwise null. The keyboard of digits that phones show for dates may have no slash: dates
 * may be of digits alone (16072020, 072020) or have dots, commas or spaces.
 */
function dateOf(text) {
  const parts =
    /^(\d\d)?(\d\d)(\d{4})$/.exec(text)?.slice(1) ?? (/^[\d\s.,]+$/.test(text) ? text.split(/[\s.,]+/) : [text]);
  return wholeDate(parts.filter(Boolean).join("/"));
}

/**
 * A copy of a state of `readState` in which `from` and `to` are days (2020-07-16), the first day and the last of what was typed,
 * or "". `unread` in it has [field, text] for each text that is no date.
 */
export function withDays(state) {
  const unread = ["from", "to"].map((field) => [field, state[field]]).filter(([, text]) => text && !dateOf(text));
  let [first, last] = [dateOf(state.from), dateOf(state.to)];
  if (first && last && first.from > last.to) [first, last] = [last, first];
  return { ...state, from: first?.from ?? "", to: last?.to ?? "", unread };
}
