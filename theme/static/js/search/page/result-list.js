// The list of results, ten at a time.

import { RESULTS_PER_PAGE } from "../query/query-results.js";
import { matchReason } from "./match-reason.js";
import { elementsOf, resultItem } from "./result-item.js";

const MAX_RESTORED = 50; // results, when the reader returns to the page

const MORE = "Xem thêm kết quả";
const MORE_APART = "Tìm thêm bản tin có các chữ ở chỗ khác nhau";

/**
 * {complete, wait, first, show, extend, keepPlace}: functions that show the results of an answer in the element `list`.
 * `more` is the button that shows further results. `showWhole(answer)` shows what the page tells of the answer with all matches,
 * which is fetched when the reader comes near the end of the close matches.
 */
export function resultList(list, more, engine, showWhole) {
  let answer = null; // the answer whose rows are shown; null while the next answer is awaited
  let shown = 0;
  let turn = 0; // the number of the newest answer: what comes for older ones is dropped
  let hasScrolled = false; // since the answer is shown
  let completing = null; // a promise of the end of `complete`, while it works

  const setBusy = (isBusy) => list.setAttribute("aria-busy", isBusy);

  // The text of a bulletin is fetched for its snippet when its result comes into view.
  const showSnippets = (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) showSnippet(target);
  };
  const inView = new IntersectionObserver(showSnippets, { rootMargin: "100px" });
  const waiting = new WeakMap();

  async function showSnippet(item) {
    inView.unobserve(item);
    const { row, query } = waiting.get(item);
    const found = await engine.snippetOf(row, query).catch(() => null); // the lead stays
    if (!found) return;
    // The snippet gets as many lines as the lead has, so that no row moves.
    const lead = item.querySelector(".card__lead");
    const lines = Math.round(lead.offsetHeight / parseFloat(getComputedStyle(lead).lineHeight));
    lead.style.minHeight = `${lines}lh`;
    lead.style.webkitLineClamp = lines;
    lead.replaceChildren(...elementsOf(found));
  }

  /** Promises of the rows of `count` results from the index `from` on; all rows are fetched at the same time. */
  function rowsOf({ numbers, query }, from, count) {
    const rows = numbers.slice(from, from + count).map((number) => engine.row(number, query));
    Promise.all(rows).catch(() => {}); // an error is handled where each row is awaited
    return rows;
  }

  /** Append each row as soon as this row and all rows before it have arrived; stop if another answer is shown. */
  async function add(rows) {
    const mine = turn;
    for (const coming of rows) {
      const row = await coming;
      if (mine !== turn) return;
      if (row) list.append(itemOf(row));
      shown++;
    }
    offerMore();
  }

  /** Show the button if there are further results, or if the matches whose words are apart are not known yet. */
  function offerMore() {
    const isLast = shown >= answer.numbers.length;
    more.textContent = isLast ? MORE_APART : MORE;
    more.hidden = isLast && !answer.whole;
    observeEnd();
  }

  /** Complete the answer when the reader scrolls near its end. Where nothing needs to be scrolled, the button is in view. */
  function observeEnd() {
    nearEnd.disconnect();
    if (hasScrolled && answer?.whole && !more.hidden && shown >= answer.numbers.length) nearEnd.observe(more);
  }

  addEventListener("scroll", () => {
    if (hasScrolled) return;
    hasScrolled = true;
    observeEnd();
  });

  /**
   * Replace an answer of close matches by the one with all matches, of which they are the first. Returns a promise of it; of null
   * if another answer is awaited by then.
   */
  function complete() {
    const mine = turn;
    completing ??= addApart(mine).finally(() => {
      if (mine === turn) completing = null;
    });
    return completing;
  }

  async function addApart(mine) {
    const found = await (answer?.whole?.() ?? answer);
    if (mine !== turn) return null;
    if (found === answer) return found;
    const isAtEnd = shown >= answer.numbers.length;
    answer = found;
    showWhole(found);
    offerMore();
    if (isAtEnd) await add(rowsOf(found, shown, RESULTS_PER_PAGE));
    return found;
  }

  /** Complete the answer when the reader comes near its end, but leave the button alone while a keyboard is at it. */
  async function completeNearEnd(entries) {
    if (document.activeElement === more || !entries.some((entry) => entry.isIntersecting)) return;
    nearEnd.disconnect();
    list.classList.add("cards--completing");
    await complete().catch(() => {}); // the button stays, and a click on it tells the error
    list.classList.remove("cards--completing");
  }

  const nearEnd = new IntersectionObserver(completeNearEnd, { rootMargin: "100px" });

  function itemOf(row) {
    const item = resultItem(row, matchReason(answer, shown, row.day));
    if (row.needsText) {
      waiting.set(item, { row, query: answer.query });
      if (shown) inView.observe(item);
      else showSnippet(item); // the first result is in view on every screen
    }
    return item;
  }

  return {
    complete,

    /** Mark the rows as old while another answer is awaited; they stay until `show` is called. */
    wait() {
      answer = completing = null;
      turn++;
      shown = 0;
      setBusy(true);
      list.classList.add("cards--old");
    },

    /**
     * Wait for the first row of an answer, and return the promises of all rows that are to be shown at first: as many as were
     * shown before if the reader returns to the page.
     */
    async first(found) {
      const rows = rowsOf(found, 0, Math.min(history.state?.shown ?? RESULTS_PER_PAGE, MAX_RESTORED));
      await rows[0];
      return rows;
    },

    async show(found, rows) {
      const mine = ++turn;
      answer = found;
      completing = null;
      hasScrolled = false;
      nearEnd.disconnect();
      list.replaceChildren();
      list.classList.remove("cards--old");
      more.hidden = true;
      await add(rows);
      if (mine !== turn) return;
      setBusy(false);
      if (history.state?.top) scrollTo(0, history.state.top);
    },

    /** Show ten more results, and move the focus to the first of these. */
    async extend() {
      const before = list.children.length;
      setBusy(true);
      try {
        if (completing || shown >= answer.numbers.length) await complete();
        else await add(await Promise.all(rowsOf(answer, shown, RESULTS_PER_PAGE)));
        list.children[before]?.querySelector("a").focus();
      } finally {
        setBusy(!answer);
      }
    },

    /**
     * Store the scroll position, the number of results and whether they are all known in the browser's history. The browser
     * cannot restore the position itself when the reader returns, because the results arrive too late.
     */
    keepPlace() {
      if (shown) history.replaceState({ shown, top: scrollY, whole: !answer.whole }, "");
    },
  };
}
