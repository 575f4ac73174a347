// Tells why a result is there, where its words do not tell it.

import { formatDay } from "./elements.js";

/** A text for the result at a place among all results of an answer, which was published on this day; "" if it needs none. */
export function matchReason({ close, total, date }, place, day) {
  if (total !== null && place >= total) return "gần đúng";
  return [
    date && !isOf(date, day) && (date.day ? `nhắc đến ngày ${formatDay(date.day)}` : `có chữ “${date.typed}”`),
    total !== null && place >= close && "các chữ ở chỗ khác nhau",
  ]
    .filter(Boolean)
    .join(" · ");
}

function isOf({ from, to, everyYear }, day) {
  return everyYear ? day.endsWith(everyYear) : day >= from && day <= to;
}
