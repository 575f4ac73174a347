// The bar at the bottom of a page under `bantin serve`: what the last build found, or why it failed. It is closed until a person
// opens it, and stays as it was left while the tab is open. command/build_notice.py makes the notice that is shown.

const OPEN = "bantin-findings-open"; // in sessionStorage
const STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; display: block; color-scheme: light dark;
  font: 0.875rem/1.45 system-ui, sans-serif; --text: #1d1d1f; --back: #fff8e6; --edge: #8a6d1f; --error: #a4161a;
  color: var(--text); background: var(--back); border-block-start: 2px solid var(--edge); }
:host([data-error]) { --back: #fff0f0; --edge: #a4161a; }
summary { padding: 0.5rem 1rem; min-block-size: 1.5rem; cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
summary:focus-visible, div:focus-visible { outline: 3px solid; outline-offset: -3px; }
div { max-block-size: 55vh; overflow: auto; padding: 0 1rem 0.75rem; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding-block: 0.5rem; border-block-start: 1px solid var(--edge); }
p { margin: 0; }
.error .heading { color: var(--error); font-weight: 600; }
.place { font-family: ui-monospace, monospace; font-size: 0.8125rem; }
[role="status"] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) {
  :host { --text: #f2f2f2; --back: #2b2512; --edge: #c9a94a; --error: #ff9d9d; }
  :host([data-error]) { --back: #331718; --edge: #ff9d9d; }
}
@media print { :host { display: none; } }
`;

let bar = null;

/** Show a notice in place of the one before; null, or one with nothing to tell, removes the bar. */
export function showNotice(notice) {
  if (!notice?.summary) {
    bar?.host.remove();
    bar = null;
    document.body.style.removeProperty("padding-block-end");
    return;
  }
  bar ??= newBar();
  bar.host.toggleAttribute("data-error", notice.isError);
  bar.summary.textContent = notice.summary;
  bar.status.textContent = notice.summary;
  bar.list.replaceChildren(...notice.groups.map(item));
  bar.rest.textContent = notice.rest;
  makeRoom();
}

function newBar() {
  const host = element("aside");
  host.ariaLabel = "Kết quả kiểm tra nội dung";
  const shadow = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [style];
  const parts = {
    host,
    summary: element("summary"),
    list: element("ul"),
    rest: element("p"),
    status: element("p"),
  };
  parts.status.role = "status";
  const content = element("div", parts.list, parts.rest);
  content.tabIndex = 0; // so that it can be scrolled with the keyboard
  content.role = "region";
  content.ariaLabel = "Những điều cần xem";
  const details = element("details", parts.summary, content);
  details.open = sessionStorage.getItem(OPEN) !== null;
  // The event "toggle" would come later, perhaps after the page is loaded again. A key on the summary is a click, too.
  parts.summary.addEventListener("click", () => {
    if (details.open) sessionStorage.removeItem(OPEN);
    else sessionStorage.setItem(OPEN, "");
  });
  shadow.append(details, parts.status);
  document.body.append(host);
  return parts;
}

/** Leave room below the page, so that the closed bar hides nothing of it. */
function makeRoom() {
  document.body.style.paddingBlockEnd = `${bar.summary.offsetHeight}px`;
}

function item({ severity, heading, place, remedy }) {
  const line = element("li", text("heading", heading), text("place", place), text("remedy", remedy));
  line.className = severity;
  return line;
}

function text(name, content) {
  const line = element("p", content);
  line.className = name;
  return line;
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
