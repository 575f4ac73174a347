// Marks in a bulletin what a search found in it. Nothing of the page is changed: the marks are painted over it.
import { placesOf } from "./search/passage.js";
import { parseQuery } from "./search/query.js";
import { clean } from "./search/words.js";

const PAINT = "::highlight(tim-thay) { background-color: rgb(224 168 0 / 0.28); }";

export function highlight(root, typed) {
  if (!CSS.highlights) return;
  const query = { words: parseQuery(clean(typed)).runs.flatMap((run) => run.words), loosely: false };
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges = [];
  while (texts.nextNode()) {
    for (const { start, end, asked } of placesOf(texts.currentNode.data, query)) {
      if (!asked.length) continue;
      const range = new Range();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, end);
      ranges.push(range);
    }
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAINT);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set("tim-thay", new Highlight(...ranges));
}
