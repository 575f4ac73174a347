// The search page: its address asks, the engine answers, and this shows it.

import { isPlain, workOnClick } from "./clicks.js";
import { fill } from "./dom.js";
import { Engine, NOTHING } from "./engine.js";
import { nameFinder } from "./records.js";
import { chipItems, foundInWords, hitItems, orderLinks, suggestionNote, widenedNote } from "./summary.js";
import { resultList } from "./results.js";
import { addressOf, isNarrowed, readState } from "./state.js";

const PAUSE = 300; // milliseconds
const BOX_EVENTS = ["focus", "input"];

export function startSearch(root) {
  const part = (name) => root.querySelector(`[data-search-${name}]`);
  const [form, status] = ["form", "status"].map(part);
  const { q, tu, den } = form.elements;
  const urlOf = (address) => new URL(address, document.baseURI).href;
  const later = async () => (await import(urlOf(root.dataset.later))).later; // search-later.js, fetched once
  const engine = new Engine(JSON.parse(root.dataset.plan), urlOf(root.dataset.base), later);
  const results = resultList(part("results"), part("more"), engine);
  let panel = null; // made when the filters are first opened
  const title = document.title;
  let turn = 0; // which search is the newest: answers to older ones are dropped
  let here, state, answer, pause;

  async function search() {
    const mine = ++turn;
    clearTimeout(pause);
    here = location.search;
    state = readState(here);
    answer = null;
    const asks = Boolean(state.q) || isNarrowed(state);
    document.title = state.q ? `${state.q} – ${title}` : title;
    [q.value, tu.value, den.value] = [state.q, state.from, state.to];
    part("answer").hidden = !asks;
    if (!asks) return show(NOTHING, [], "");
    part("browse").hidden = true;
    fill(part("chips"), chipItems(state, null, () => "…"));
    status.textContent = "Đang tìm…";
    results.wait();
    try {
      const found = await engine.search(state);
      const rows = await results.first(found);
      if (mine === turn) await show(found, rows, foundInWords(state, found));
    } catch (error) {
      console.error(error);
      if (mine === turn) show(NOTHING, [], "Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc đi theo các lối dưới đây.");
    }
  }

  async function show(found, rows, text) {
    answer = found;
    const some = answer.numbers.length > 0;
    fill(part("hits"), hitItems(answer.hits));
    fill(part("suggestion"), suggestionNote(state, answer.suggestion));
    fill(part("widened"), widenedNote(state, answer.widened));
    fill(part("order"), some ? orderLinks(state) : []);
    part("filters").hidden = !some && !state.from && !state.to;
    part("csv").hidden = !some;
    part("browse").hidden = some;
    status.textContent = text;
    await results.show(answer, rows);
    if (answer !== found) return;
    panel?.(state, answer);
    // Names come last: most searches need none.
    const nameOf = /(co-quan|lanh-dao|nguon)=/.test(here) && (await nameFinder(engine).catch(() => (_, id) => id));
    if (answer === found) fill(part("chips"), chipItems(state, answer.date, nameOf));
  }

  /** Search for what the query part of an address says. */
  function go(query) {
    const address = addressOf(readState(query));
    history[address === location.search ? "replaceState" : "pushState"](null, "", address || location.pathname);
    search();
  }

  /** From then on the panel sees for itself when it is opened. */
  async function makePanel({ target }) {
    if (panel || !target.open) return;
    target.setAttribute("aria-busy", true);
    try {
      panel = (await later()).filterPanel(target, engine);
      if (answer) panel(state, answer);
    } catch (error) {
      console.error(error);
      part("facets").textContent = "Không tải được số liệu để lọc.";
      target.setAttribute("aria-busy", false);
    }
  }

  /** Names to suggest are fetched when somebody stays in the box, not beside a search that is sent at once. */
  function suggestSoon({ type }) {
    clearTimeout(pause);
    pause = setTimeout(suggest, PAUSE, type === "input");
  }

  async function suggest(typing) {
    const mine = turn;
    const typed = q.value;
    for (const name of BOX_EVENTS) q.removeEventListener(name, suggestSoon);
    try {
      (await later()).suggestNames(q, engine);
      if (mine === turn && (typing || q.value !== typed)) q.dispatchEvent(new Event("input"));
    } catch {
      for (const name of BOX_EVENTS) q.addEventListener(name, suggestSoon); // without suggestions the search works
    }
  }

  /** What tells how far the work on this answer is; false once something else is asked. */
  function teller() {
    const mine = turn;
    return answer && ((text) => mine === turn && Boolean((status.textContent = text)));
  }

  workOnClick(part("more"), status, teller, () => results.extend(), "Không tải thêm được. Hãy thử lại.");
  workOnClick(part("csv"), status, teller, async (tell) => (await later()).saveCsv(engine, answer, tell), "Không lập được tệp CSV. Hãy thử lại.");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = q.value.trim();
    go(addressOf(state, { q: typed, from: tu.value, to: den.value, literal: state.literal && typed === state.q }));
    if (matchMedia("(pointer: coarse)").matches) q.blur(); // its keyboard would hide the results
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!isPlain(event) || link?.pathname !== location.pathname) return;
    event.preventDefault();
    go(link.search);
    status.focus(); // the link may be gone with the next answer
  });
  addEventListener("popstate", () => location.search !== here && search());
  addEventListener("pagehide", results.keepPlace);

  part("note").hidden = true;
  for (const field of form.elements) field.disabled = false;
  for (const name of BOX_EVENTS) q.addEventListener(name, suggestSoon);
  // Words that come at once, pasted or spoken, are whole.
  q.addEventListener("input", ({ data }) => engine.expect(q.value, /\s/.test(data)));
  part("filters").addEventListener("toggle", makePanel);
  search();
}
