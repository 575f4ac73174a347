// The list of results, ten at a time.

import { dayInWords, element } from "./dom.js";
import { SHOWN_AT_ONCE } from "./engine.js";

const MOST_RESTORED = 50;

export function resultList(list, more, engine) {
  let answer = null; // whose rows are shown; null while another is waited for
  let shown = 0;

  const busy = (is) => list.setAttribute("aria-busy", is);

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

  /** Rows that are on their way: all are asked for at once. */
  function rowsOf({ numbers, query }, from, count) {
    const rows = numbers.slice(from, from + count).map((number) => engine.row(number, query));
    Promise.all(rows).catch(() => {}); // told where each is waited for
    return rows;
  }

  /** Each row as soon as it and all before it are here. */
  async function add(rows) {
    const mine = answer;
    for (const coming of rows) {
      const row = await coming;
      if (mine !== answer) return;
      if (row) list.append(itemOf(row));
      shown++;
    }
    more.hidden = shown >= mine.numbers.length;
  }

  function itemOf(row) {
    const item = resultItem(row, answer.full && shown >= answer.full);
    if (row.deeper) {
      waiting.set(item, { row, query: answer.query });
      if (shown) near.observe(item);
      else deepen(item); // the first is in view on every screen
    }
    return item;
  }

  return {
    /** Until there are new rows the old ones stay. */
    wait() {
      answer = null;
      shown = 0;
      busy(true);
      list.classList.add("cards--old");
    },

    /** The first rows, once the very first is here: as many as there were when the reader left the page for one of them. */
    async first(found) {
      const rows = rowsOf(found, 0, Math.min(history.state?.shown ?? SHOWN_AT_ONCE, MOST_RESTORED));
      await rows[0];
      return rows;
    },

    async show(found, rows) {
      answer = found;
      list.replaceChildren();
      list.classList.remove("cards--old");
      more.hidden = true;
      await add(rows);
      if (found !== answer) return;
      busy(false);
      if (history.state?.top) scrollTo(0, history.state.top);
    },

    /** Ten more; a keyboard goes on at the first of them. */
    async extend() {
      const [mine, before] = [answer, list.children.length];
      busy(true);
      try {
        const rows = await Promise.all(rowsOf(mine, shown, SHOWN_AT_ONCE));
        if (mine !== answer) return;
        await add(rows);
        list.children[before]?.querySelector("a").focus();
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
