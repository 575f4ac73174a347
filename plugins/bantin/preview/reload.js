// Reloads the page when a build has made another edition of the site than the page is from. http_server.py adds this script to
// each page, with the page's edition as the query of the script's URL.
const { search } = new URL(import.meta.url); // ?edition
let builds = null;

function listen() {
  builds?.close();
  // A browser opens at most six connections to a server for all its tabs. So a hidden page has none, and connects when it is
  // shown again.
  builds = document.hidden ? null : new EventSource(`/.bantin/builds${search}`);
  builds?.addEventListener("message", () => location.reload());
}

document.addEventListener("visibilitychange", listen);
listen();
