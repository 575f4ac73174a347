// What comes out of the desk: a file, to be saved, copied or taken to the forge.
import { saveFile } from "../js/search/page/file-download.js";

const LONGEST_URL = 8000; // characters; longer ones are refused by most servers

export class FileOut {
  #part;
  #newFile;
  #editFile;
  #isNew;
  #file; // the text
  #path;

  /**
   * `newFile` is the address of the forge's page for a new file, with {path} and perhaps {text}; `editFile` that of its page for changing
   * one, with {path}. Each is "" where there is none.
   */
  constructor(part, newFile, editFile = "") {
    this.#part = part;
    this.#newFile = newFile;
    this.#editFile = editFile;
    this.#on("download", () => saveFile([this.#file], "text/markdown", this.#path.split("/").pop()));
    this.#on("copy", () => this.#copy("Đã chép nội dung tệp."));
    this.#on("forge", () => this.#openForge());
  }

  /** What is shown is not that of the form, until the next answer. */
  wait() {
    this.#part.ariaBusy = "true";
  }

  hide() {
    this.#part.hidden = true;
  }

  /** Show the answer of a check; a file that `isNew` and one that is there have pages of their own on the forge. */
  show({ path, file, same, problems, isNew }) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    this.#part.hidden = false;
    this.#part.ariaBusy = "false";
    this.#file = file;
    this.#path = path;
    this.#isNew = isNew;
    for (const name of ["download", "copy"]) this.#find(name).disabled = !path;
    if (this.#newFile) {
      this.#find("forge").disabled = !path || !(isNew || this.#editFile);
      this.#find("forge").textContent = isNew ? "Mở trang tạo tệp mới" : "Mở trang sửa tệp";
    }
    this.#find("path").textContent = path ?? "";
    this.#find("said").textContent = "";
    this.#find("verdict").textContent = same
      ? `Kho đã có bản tin này: ${same}.`
      : verdict(errors, problems.length - errors);
  }

  #find(name) {
    return this.#part.querySelector(`[data-${name}]`);
  }

  #on(name, act) {
    this.#find(name)?.addEventListener("click", act);
  }

  #say(sentence) {
    this.#find("said").textContent = sentence;
  }

  async #copy(sentence) {
    try {
      await navigator.clipboard.writeText(this.#file);
      this.#say(sentence);
      return true;
    } catch {
      this.#say("Trình duyệt không cho chép; hãy tải tệp về.");
      return false;
    }
  }

  /** Open the forge's page; the text goes along in the address if the forge takes it and it is short enough, else it is copied first. */
  async #openForge() {
    const page = this.#isNew ? this.#newFile : this.#editFile;
    const path = this.#isNew ? encodeURIComponent(this.#path) : this.#path.split("/").map(encodeURIComponent).join("/");
    const filled = (text) => page.replace("{path}", path).replace("{text}", encodeURIComponent(text));
    const url = filled(this.#file);
    const takesText = page.includes("{text}") && url.length <= LONGEST_URL;
    const told = this.#isNew
      ? "dán vào ô soạn thảo của trang vừa mở"
      : "xóa hết chữ cũ ở trang vừa mở rồi dán vào, và so hai bản trước khi lưu: tệp có thể đã được sửa sau lần dựng trang này";
    if (takesText) open(url, "_blank", "noopener");
    else if (await this.#copy(`Đã chép nội dung tệp; ${told}.`)) open(filled(""), "_blank", "noopener");
  }
}

function verdict(errors, warnings) {
  if (errors) return `Còn ${errors} lỗi phải sửa.`;
  return warnings ? `Không có lỗi; ${warnings} điều nên xem lại.` : "Không có lỗi.";
}
