// Drafts of bulletins, kept in this browser's storage for this site.
import { element } from "../js/search/page/elements.js";
import { saveFile } from "../js/search/page/file-download.js";

const PREFIX = `ban-nhap ${new URL(".", location.href).pathname} `;

export class Drafts {
  #part;
  #onOpen;
  #onRemove;

  /** `part` is the section that lists the drafts; `onOpen` and `onRemove` are called with the draft that an editor opens or removes. */
  constructor(part, onOpen, onRemove) {
    this.#part = part;
    this.#onOpen = onOpen;
    this.#onRemove = onRemove;
    part.querySelector("[data-export]").addEventListener("click", () => this.#export());
  }

  /** Keep a bulletin that was read as a new draft; the draft. */
  add(bulletin) {
    const draft = { key: `${PREFIX}${new Date().toISOString()} ${Math.random()}`, bulletin };
    this.keep(draft);
    return draft;
  }

  /** Keep a draft as it is now. If the storage is full or closed, it is kept as long as the page, which says so. */
  keep({ key, bulletin }) {
    try {
      localStorage.setItem(key, JSON.stringify(bulletin));
    } catch {
      this.#part.hidden = false;
      this.#part.querySelector("[data-unkept]").hidden = false;
    }
  }

  /** Add the drafts of a file that `#export` has saved; the first `draft`, or the `refusal` if it is another file. */
  takeBack(text) {
    let bulletins;
    try {
      bulletins = JSON.parse(text);
      const parts = ["form", "doubts", "records", "abbreviations"];
      if (!bulletins.every((bulletin) => parts.every((part) => bulletin[part]))) throw new TypeError();
    } catch {
      return { refusal: "không phải bản nháp đã lưu từ bàn biên tập." };
    }
    return { draft: bulletins.map((bulletin) => this.add(bulletin))[0] };
  }

  /** Show the list of all drafts, the newest first. */
  list() {
    const drafts = this.#all();
    this.#part.hidden = !drafts.length;
    this.#part.querySelector("[data-draft-list]").replaceChildren(...drafts.map((draft) => this.#item(draft)));
  }

  #all() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys
      .sort()
      .reverse()
      .map((key) => ({ key, bulletin: JSON.parse(localStorage.getItem(key)) }));
  }

  #item(draft) {
    const { title, date } = draft.bulletin.form;
    const named = title || "(chưa có tiêu đề)";
    const open = element("button", { type: "button", class: "desk-link" }, named);
    const remove = element(
      "button",
      { type: "button", class: "button button--quiet", "aria-label": `Xóa ${named}` },
      "Xóa",
    );
    open.addEventListener("click", () => this.#onOpen(draft));
    remove.addEventListener("click", () => {
      localStorage.removeItem(draft.key);
      this.#onRemove(draft);
      this.list();
    });
    return element("li", { class: "desk-draft" }, element("span", {}, open, date && ` ${date}`), remove);
  }

  #export() {
    const bulletins = this.#all().map(({ bulletin }) => bulletin);
    saveFile([JSON.stringify(bulletins, null, 1)], "application/json", "ban-nhap.json");
  }
}
