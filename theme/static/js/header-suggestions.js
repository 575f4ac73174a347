// The script that suggests names in the box of the header, fetched when a reader first types there; main.js runs it.
import { IndexReader } from "./search/index/index-reader.js";
import { suggestNames } from "./search/page/name-suggestions.js";

/** Suggest names in the input element `box`, at once for what was typed already; `base` is the URL of the index's folder. */
export function suggestInHeader(box, base) {
  suggestNames(box, new IndexReader({}, base));
  if (document.activeElement === box) box.dispatchEvent(new Event("input"));
}
