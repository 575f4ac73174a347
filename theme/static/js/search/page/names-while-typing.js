// Starts to suggest names in the box of the search page when they are first wanted.

const DELAY = 300; // milliseconds
const EVENTS = ["focus", "input"];

/**
 * Start suggestions when the reader stays in the input element `box` for a moment. `start()` is a promise; when it is fulfilled,
 * names are suggested at each input. Returns a function that is to be called when a search is sent: nothing is started for what
 * was typed before.
 */
export function suggestWhenTyping(box, start) {
  let timer;
  let sent = 0; // searches

  function suggestSoon({ type }) {
    clearTimeout(timer);
    timer = setTimeout(suggest, DELAY, type === "input");
  }

  async function suggest(typing) {
    const mine = sent;
    const typed = box.value;
    for (const name of EVENTS) box.removeEventListener(name, suggestSoon);
    try {
      await start();
      if (mine === sent && (typing || box.value !== typed)) box.dispatchEvent(new Event("input"));
    } catch {
      for (const name of EVENTS) box.addEventListener(name, suggestSoon); // without suggestions the search works
    }
  }

  for (const name of EVENTS) box.addEventListener(name, suggestSoon);
  return () => {
    clearTimeout(timer);
    sent++;
  };
}
