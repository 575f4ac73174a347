// The page of the editors' desk: raw text comes in, an editor reviews the form, a file goes out. All that knows bulletins is Python in
// the worker; drafts stay in this browser.

import { BulletinForm } from "./bulletin-form.js";
import { Drafts } from "./drafts.js";
import { FileOut } from "./file-out.js";
import { PythonWorker } from "./python-worker.js";
import { trusted } from "./trusted.js";

const CHECK_AFTER = 400; // milliseconds without a key
const STEPS = ["Đang tải Python…", "Đang mở Python…", "Đang nạp mã của kho…", "Đang đọc hồ sơ của kho…"];

const root = document.querySelector("[data-desk]");
const part = (name) => root.querySelector(`[data-${name}]`);
const urlOf = (name) => new URL(root.dataset[name], document.baseURI).href;

const python = new PythonWorker(urlOf("worker"), { onStep: tellStep, onReady: ready, onFailure: tellFailure });
const drafts = new Drafts(part("drafts"), show);
const form = new BulletinForm(part("form"), changed);
const out = new FileOut(part("result"), root.dataset.newFile);
let current; // the draft in the form
let raw; // the raw file that it was read from: what to ask Python again
let timer;

part("status").textContent = STEPS[0];
tellStep(0);
python.start({ runtime: urlOf("runtime"), python: urlOf("python"), records: urlOf("records") });

part("read").addEventListener("click", () => read(new TextEncoder().encode(part("raw").value).buffer, ""));
part("file").addEventListener("change", ({ target }) => target.files[0] && readFile(target.files[0]));
part("blank").addEventListener("click", () => take([{ form: {}, doubts: [], records: [] }]));
part("drop").addEventListener("dragover", (event) => event.preventDefault());
part("drop").addEventListener("drop", (event) => {
  const [file] = event.dataTransfer.files;
  if (!file) return; // text is dropped into the box by the browser
  event.preventDefault();
  readFile(file);
});

function tellStep(step) {
  part("progress").hidden = false;
  part("progress").max = STEPS.length;
  part("progress").value = step;
  part("status").textContent = STEPS[step];
}

function tellFailure(error) {
  part("progress").hidden = true;
  part("status").textContent = `Không mở được bàn biên tập: ${error}. Tải lại trang để thử lại.`;
}

async function ready() {
  part("progress").hidden = true;
  part("status").textContent = "Sẵn sàng.";
  for (const name of ["read", "file", "blank"]) part(name).disabled = false;
  form.offer(await python.ask("names"));
  drafts.list();
  part("status").textContent = `Sẵn sàng. ${await keptOffline()}`;
}

/** Let a service worker keep the files; the sentence that says whether the desk works without a network. */
async function keptOffline() {
  if (!navigator.serviceWorker) return "Trình duyệt này không giữ được bàn biên tập để dùng khi không có mạng.";
  try {
    await navigator.serviceWorker.register(trusted.createScriptURL(urlOf("serviceWorker")));
    await navigator.serviceWorker.ready;
    return "Dùng được cả khi không có mạng.";
  } catch {
    return "Chưa giữ được bàn biên tập để dùng khi không có mạng.";
  }
}

async function readFile(file) {
  read(await file.arrayBuffer(), file.name);
}

async function read(data, name, given = ["", ""]) {
  const answer = await python.ask("read", data, name, ...given);
  part("refusal").hidden = !answer.refusal;
  part("refusal").textContent = answer.refusal ?? "";
  if (answer.refusal) return;
  raw = answer.bulletins.length === 1 && { data, name, given: "" };
  take(answer.bulletins);
}

/** Keep what was read as drafts, and show the first. */
function take(bulletins) {
  const made = bulletins.map((bulletin) => drafts.add(bulletin));
  drafts.list();
  show(made[0]);
  form.focus();
}

function show(draft) {
  if (draft !== current && !draft.isNew) raw = undefined; // its file is not at hand any more
  current = draft;
  form.fill(draft.bulletin);
  check();
}

function changed() {
  current.bulletin.form = form.value();
  drafts.keep(current);
  clearTimeout(timer);
  timer = setTimeout(check, CHECK_AFTER);
}

async function check() {
  const shown = current;
  await readAgain(shown);
  const checked = await python.ask("check", JSON.stringify(form.value()));
  if (shown !== current) return;
  form.tell(checked.problems);
  out.show(checked);
}

/**
 * Read the raw file again with the title and the day that the editor has filled in, if it lacks one of them: who held which post
 * depends on the day.
 */
async function readAgain({ bulletin }) {
  const { title, date } = form.value();
  const answers = (code, value) => value && bulletin.doubts.some((doubt) => doubt.code === code);
  if (!raw || raw.given === `${title}\n${date}` || !(answers("no-date", date) || answers("no-title", title))) return;
  raw.given = `${title}\n${date}`;
  const [again] = (await python.ask("read", raw.data, raw.name, title, date)).bulletins;
  const { leaders, committees } = again.form;
  Object.assign(bulletin, again, { form: { ...form.value(), leaders, committees } });
  drafts.keep(current);
  form.fill(bulletin);
}
