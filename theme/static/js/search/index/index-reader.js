// Fetches the files of the index, each once, and reads them.

import { PAIRS, postingAddress, RECENT_BULLETINS, SITE_ROOT } from "./index-addresses.js";
import { IndexLayout } from "./index-layout.js";
import { readPostingFile } from "./posting-file-reader.js";
import { recentBulletins } from "./recent-bulletins.js";
import { decodeJson } from "./single-byte-json.js";

export class IndexReader {
  #cache = new Map();

  /** `layout` is what index_layout.py gives for the script; `base` is the address of the index's folder. */
  constructor(layout, base) {
    this.layout = new IndexLayout(layout);
    this.base = base;
  }

  /** {forms, hints} of a term (see posting-file-reader.js); the first bits of `fileHash` choose the posting file. */
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

  /** The newest bulletins, which have no postings. */
  async recent() {
    return this.layout.recent
      ? this.#file(RECENT_BULLETINS, (bytes) => recentBulletins(decodeJson(bytes)))
      : recentBulletins([]);
  }

  /** The URL of a page of the site, given by its address. */
  pageUrl(address) {
    return new URL(SITE_ROOT + address, this.base);
  }

  /** The value of a file of JSON. */
  json(address) {
    return this.#file(address, decodeJson);
  }

  #file(address, read) {
    return this.#cached(address, () => this.#fetch(address).then(read));
  }

  /** What was got under this key before, or is got now. A failure is forgotten, so that the next call tries again. */
  #cached(key, get) {
    if (!this.#cache.has(key)) {
      const coming = get();
      coming.catch(() => this.#cache.delete(key));
      this.#cache.set(key, coming);
    }
    return this.#cache.get(key);
  }

  async #fetch(address) {
    // Without this, a browser may use files of last month if the server says nothing of caching.
    const response = await fetch(this.base + address, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // All bytes are fetched before they are inflated: a stream from the network takes two or three times as long on a slow phone.
    const whole = new Response(await response.arrayBuffer());
    const inflated = whole.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  }
}
