// Fetches the files of the index and decodes them. Each file is fetched once for as long as the page is open.

import { occurrenceAddress, PAIRS, postingAddress, RECENT_BULLETINS, SITE_ROOT } from "./index-addresses.js";
import { IndexLayout } from "./index-layout.js";
import { readOccurrenceFile, SECTION_BITS } from "./occurrence-files.js";
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
      const number = numberOfFile(fileHash, bits);
      const [file, recent] = await Promise.all([
        this.#file(postingAddress(kind, number), (bytes) => readPostingFile(bytes, kind === PAIRS, numberLimit)),
        this.recent(),
      ]);
      const { forms, hints } = file((hash & (2 ** (32 - bits) - 1)) >>> 0);
      return { forms: [...forms, ...recent.find(kind, hash)], hints };
    });
  }

  /**
   * The occurrences of the pair with this hash in some of its forms: a Map of document number → [[rank of the first word, rank
   * of the last word], …] (see plugins/bantin/search/occurrences.py). `forms` are forms that `find` returned.
   */
  async occurrences(hash, forms) {
    const { pairBits } = this.layout;
    const number = numberOfFile(hash, pairBits);
    const bits = Math.min(pairBits, SECTION_BITS);
    const [file, recent] = await Promise.all([
      this.#file(occurrenceAddress(number >> bits), (bytes) => readOccurrenceFile(bytes, 2 ** bits)),
      this.recent(),
    ]);
    const ranksAt = file(number & (2 ** bits - 1));
    const found = new Map();
    for (const { postings, place, diacritics } of forms)
      for (const [i, of] of postings.flat().entries())
        found.set(of, [
          ...(found.get(of) ?? []),
          ...(place === undefined ? recent.ranks(of, hash, diacritics) : ranksAt(place + i)),
        ]);
    return found;
  }

  /** {find, ranks, textOf} of the recent bulletins, which have no postings (see recent-bulletins.js). */
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

  /** What `read` makes of the bytes of an index file. A file that is damaged is named, as its content can't be trusted. */
  #file(address, read) {
    return this.#cached(address, async () => {
      const bytes = await this.#fetch(address);
      try {
        return read(await inflated(bytes));
      } catch (error) {
        throw new DamagedFileError(address, error);
      }
    });
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
    return response.arrayBuffer();
  }
}

/** An index file is not as it was written; `address` tells which one. */
export class DamagedFileError extends Error {
  constructor(address, cause) {
    super(`${address} is damaged`, { cause });
    this.address = address;
  }
}

/** The first bits of a hash are the number of its file, of 2**bits files. */
function numberOfFile(hash, bits) {
  return bits ? hash >>> (32 - bits) : 0;
}

/** The content of an index file. It is in the zlib format, whose checksum is verified. */
async function inflated(bytes) {
  const content = new Response(bytes).body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(content).arrayBuffer());
}
