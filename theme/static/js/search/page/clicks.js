// Handles clicks on links, and on buttons whose work takes a while.

/** Whether a click on a link opens it in this tab, because no key is pressed that opens a tab or window or downloads it. */
export function isPlainClick({ ctrlKey, metaKey, shiftKey, altKey }) {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}

/**
 * Call `work(report)` when a button is clicked; further clicks have no effect until it ends. If it fails, `report(sorry)` is
 * called. `startReport()` returns `report`, a function (text) that shows a text to the reader, or null if there is nothing to
 * do. `status` is the element that shows the text.
 */
export function workOnClick(button, status, startReport, work, sorry) {
  let working = false;
  button.addEventListener("click", async () => {
    const report = startReport();
    if (working || !report) return;
    working = true;
    status.setAttribute("aria-busy", true); // so that a screen reader reads the status when the work is done, not at every step
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
