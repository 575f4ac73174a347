// The filter by dates: turns what the reader typed as dates, or what stands in the address, into days.

import { wholeDate } from "../query/dates.js";

/**
 * A copy of a state of `readState` in which `from` and `to` are days (2020-07-16), the first day and the last of what was typed,
 * or "". `unread` in it has [field, text] for each text that is no date.
 */
export function withDays(state) {
  const unread = ["from", "to"].map((field) => [field, state[field]]).filter(([, text]) => text && !wholeDate(text));
  let [first, last] = [wholeDate(state.from), wholeDate(state.to)];
  if (first && last && first.from > last.to) [first, last] = [last, first];
  return { ...state, from: first?.from ?? "", to: last?.to ?? "", unread };
}

/** Sentences that name the texts that are no dates; "" if there are none. */
export function unreadDates({ unread }) {
  return unread.map(([, text]) => `Không hiểu ngày “${text}”, nên không lọc theo ngày này. `).join("");
}
