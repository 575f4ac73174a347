// Reads the text of a bulletin from its page, while the page is still being received.

// theme/templates/bulletin.html gives this attribute to the div of the text, which contains no other div.
const TEXT_START = /<div [^<>]*data-bulletin-text>/;
const TEXT_END = "</div>";
const TAG = /<(?:[^>"]|"[^"]*")*>/g;
const BLOCK_END = /<\/(?:p|li|h\d|t[dh]|dt|dd|pre|figcaption)>|<br>/g;
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/**
 * Returns a function ({number, address}, isEnough) → promise of the text of a bulletin, a line for each block; "" if the page
 * cannot be fetched. Each page is fetched once. If `isEnough(text)` is given and true of the first blocks, these are the text.
 */
export function bulletinTexts(index) {
  const pages = new Map();
  return async ({ number, address }, isEnough) => {
    const recent = (await index.recent()).textOf(number);
    if (recent !== undefined) return recent;
    if (!pages.has(address)) pages.set(address, new PageText(index.pageUrl(address)));
    const text = await pages.get(address).until(isEnough);
    if (!text) pages.delete(address); // the next call tries again
    return text;
  };
}

/** The text of one bulletin's page, which is fetched from `url` when the object is created. */
export class PageText {
  #text = ""; // the blocks that have arrived
  #observers = new Set();
  #whole;

  constructor(url) {
    this.#whole = this.#read(url).catch(() => "");
  }

  /** A promise of the first blocks for which `isEnough(text)` is true, else of the whole text; "" if that does not arrive. */
  until(isEnough = () => false) {
    return new Promise((resolve) => {
      const look = () => this.#text && isEnough(this.#text) && resolve(this.#text);
      this.#observers.add(look);
      this.#whole.then(resolve);
      look();
    });
  }

  async #read(url) {
    const response = await fetch(url);
    if (!response.ok) return "";
    const texts = response.body.pipeThrough(new TextDecoderStream());
    const reader = texts.getReader();
    let page = "";
    for (let part; !(part = await reader.read()).done; ) {
      page += part.value;
      const start = TEXT_START.exec(page)?.index ?? -1;
      const end = start < 0 ? -1 : page.indexOf(TEXT_END, start);
      if (end >= 0) {
        reader.releaseLock();
        texts.pipeTo(new WritableStream()).catch(() => {}); // the rest is read too, so that the browser's cache has the page for a click
        return textOfHtml(page.slice(start, end));
      }
      this.#text = start < 0 ? "" : textOfHtml(page.slice(start, page.lastIndexOf(">\n") + 1));
      for (const look of this.#observers) look();
    }
    return "";
  }
}

/** The text of HTML that the site's build has sanitized, a line for each block. */
function textOfHtml(html) {
  return html
    .replace(/\s+/g, " ")
    .replace(BLOCK_END, "\n")
    .replace(TAG, "")
    .replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all)
    .replace(/ *\n */g, "\n")
    .trim();
}
