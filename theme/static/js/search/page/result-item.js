// Makes the list item of a result.

import { element, formatDay } from "./elements.js";

/** A list item for a bulletin, like that of theme/templates/macros/bulletin.html; `reason` tells why it is there, or "". */
export function resultItem({ address, day, title, source, committees, snippet, needsText }, reason) {
  const meta = [source, reason].filter(Boolean).map((text) => element("span", { class: "card__source" }, text));
  return element(
    "li",
    { class: "card" },
    element(
      "p",
      { class: "card__meta" },
      element("time", { datetime: day }, formatDay(day)),
      meta.flatMap((one) => [" ", one]),
    ),
    element("h2", { class: "card__title" }, element("a", { href: address }, elementsOf(title))),
    element("p", { class: `card__lead${needsText ? " card__lead--replaced" : ""}` }, elementsOf(snippet)),
    committees.length && element("p", { class: "card__meta" }, committees.join(" · ")),
  );
}

/** Elements and texts for the pieces of a text with highlights (see snippets.js). */
export function elementsOf(pieces) {
  return pieces.map(([text, isHighlighted]) => (isHighlighted ? element("mark", {}, text) : text));
}
