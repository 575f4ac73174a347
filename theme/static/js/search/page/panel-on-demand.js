// Makes the panel of filters when it is first opened.

/**
 * A function () that shows the newest answer in the panel, if there is a panel; afterwards the panel itself notices when it is
 * opened. `details` is the element of the filters, `facets` the part in it that tells if they can't be fetched; `make()` is a promise
 * of the function of filter-panel.js, `newest()` gives its arguments, or null while there is no answer.
 */
export function panelOnDemand(details, facets, make, newest) {
  let panel = null;
  const show = () => newest() && panel?.(...newest());

  async function open() {
    if (panel || !details.open) return;
    details.setAttribute("aria-busy", true);
    try {
      panel = await make();
      show();
    } catch (error) {
      console.error(error);
      facets.textContent = "Không tải được số liệu để lọc.";
      details.setAttribute("aria-busy", false);
    }
  }

  details.addEventListener("toggle", open);
  return show;
}
