// The service worker of the editors' desk: keeps the page and its files, so that the desk works without a network. The build puts
// two constants before this script: FILES, the addresses of the files to keep, and VERSION, which differs whenever they or the page do.
const ROOT = new URL("..", location.href); // of the site
const PAGE = new URL("bien-tap/index.html", ROOT).href;
const OURS = `desk ${ROOT.pathname} `;
const NAME = OURS + VERSION;

addEventListener("install", (event) => event.waitUntil(keepAll().then(() => skipWaiting())));

addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

/** Keep all files. What an earlier version has kept under the same address is the same file. */
async function keepAll() {
  const cache = await caches.open(NAME);
  const keep = async (url, known) => {
    const response = known ?? (await fetch(url, { cache: "no-cache" }));
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await cache.put(url, response);
  };
  const files = FILES.map((address) => new URL(address, ROOT).href);
  await Promise.all([...files.map(async (url) => keep(url, await caches.match(url))), keep(PAGE)]);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)));
}

/** The page comes from the network as long as there is one, so that it is never an old one; its files have digests in their names. */
async function answer(request) {
  const cache = await caches.open(NAME);
  if (request.mode === "navigate") return fetch(request).catch(() => cache.match(PAGE));
  return (await cache.match(request)) ?? fetch(request);
}
