// The files of the index: fetched once, opened, read. plugins/search tells what is in each.

import { lettersOf } from "./letters.js";
import { ListFile } from "./lists.js";
import { PageText } from "./page-text.js";
import { Recent } from "./recent.js";

export class Store {
  #had = new Map();
  #texts = new Map();

  constructor(plan, base) {
    this.plan = plan;
    this.base = base;
    this.first = Date.parse(plan.first);
  }

  /** What stands under a hash: forms as lists, and the notes beside it; `route` chooses the file. */
  terms(kind, hash, route = hash) {
    return this.#once(`${kind} ${hash} ${route}`, async () => {
      const bits = kind === "cap" ? this.plan.pairBits : this.plan.wordBits;
      const number = bits ? route >>> (32 - bits) : 0;
      const [file, recent] = await Promise.all([
        this.#file(`${kind}/${pathOf(number)}`, (bytes) => new ListFile(bytes, kind === "cap", this.plan.span)),
        this.#recent(),
      ]);
      const { forms, notes } = file.find((hash & (2 ** (32 - bits) - 1)) >>> 0);
      return { forms: [...forms, ...recent.find(kind, hash)], notes };
    });
  }

  /** The newest bulletins, which are in no list. */
  async #recent() {
    return this.plan.recent ? this.#file("moi", (bytes) => new Recent(jsonOf(bytes))) : new Recent([]);
  }

  /** The card of a bulletin, or undefined when it is gone. */
  async card(number) {
    const rows = await this.#file(`the/${pathOf(number >> this.plan.cardBits)}`, jsonOf);
    const row = rows.find((one) => one[0] === number);
    if (!row) return undefined;
    const day = this.dayOf(number);
    const [, file, title, source, committees, lead] = row;
    return { number, day, address: `${day.slice(0, 4)}/${day.slice(5, 7)}/${file}.html`, title, source, committees, lead };
  }

  /** The text of a bulletin, a line a block, as far as is `enough`; "" when its page does not come. */
  async text({ number, address }, enough) {
    const near = (await this.#recent()).textOf(number);
    if (near !== undefined) return near;
    if (!this.#texts.has(address)) this.#texts.set(address, new PageText(new URL(`../../${address}`, this.base)));
    const text = await this.#texts.get(address).until(enough);
    if (!text) this.#texts.delete(address); // asked again, it may come
    return text;
  }

  json(name) {
    return this.#file(name, jsonOf);
  }

  dayOf(number) {
    return new Date(this.first + (number >> this.plan.slotBits) * 864e5).toISOString().slice(0, 10);
  }

  /** The first number of a day, which may be before or after all. */
  numberOf(day) {
    return Math.round((Date.parse(day) - this.first) / 864e5) * 2 ** this.plan.slotBits;
  }

  #file(name, open) {
    return this.#once(name, () => this.#fetched(name).then(open));
  }

  /** What was got under this name before, or is got now; what failed may come when it is asked for again. */
  #once(name, get) {
    if (!this.#had.has(name)) {
      const coming = get();
      coming.catch(() => this.#had.delete(name));
      this.#had.set(name, coming);
    }
    return this.#had.get(name);
  }

  async #fetched(name) {
    // A server that says nothing of caching would let a browser show lists of last month.
    const response = await fetch(`${this.base}${name}.bin`, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    // Whole first: a stream from the network takes two or three times as long on a slow phone.
    const whole = new Response(await response.arrayBuffer());
    const opened = whole.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(opened).arrayBuffer());
  }
}

function pathOf(number) {
  return `${(number >> 8).toString(16)}/${(number & 255).toString(16)}`;
}

function jsonOf(bytes) {
  return JSON.parse(lettersOf(bytes));
}
