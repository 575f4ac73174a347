// Loads the page again when a build has changed the site since the server answered with it.
const { search } = new URL(import.meta.url); // ?edition, see http_server.py
let builds = null;

function listen() {
  builds?.close();
  // A browser opens six connections to a server for all its tabs, so a hidden page asks when it is shown again.
  builds = document.hidden ? null : new EventSource(`/.bantin/builds${search}`);
  builds?.addEventListener("message", () => location.reload());
}

document.addEventListener("visibilitychange", listen);
listen();
