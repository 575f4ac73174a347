// Clicks: on links that a browser would follow here, and on buttons whose work takes a while.

/** Whether it asks for no other tab, window or file. */
export function isPlain({ ctrlKey, metaKey, shiftKey, altKey }) {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}

/** Let a button do its work, once at a time. `teller()` gives what tells the reader of it, or null when there is no work. */
export function workOnClick(button, status, teller, work, sorry) {
  let working = false;
  button.addEventListener("click", async () => {
    const tell = teller();
    if (working || !tell) return;
    working = true;
    status.setAttribute("aria-busy", true); // read aloud when done, not at every step
    try {
      await work(tell);
    } catch (error) {
      console.error(error);
      tell(sorry);
    }
    status.removeAttribute("aria-busy");
    working = false;
  });
}
