// Keeps the memory of Python, with its code loaded and the archive's records read, in the browser's storage for the next start.
const NAME = `desk memory ${new URL(".", location.href).pathname}`;
const PLACE = new URL("python-memory", location.href).href; // the key in the storage; no file is there
const KEY = "X-Files"; // the header that names the files of which the memory was made

/** The kept memory if it was made of the files that `key` names; undefined if there is none, or no storage. */
export async function keptMemory(key) {
  try {
    const kept = await (await caches.open(NAME)).match(PLACE);
    if (kept?.headers.get(KEY) === encodeURIComponent(key)) return new Uint8Array(await kept.arrayBuffer());
  } catch {
    // without a storage each start is a first one
  }
}

/** Keep this memory in place of any other. A full storage keeps none. */
export async function keepMemory(key, memory) {
  try {
    const headers = { [KEY]: encodeURIComponent(key) };
    await (await caches.open(NAME)).put(PLACE, new Response(memory, { headers }));
  } catch {
    // the next start is a first one again
  }
}

export async function forgetMemory() {
  await caches.delete(NAME);
}
