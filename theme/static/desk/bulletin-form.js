// The form of a bulletin: fields, rows for committees and leaders, and notes beside them.
import { element } from "../js/search/page/elements.js";
import { abbreviationNote, doubtNote, problemNote, recordNote } from "./notes.js";
import { pickFrom } from "./pick-list.js";

const TEXTS = ["title", "date", "source", "source_url", "author", "body"];
const ROWS = {
  committees: { label: "Tên cơ quan", hasPosts: false },
  leaders: { label: "Họ tên", hasPosts: true },
};

export class BulletinForm {
  #form;
  #names = { committees: [], leaders: [], source: [] };
  #kept = {}; // what the form does not show: the path and the text of a file that was opened
  #notes = []; // doubts and proposed records of the raw text

  #onRecord;

  /** `onChange` is called when an editor has changed something, `onRecord` with a proposed record that is to be made. */
  constructor(form, onChange, onRecord) {
    this.#form = form;
    this.#onRecord = onRecord;
    form.addEventListener("input", onChange);
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const button of form.querySelectorAll("[data-add]"))
      button.addEventListener("click", () => this.#addRow(button.dataset.add).querySelector("input").focus());
    pickFrom(form.elements.source, () => this.#names.source);
  }

  /** Take the names that the pick lists offer, by field. */
  offer(names) {
    this.#names = names;
  }

  /** Show a bulletin that was read or opened. */
  fill(bulletin) {
    const { form } = bulletin;
    this.#kept = { path: form.path ?? "", original: form.original ?? "" };
    for (const name of TEXTS) this.#form.elements[name].value = form[name] ?? "";
    this.refill(bulletin);
    this.#form.hidden = false;
  }

  /** Show the rows and the notes of a bulletin; the fields with text, in which an editor may be typing, stay as they are. */
  refill({ form, doubts, records, abbreviations }) {
    for (const field in ROWS) {
      this.#rows(field).replaceChildren();
      for (const one of form[field] ?? []) this.#addRow(field, one);
    }
    this.#notes = [
      ...doubts.map(doubtNote),
      ...records.map((record) => recordNote(record, this.#onRecord)),
      ...abbreviations.map(abbreviationNote),
    ];
    this.tell([]);
  }

  hide() {
    this.#form.hidden = true;
  }

  value() {
    const values = Object.fromEntries(TEXTS.map((name) => [name, this.#form.elements[name].value]));
    const boxes = (field, kind) => [...this.#rows(field).querySelectorAll(kind)].map((box) => box.value);
    const posts = boxes("leaders", "textarea");
    return {
      ...this.#kept,
      ...values,
      committees: boxes("committees", "input"),
      leaders: boxes("leaders", "input").map((name, place) => ({ name, posts: posts[place].split("\n") })),
    };
  }

  /** Show the problems that a check has found, above the doubts of the raw text. */
  tell(problems) {
    for (const list of this.#form.querySelectorAll("[data-notes]")) {
      const field = list.dataset.notes;
      const ours = ({ field: its }) =>
        its === field || (field === "body" && !this.#form.querySelector(`[data-notes="${its}"]`));
      list.replaceChildren(
        ...problems.filter(ours).map(problemNote),
        ...this.#notes.filter(ours).map(({ note }) => note),
      );
      const isWrong = problems.some((problem) => ours(problem) && problem.severity === "error");
      this.#form.elements[field]?.setAttribute?.("aria-invalid", isWrong);
    }
  }

  focus() {
    this.#form.querySelector("h2").focus();
  }

  #rows(field) {
    return this.#form.querySelector(`[data-rows="${field}"]`);
  }

  #addRow(field, value = "") {
    const { label, hasPosts } = ROWS[field];
    const box = element("input", { class: "desk-box", autocomplete: "off", "aria-label": label });
    box.value = value.name ?? value;
    const posts = element("textarea", {
      class: "desk-box",
      rows: Math.max(1, value.posts?.length ?? 1),
      "aria-label": "Chức vụ như bản tin in, mỗi dòng một chức vụ",
      placeholder: "Chức vụ, mỗi dòng một chức vụ",
    });
    posts.value = value.posts?.join("\n") ?? "";
    const remove = element("button", { type: "button", class: "button button--quiet" }, "Bỏ");
    const row = element("li", { class: "desk-row" }, element("div", { class: "pick" }, box), hasPosts && posts, remove);
    remove.addEventListener("click", () => {
      row.remove();
      this.#form.querySelector(`[data-add="${field}"]`).focus();
      this.#form.dispatchEvent(new Event("input"));
    });
    this.#rows(field).append(row);
    pickFrom(box, () => this.#names[field]);
    return row;
  }
}
