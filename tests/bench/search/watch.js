// Notes when a search page's answer became complete, for a driver that looks now and then.
// Results that change within SETTLED, a passage that comes late, were not complete yet.
(() => {
  const SETTLED = 500;
  let wanted = null; // the query, if it is not the one that the page was opened with
  let started = performance.timeOrigin;
  let listed = null; // when the results were there
  let completed = null; // when nothing of them changed any more
  const now = () => performance.timeOrigin + performance.now();

  function complete() {
    const results = document.querySelector("[data-search-results]");
    const status = document.querySelector("[data-search-status]");
    const asked = new URLSearchParams(location.search).get("q");
    return results && results.getAttribute("aria-busy") !== "true" && status?.textContent.trim()
      && (wanted === null || wanted === asked);
  }

  function look(records = []) {
    const changed = records.some(({ target, type }) => type !== "attributes" && inResults(target));
    completed = complete() ? (!changed && completed) || now() : null;
    listed = completed && (listed ?? completed);
  }

  function inResults(node) {
    return document.querySelector("[data-search-results]")?.contains(node);
  }

  new MutationObserver(look).observe(document, {
    attributes: true, characterData: true, childList: true, subtree: true,
  });

  window.watch = {
    // The time runs from the first letter that arrives in the box: what the driver takes to type is not the page's.
    ask(query) {
      [wanted, listed, completed] = [query, null, null];
      addEventListener("input", () => (started = now()), { capture: true, once: true });
    },
    // [until the results were there, until all of them], once that is sure.
    seconds() {
      if (completed === null) look();
      return completed !== null && now() - completed >= SETTLED ? [listed, completed].map((at) => (at - started) / 1000) : null;
    },
  };
})();
