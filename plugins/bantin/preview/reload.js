// Reloads the page when a build has made another edition of the site than the page is from, and shows what the last build found.
// http_server.py adds this script to each page, with the page's edition as the query of the script's URL.
import { showNotice } from "./findings_bar.js";

const edition = new URL(import.meta.url).search.slice(1);
let states = null;

function listen() {
  states?.close();
  // A browser opens at most six connections to a server for all its tabs. So a hidden page has none, and connects when it is
  // shown again.
  states = document.hidden ? null : new EventSource("/.bantin/state");
  states?.addEventListener("message", ({ data }) => {
    const state = JSON.parse(data);
    if (state.edition === edition) {
      showNotice(state.notice);
    } else {
      states.close();
      location.reload();
    }
  });
}

document.addEventListener("visibilitychange", listen);
listen();
