// Fetches the files of the index and decodes them. Each file is fetched once for as long as the page is open.

import { PAIRS, postingAddress, RECENT_BULLETINS, SITE_ROOT } from "./index-addresses.js";
import { IndexLayout } from "./index-layout.js";
import { readPostingFile } from "./posting-file-reader.js";
import { recentBulletins } from "./recent-bulletins.js";
import { decodeJson } from "./single-byte-json.js";

export class IndexReader {
  #cache = new Map();

  /** `layout` has the fields that index_layout.py gives for the script; `base` is the URL of the index's folder. */
  constructor(layout, base) {
    this.layout = new IndexLayout(layout);
    this.base = base;
  }

  /**
   * {forms, hints} of the term with this hash (see posting-file-reader.js); forms in recent bulletins are included.
   * `kind` is PAIRS or WORDS; the first bits of `fileHash` choose the posting file.
   */
  find(kind, hash, fileHash = hash) {
    return this.#cached(`${kind} ${hash} ${fileHash}`, async () => {
      const { pairBits, wordBits, numberLimit } = this.layout;
      const bits = kind === PAIRS ? pairBits : wordBits;
      const number = bits ? fileHash >>> (32 - bits) : 0;
      const [file, recent] = await Promise.all([
        this.#file(postingAddress(kind, number), (bytes) => readPostingFile(bytes, kind === PAIRS, numberLimit)),
        this.recent(),
      ]);
      const { forms, hints } = file((hash & (2 ** (32 - bits) - 1)) >>> 0);
      return { forms: [...forms, ...recent.find(kind, hash)], hints };
    });
  }

  /** {find, textOf} of the recent bulletins, which have no postings (see recent-bulletins.js). */
  async recent() {
    return this.layout.recent
      ? this.#file(RECENT_BULLETINS, (bytes) => recentBulletins(decodeJson(bytes)))
      : recentBulletins([]);
  }

  /** The URL of a page of the site, given by its address. */
  pageUrl(address) {
    return new URL(SITE_ROOT + address, this.base);
  }

  /** The value of an index file that is single-byte JSON. */
  json(address) {
    return this.#file(address, decodeJson);
  }

  #file(address, read) {
    return this.#cached(address, () => this.#fetch(address).then(read));
  }

  /**
   * The promise in the cache under `key`; if there is none, `get()`, which is then cached. A promise that is rejected is
   * removed, so that the next call tries again.
   */
  #cached(key, get) {
    if (!this.#cache.has(key)) {
      const coming = get();
      coming.catch(() => this.#cache.delete(key));
      this.#cache.set(key, coming);
    }
    return this.#cache.get(key);
  }

  async #fetch(address) {
    // "no-cache" makes the browser ask whether its copy is still current. Without it, a browser may use copies that are
    // weeks old if the server sends no caching headers.
    const response = await fetch(this.base + address, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // All bytes are fetched before they are inflated: a stream from the network takes two or three times as long on a slow phone.
    const whole = new Response(await response.arrayBuffer());
    const inflated = whole.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  }
}
