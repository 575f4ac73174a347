// The text of a bulletin, taken from its page while that comes.

const START = '<div class="prose">';
const END = "</div>"; // nothing in the prose is a div
const TAG = /<(?:[^>"]|"[^"]*")*>/g;
const BLOCK_END = /<\/(?:p|li|h\d|t[dh]|dt|dd|pre|figcaption)>|<br>/g;
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

export class PageText {
  #text = ""; // blocks that came
  #watching = new Set();
  #whole;

  constructor(address) {
    this.#whole = this.#read(address).catch(() => "");
  }

  /** The text, a line a block: its first blocks when `enough(text)` says so, else all; "" when not all comes. */
  until(enough = () => false) {
    return new Promise((resolve) => {
      const look = () => this.#text && enough(this.#text) && resolve(this.#text);
      this.#watching.add(look);
      this.#whole.then(resolve);
      look();
    });
  }

  async #read(address) {
    const response = await fetch(address);
    if (!response.ok) return "";
    const texts = response.body.pipeThrough(new TextDecoderStream());
    const reader = texts.getReader();
    let page = "";
    for (let part; !(part = await reader.read()).done; ) {
      page += part.value;
      const start = page.indexOf(START);
      const end = start < 0 ? -1 : page.indexOf(END, start);
      if (end >= 0) {
        reader.releaseLock();
        texts.pipeTo(new WritableStream()).catch(() => {}); // the browser will have the page for a click
        return plain(page.slice(start, end));
      }
      this.#text = start < 0 ? "" : plain(page.slice(start, page.lastIndexOf(">\n") + 1));
      for (const look of this.#watching) look();
    }
    return "";
  }
}

/** The words of safe HTML, a line a block. */
function plain(html) {
  return html
    .replace(/\s+/g, " ")
    .replace(BLOCK_END, "\n")
    .replace(TAG, "")
    .replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all)
    .replace(/ *\n */g, "\n")
    .trim();
}
