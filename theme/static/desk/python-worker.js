// Asks the Python of the desk, which runs in a worker.
import { trusted } from "./trusted.js";

export class PythonWorker {
  #worker;
  #waiting = new Map(); // what to do with each answer, by the number of the question
  #asked = 0;

  #listeners;

  /** `onStep` is told the number of each step of the start, `onReady` its end, `onFailure` why it failed. */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  /** Start the worker, whose script is at `url`; `urls` are those of the files that it loads. */
  start(url, urls) {
    const { onStep, onReady, onFailure } = this.#listeners;
    this.#worker = new Worker(trusted.createScriptURL(url), { type: "module" });
    this.#worker.addEventListener("error", (event) => onFailure(event.message ?? "không tải được"));
    this.#worker.addEventListener("message", ({ data }) => {
      if (data.ready) onReady();
      else if (data.failed) onFailure(data.failed);
      else if (data.step) onStep(data.step);
      else this.#settle(data);
    });
    this.#worker.postMessage({ start: urls });
  }

  /** Call a method of the Python object `Desk`; a promise of its answer. */
  ask(method, ...values) {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, values });
    });
  }

  #settle({ id, answer, error }) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(answer);
  }
}
