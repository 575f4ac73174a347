// What comes out of the desk: the file of the bulletin, to be saved, copied or taken to the forge, and its preview.
import { saveFile } from "../js/search/page/file-download.js";
import { trusted } from "./trusted.js";

const LONGEST_URL = 8000; // characters; longer ones are refused by most servers

export class FileOut {
  #part;
  #newFile;
  #file; // the text
  #path;
  #styles; // the elements that give the preview the styles of the site

  /** `newFile` is the address of the forge's page for a new file, with {path} and perhaps {text}; "" without a forge. */
  constructor(part, newFile) {
    this.#part = part;
    this.#newFile = newFile;
    this.#on("download", () => saveFile([this.#file], "text/markdown", this.#path.split("/").pop()));
    this.#on("copy", () => this.#copy("Đã chép nội dung tệp."));
    this.#on("forge", () => this.#openForge());
    const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.href);
    this.#styles = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
    const frame = this.#find("preview");
    frame.addEventListener("load", () => {
      frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 2}px`;
    });
  }

  /** What is shown is not that of the form, until the next answer. */
  wait() {
    this.#part.ariaBusy = "true";
  }

  hide() {
    this.#part.hidden = true;
  }

  /** Show the answer of a check. */
  show({ path, file, same, problems, preview }) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    this.#part.hidden = false;
    this.#part.ariaBusy = "false";
    this.#file = file;
    this.#path = path;
    for (const name of ["download", "copy", "forge"]) if (this.#find(name)) this.#find(name).disabled = !file;
    this.#find("path").textContent = path ?? "";
    this.#find("said").textContent = "";
    this.#find("verdict").textContent = same
      ? `Kho đã có bản tin này: ${same}.`
      : verdict(errors, problems.length - errors);
    this.#find("preview").hidden = !file;
    if (file) this.#find("preview").srcdoc = trusted.createHTML(`${this.#styles}<body class="desk-shown">${preview}`);
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
    const filled = (text) =>
      this.#newFile.replace("{path}", encodeURIComponent(this.#path)).replace("{text}", encodeURIComponent(text));
    const url = filled(this.#file);
    const takesText = this.#newFile.includes("{text}") && url.length <= LONGEST_URL;
    if (takesText) open(url, "_blank", "noopener");
    else if (await this.#copy("Đã chép nội dung tệp; dán vào ô soạn thảo của trang vừa mở."))
      open(filled(""), "_blank", "noopener");
  }
}

function verdict(errors, warnings) {
  if (errors) return `Còn ${errors} lỗi: bản tin chưa lên trang được.`;
  return warnings ? `Không có lỗi; ${warnings} điều nên xem lại.` : "Không có lỗi.";
}
