// The list of results, ten at a time.

import { dayInWords, element } from "./dom.js";

const RESULTS_STEP = 10;
const MOST_RESTORED = 50;

export function resultList(list, more, engine) {
  let answer = null; // whose rows are shown; null while another is waited for
  let shown = 0;

  const busy = (is) => list.setAttribute("aria-busy", is);
  const rowsOf = ({ numbers, query }, from, count) => engine.show(numbers.slice(from, from + count), query);

  // The text of a bulletin is fetched when the reader comes to its result.
  const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => deepen(target)), {
    rootMargin: "100px",
  });
  const waiting = new WeakMap();

  async function deepen(item) {
    near.unobserve(item);
    const { row, query } = waiting.get(item);
    const found = await engine.passageOf(row, query).catch(() => null); // the lead stays
    if (found) item.querySelector(".card__lead").replaceChildren(...highlighted(found));
  }

  function add(rows) {
    const items = rows.flatMap((row, i) => {
      if (!row) return [];
      const item = resultItem(row, answer.full && shown + i >= answer.full);
      if (row.deeper) {
        waiting.set(item, { row, query: answer.query });
        near.observe(item);
      }
      return item;
    });
    list.append(...items);
    shown += rows.length;
    more.hidden = shown >= answer.numbers.length;
    return items[0];
  }

  return {
    /** Until there are new rows the old ones stay. */
    wait() {
      answer = null;
      shown = 0;
      busy(true);
    },

    /** The first rows: as many as there were when the reader left the page for one of them. */
    first(found) {
      return rowsOf(found, 0, Math.min(history.state?.shown ?? RESULTS_STEP, MOST_RESTORED));
    },

    show(found, rows) {
      answer = found;
      list.replaceChildren();
      add(rows);
      busy(false);
      if (history.state?.top) scrollTo(0, history.state.top);
    },

    /** Ten more; a keyboard goes on at the first of them. */
    async extend() {
      const mine = answer;
      busy(true);
      try {
        const rows = await rowsOf(mine, shown, RESULTS_STEP);
        if (mine === answer) add(rows)?.querySelector("a").focus();
      } finally {
        if (mine === answer) busy(false);
      }
    },

    /** Keep the reader's place in the history: on return, results come too late for the browser to scroll to it. */
    keepPlace() {
      if (shown) history.replaceState({ shown, top: scrollY }, "");
    },
  };
}

/** A bulletin as macros/bulletin.html shows one; a near one has only a part of what was asked. */
function resultItem({ address, day, title, source, committees, passage }, isNear) {
  const meta = [source, isNear && "gần đúng"].filter(Boolean).map((text) => element("span", { class: "card__source" }, text));
  return element(
    "li",
    { class: "card" },
    element("p", { class: "card__meta" }, element("time", { datetime: day }, dayInWords(day)), meta.flatMap((one) => [" ", one])),
    element("h2", { class: "card__title" }, element("a", { href: address }, highlighted(title))),
    element("p", { class: "card__lead" }, highlighted(passage)),
    committees.length && element("p", { class: "card__meta" }, committees.join(" · ")),
  );
}

function highlighted(pieces) {
  return pieces.map(([text, marked]) => (marked ? element("mark", {}, text) : text));
}
