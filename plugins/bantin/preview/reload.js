// Loads the page again when a build has changed the site since the server answered with it.
const { search } = new URL(import.meta.url); // ?edition, see answers.py
let news = null;

function listen() {
  news?.close();
  // Pages nobody looks at ask when they are looked at: a browser opens six connections to a server, for all tabs.
  news = document.hidden ? null : new EventSource(`/.bantin/news${search}`);
  news?.addEventListener("message", () => location.reload());
}

document.addEventListener("visibilitychange", listen);
listen();
