// Highlights the words of a search in the bulletin that was opened from its results. It uses the CSS Custom Highlight
// API, which paints ranges of text and does not change the elements of the page.
import { clean } from "./search/index/tokens.js";
import { adoptStyles } from "./search/page/adopted-styles.js";
import { parseQuery } from "./search/query/query-parser.js";
import { matchedWords } from "./search/query/snippets.js";

const HIGHLIGHT_STYLE = `
::highlight(tim-thay) { background-color: rgb(224 168 0 / 0.28); }
@media (forced-colors: active) { ::highlight(tim-thay) { background-color: Mark; color: MarkText; } }`;

/** Highlight in the texts below `root` the words that match the query `typed`; do nothing in browsers without the API. */
export function highlight(root, typed) {
  if (!CSS.highlights) return;
  const query = { words: parseQuery(clean(typed)).runs.flatMap((run) => run.words), anyDiacritics: false };
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges = [];
  while (texts.nextNode()) {
    for (const { start, end, matched } of matchedWords(texts.currentNode.data, query)) {
      if (!matched.length) continue;
      const range = new Range();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, end);
      ranges.push(range);
    }
  }
  adoptStyles(HIGHLIGHT_STYLE);
  CSS.highlights.set("tim-thay", new Highlight(...ranges));
}
