// Clicks on links, and on buttons whose work takes a while.

/** Whether a click opens a link in this tab, and not in a new tab or window or as a download. */
export function isPlainClick({ ctrlKey, metaKey, shiftKey, altKey }) {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}

/**
 * Let a button do its work, once at a time; if it fails, `sorry` is reported.
 * `startReport()` gives a function (text) that reports to the reader, or null if there is nothing to do.
 */
export function workOnClick(button, status, startReport, work, sorry) {
  let working = false;
  button.addEventListener("click", async () => {
    const report = startReport();
    if (working || !report) return;
    working = true;
    status.setAttribute("aria-busy", true); // a screen reader reads the status when the work is done, not at every step
    try {
      await work(report);
    } catch (error) {
      console.error(error);
      report(sorry);
    }
    status.removeAttribute("aria-busy");
    working = false;
  });
}
