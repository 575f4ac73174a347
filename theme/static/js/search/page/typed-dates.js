// Dates as they are typed into the fields of the filters. The keyboard of digits that phones show there may have no slash.

/** A date of digits alone (16072020, 072020) or with dots, commas or spaces between them, with slashes; other texts as they are. */
export function withSlashes(text) {
  const typed = text.trim();
  const parts =
    /^(\d\d)?(\d\d)(\d{4})$/.exec(typed)?.slice(1) ?? (/^[\d\s.,]+$/.test(typed) ? typed.split(/[\s.,]+/) : [typed]);
  return parts.filter(Boolean).join("/");
}
