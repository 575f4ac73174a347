// A new record of a leader or a committee: its text, what is wrong with it, and the file.
import { FileOut } from "./file-out.js";
import { problemNote } from "./notes.js";

export class RecordForm {
  #part;
  #python;
  #out;
  #folder;

  constructor(part, python, newFile) {
    this.#part = part;
    this.#python = python;
    this.#out = new FileOut(part, newFile);
    this.#text.addEventListener("input", () => this.#check(this.#text.value));
  }

  /** Show a record of the kind whose content folder is `folder`; without a text, one to be filled in. */
  async open(folder, text = "") {
    this.#folder = folder;
    this.#text.value = await this.#check(text);
    this.#part.querySelector("h2").focus();
  }

  /** Show what is to be told about a text; the text of the file. */
  async #check(text) {
    const checked = await this.#python.ask("record", this.#folder, text);
    this.#part.querySelector("[data-record-notes]").replaceChildren(...checked.problems.map(problemNote));
    this.#out.show({ ...checked, isNew: true });
    return checked.file;
  }

  get #text() {
    return this.#part.querySelector("[data-record-text]");
  }
}
