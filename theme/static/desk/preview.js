// Shows a bulletin as the site does, in a frame that runs no scripts.
import { trusted } from "./trusted.js";

export class Preview {
  #frame;
  #styles; // the elements that give the frame the styles of the site

  constructor(frame) {
    this.#frame = frame;
    const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.href);
    this.#styles = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
    frame.addEventListener("load", () => {
      frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 2}px`;
    });
  }

  /** Show the HTML of an article; "" hides the frame. */
  show(html = "") {
    this.#frame.hidden = !html;
    this.#frame.srcdoc = trusted.createHTML(`${this.#styles}<body class="desk-shown">${html}`);
  }
}
