// The search page: reads the state of the search from the address, searches, and shows the answer.

import { IndexReader } from "../index/index-reader.js";
import { FACETS } from "../query/facets.js";
import { IGNORE_ERROR } from "../query/query-results.js";
import { NO_ANSWER, SearchEngine } from "../query/search-engine.js";
import { answersTo } from "./answers-on-demand.js";
import { isPlainClick, workOnClick } from "./clicks.js";
import { fill, formatDay } from "./elements.js";
import { suggestWhenTyping } from "./names-while-typing.js";
import { panelOnDemand } from "./panel-on-demand.js";
import { nameFinder } from "./record-labels.js";
import { resultList } from "./result-list.js";
import {
  chipItems,
  orderLinks,
  recordItems,
  resultCount,
  suggestionLine,
  troubleOf,
  unreadDates,
  widenedLine,
} from "./result-summary.js";
import { scriptsOnDemand } from "./scripts-on-demand.js";
import { addressOf, hasFilters, readState } from "./search-address.js";

/** Start the search page. `root` is the element with its parts, which have the attributes data-search-…. */
export function startSearch(root) {
  const part = (name) => root.querySelector(`[data-search-${name}]`);
  const [form, status, note, suggestion] = ["form", "status", "note", "suggestion"].map(part);
  if (location.protocol === "file:") {
    // Browsers let no script read the files of the index.
    form.hidden = true;
    note.textContent =
      "Kho đang mở từ đĩa. Tìm theo chữ chỉ chạy khi kho ở trên một máy chủ web. Vẫn tới được mọi bản tin theo các lối dưới đây.";
    return;
  }
  const { q, tu, den } = form.elements;
  const { onDemand, wholeAnswer, datesAndCodes } = scriptsOnDemand(root.dataset);
  const index = new IndexReader(JSON.parse(root.dataset.layout), new URL(root.dataset.base, document.baseURI).href);
  const engine = new SearchEngine(index, { wholeAnswer, datesAndCodes });
  const results = resultList(part("results"), part("more"), engine, showWhole);
  const makePanel = async () => (await onDemand()).filterPanel(part("filters"), engine, results.complete);
  const showPanel = panelOnDemand(part("filters"), part("facets"), makePanel, () => answer && [state, answer]);
  const title = document.title;
  let turn = 0; // the number of the newest search: answers to older searches are dropped
  let address, state, answer;
  const forgetTyped = suggestWhenTyping(q, async () => (await onDemand()).suggestNames(q, index));

  /** A state of `readState` with days for the dates that were typed (see date-filter.js). */
  const withDays = async (some) => (some.from || some.to ? (await datesAndCodes()).withDays(some) : some);

  async function search() {
    const mine = ++turn;
    forgetTyped();
    address = location.search;
    state = readState(address);
    answer = null;
    document.title = state.q ? `${state.q} – ${title}` : title;
    [q.value, tu.value, den.value] = [state.q, state.from, state.to];
    if (asksNothing()) return;
    part("browse").hidden = true;
    status.textContent = "Đang tìm…";
    status.removeAttribute("data-total");
    results.wait();
    // Names are fetched at the same time as the results, and only for chips of facets: most searches need none.
    const naming = FACETS.some(([field]) => state[field].length) && nameFinder(engine).catch(() => (_, id) => id);
    try {
      const dated = await withDays(state);
      if (mine !== turn) return;
      state = dated;
      if (asksNothing()) return;
      [tu.value, den.value] = [state.from, state.to].map(formatDay);
      // A reader who returns to the page gets as many results as before.
      const found = await engine.search({ ...state, whole: state.whole || history.state?.whole });
      const [rows, answers] = await Promise.all([results.first(found), answersTo(found, index, onDemand)]);
      const nameOf = await naming;
      if (mine === turn) await show(found, rows, { nameOf, answers });
    } catch (error) {
      console.error(error);
      if (mine === turn)
        show(NO_ANSWER, [], {
          nameOf: await naming,
          sorry: `${troubleOf(error)} Hãy thử lại, hoặc đi theo các lối dưới đây.`,
        });
    }
  }

  /** Whether the state has neither words nor filters; then the page shows no answer. */
  function asksNothing() {
    const nothing = !state.q && !hasFilters(state);
    part("answer").hidden = nothing;
    if (nothing) show(NO_ANSWER, []);
    return nothing;
  }

  /** Show an answer. All that stands above the rows is shown before them, so that no row moves. */
  async function show(found, rows, { nameOf, answers = [], sorry } = {}) {
    answer = found;
    const some = answer.numbers.length > 0;
    fill(part("chips"), chipItems(state, answer.date, nameOf));
    fill(part("holders"), answers);
    fill(part("hits"), recordItems(answer.records));
    part("chips").before(suggestion);
    fill(suggestion, suggestionLine(state, answer.suggestion));
    fill(part("widened"), widenedLine(state, answer.widened));
    fill(part("order"), some ? orderLinks(state) : []);
    part("filters").hidden = !some && !state.from && !state.to;
    part("csv").hidden = !some;
    part("browse").hidden = some;
    status.classList.toggle("search-status--growing", found.total === null);
    tellCount(sorry ? null : found.total, sorry ?? countOf(found));
    await results.show(answer, rows);
    if (answer === found) showPanel();
  }

  /**
   * Show what changes when all matches are known, but nothing above the rows that would move them. A text that the status tells
   * instead of the number stays.
   */
  function showWhole(found) {
    const isTold = status.textContent === countOf(answer);
    answer = found;
    tellCount(found.total, isTold ? countOf(found) : status.textContent);
    fill(suggestion, suggestionLine(state, found.suggestion));
    part("results").after(suggestion);
    showPanel();
  }

  /** A text that tells which dates could not be read, and how many bulletins match. */
  function countOf(found) {
    return unreadDates(state) + (found === NO_ANSWER ? "" : resultCount(state, found));
  }

  /** Tell how many bulletins match: in words, and as an attribute if the number is known. */
  function tellCount(total, text) {
    status.textContent = text;
    if (total === null) status.removeAttribute("data-total");
    else status.dataset.total = total;
  }

  /** Start the search whose state is in `query`, the query part of an address, and make that the address of the page. */
  function go(query) {
    const next = addressOf(readState(query));
    history[next === location.search ? "replaceState" : "pushState"](null, "", next || location.pathname);
    search();
  }

  /** A function (text) that shows the progress of work on this answer, and returns false if another search has begun; or null. */
  function startReport() {
    const mine = turn;
    return answer && ((text) => mine === turn && Boolean((status.textContent = text)));
  }

  workOnClick(part("more"), status, startReport, () => results.extend(), "Không tải thêm được. Hãy thử lại.");
  workOnClick(
    part("csv"),
    status,
    startReport,
    async (report) => {
      const whole = await results.complete();
      if (whole) await (await onDemand()).saveCsv(engine, whole, report);
    },
    "Không lập được tệp CSV. Hãy thử lại.",
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = q.value.trim();
    const literal = state.literal && typed === state.q;
    const next = { ...state, q: typed, from: tu.value.trim(), to: den.value.trim(), literal, unread: [] };
    part("results").setAttribute("aria-busy", true);
    const asked = await withDays(next).catch(() => next); // if it can't be fetched, the search will say so
    if (asked.unread.length) {
      part("results").setAttribute("aria-busy", false);
      status.textContent = "Không hiểu ngày này. Hãy gõ như 16/7/2020, 7/2020 hoặc 2020.";
      return (asked.unread[0][0] === "from" ? tu : den).focus();
    }
    go(addressOf(asked));
    if (matchMedia("(pointer: coarse)").matches) q.blur(); // closes the on-screen keyboard, which would hide the results
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!isPlainClick(event) || link?.pathname !== location.pathname) return;
    event.preventDefault();
    go(link.search);
    status.focus(); // the next answer may remove the link
  });
  addEventListener("popstate", () => location.search !== address && search());
  addEventListener("pagehide", results.keepPlace);

  note.hidden = true;
  for (const field of form.elements) field.disabled = false;
  // What is pasted or dictated ends with a complete word.
  q.addEventListener("input", ({ data }) => engine.prefetch(q.value, /\s/.test(data)).catch(IGNORE_ERROR));
  search();
}
