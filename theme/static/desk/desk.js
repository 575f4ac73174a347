// The page of the editors' desk: raw text comes in, an editor reviews the form, a file goes out. All that knows bulletins is Python in
// the worker; drafts stay in this browser.
import { element, fill } from "../js/search/page/elements.js";
import { BulletinForm } from "./bulletin-form.js";
import { Drafts } from "./drafts.js";
import { FileOut } from "./file-out.js";
import { Preview } from "./preview.js";
import { PythonWorker } from "./python-worker.js";
import { RecordForm } from "./record-form.js";
import { trusted } from "./trusted.js";

const CHECK_AFTER = 400; // milliseconds without a key
const BULLETIN = /^bulletins(?:\/(?!\.\.?(?:\/|$))[^/]+)+$/; // no segment is empty, "." or ".."
const STEPS = ["Đang tải Python…", "Đang mở Python…", "Đang nạp mã của kho…", "Đang đọc hồ sơ của kho…"];

const root = document.querySelector("[data-desk]");
const part = (name) => root.querySelector(`[data-${name}]`);
const urlOf = (name) => new URL(root.dataset[name], document.baseURI).href;
const say = (sentence) => part("status").replaceChildren(sentence);

const python = new PythonWorker({ onStep: tellStep, onReady: ready, onFailure: tellFailure });
const drafts = new Drafts(part("drafts"), show, close);
const records = new RecordForm(part("record"), python, root.dataset.newFile);
const form = new BulletinForm(part("form"), changed, ({ field, file }) => records.open(field, file));
const out = new FileOut(part("result"), root.dataset.newFile, root.dataset.editFile);
const preview = new Preview(part("preview"));
let current; // the draft in the form
let timer;

// Browsers run no workers in pages that are opened from a disk.
if (location.protocol === "file:") say("Bàn biên tập chỉ chạy trên trang mạng, không chạy khi mở tệp từ ổ đĩa.");
else start();

// What is asked before Python runs is answered as soon as it does.
part("read").addEventListener("click", () => read([new File([part("raw").value], "")]));
part("file").addEventListener("change", ({ target }) => read(target.files));
part("blank").addEventListener("click", () => work(keep([{ form: {}, doubts: [], records: [], abbreviations: [] }])));
part("drop").addEventListener("dragover", (event) => event.preventDefault());
part("drop").addEventListener("drop", (event) => {
  const { files } = event.dataTransfer;
  if (!files.length) return; // text is dropped into the box by the browser
  event.preventDefault();
  read(files);
});
for (const button of root.querySelectorAll("[data-new-record]"))
  button.addEventListener("click", () => records.open(button.dataset.newRecord));
addEventListener("unhandledrejection", ({ reason }) =>
  say(`Bàn biên tập gặp lỗi: ${reason.message}. Tải lại trang để làm tiếp; bản nháp vẫn còn.`),
);

function start() {
  tellStep(0);
  python.start(urlOf("worker"), { runtime: urlOf("runtime"), python: urlOf("python"), records: urlOf("records") });
  drafts.list();
  for (const control of part("drop").querySelectorAll(":disabled")) control.disabled = false;
}

function tellStep(step) {
  part("progress").hidden = false;
  part("progress").max = STEPS.length;
  part("progress").value = step;
  say(`${STEPS[step]} Dán hay chọn tệp được ngay.`);
}

function tellFailure(error) {
  part("progress").hidden = true;
  say(`Không mở được bàn biên tập: ${error}. Tải lại trang để thử lại.`);
}

async function ready() {
  part("progress").hidden = true;
  say("Sẵn sàng.");
  form.offer(await python.ask("names"));
  await openAsked();
  say(`Sẵn sàng. ${await keptOffline()}`);
}

/** Open the bulletin that the address of the page names by its path in the content, as the link on a bulletin's page does. */
async function openAsked() {
  const path = new URLSearchParams(location.search).get("tin");
  if (!path) return;
  const { data, refusal } = await fetched(path);
  const answer = data ? await python.ask("read", data, path) : { refusal };
  if (!answer.bulletins) return fill(part("refusal"), [element("p", {}, `${path}: ${answer.refusal}`)]);
  history.replaceState(null, "", location.pathname); // so that the page, loaded again, does not open it twice
  work(keep(answer.bulletins, { data, name: path }));
}

/** The `data` of a bulletin's file on the site, or the `refusal`: the end of a sentence that begins with its path. */
async function fetched(path) {
  if (!BULLETIN.test(path)) return { refusal: "không phải đường dẫn của một bản tin." };
  try {
    const answer = await fetch(path.split("/").map(encodeURIComponent).join("/"));
    return answer.ok ? { data: await answer.arrayBuffer() } : { refusal: "trang mạng không có tệp này." };
  } catch {
    return { refusal: "không tải được tệp này; xem lại mạng rồi tải lại trang." };
  }
}

/** Let a service worker keep the files; the sentence that says whether the desk works without a network. */
async function keptOffline() {
  if (!navigator.serviceWorker) return "Trình duyệt này không giữ được bàn biên tập để dùng khi mất mạng.";
  try {
    await navigator.serviceWorker.register(trusted.createScriptURL(urlOf("serviceWorker")));
    await navigator.serviceWorker.ready;
    return "Dùng được cả khi không có mạng.";
  } catch {
    return "Chưa giữ được bàn biên tập để dùng khi mất mạng.";
  }
}

/** Read all files; those that are refused are told, each with its name, and the first bulletin is shown. */
async function read(files) {
  part("drop").ariaBusy = "true";
  part("reading").textContent = "Đang đọc…";
  const refusals = [];
  let first;
  for (const file of files) {
    const { draft, refusal } = await readFile(file);
    first ??= draft;
    if (refusal) refusals.push(element("p", {}, `${file.name || "Văn bản dán vào"}: ${refusal}`));
  }
  part("drop").ariaBusy = "false";
  part("reading").textContent = "";
  fill(part("refusal"), refusals);
  if (first) work(first);
}

/** The first `draft` of a file, or its `refusal`: the end of a sentence that begins with its name. */
async function readFile(file) {
  if (file.name.endsWith(".json")) return drafts.takeBack(await file.text());
  const raw = { data: await file.arrayBuffer(), name: file.name };
  const { bulletins, refusal } = await python.ask("read", raw.data, raw.name);
  return refusal ? { refusal } : { draft: keep(bulletins, raw) };
}

/** Keep what was read as drafts; the first. A single bulletin can be read again from its file `raw`. */
function keep(bulletins, raw) {
  const [first] = bulletins.map((bulletin) => drafts.add(bulletin));
  if (bulletins.length === 1) first.raw = raw;
  return first;
}

function work(draft) {
  drafts.list();
  show(draft);
  form.focus();
}

function show(draft) {
  current = draft;
  form.fill(draft.bulletin);
  check();
}

/** Show no form, as its draft was removed. */
function close(draft) {
  if (draft.key !== current?.key) return;
  clearTimeout(timer);
  current = undefined;
  form.hide();
  out.hide();
}

function changed() {
  current.bulletin.form = form.value();
  drafts.keep(current);
  out.wait();
  clearTimeout(timer);
  timer = setTimeout(check, CHECK_AFTER);
}

async function check() {
  const shown = current;
  out.wait();
  await readAgain(shown);
  const asked = JSON.stringify(form.value());
  const checked = await python.ask("check", asked, today());
  if (shown !== current || asked !== JSON.stringify(form.value())) return; // another check follows
  form.tell(checked.problems);
  out.show({ ...checked, isNew: !form.value().path });
  preview.show(checked.preview);
}

/** The day on the editor's clock, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Read the raw file again with the title and the day that the editor has filled in, if it lacks one of them: who held which post
 * depends on the day.
 */
async function readAgain(draft) {
  const { raw, bulletin } = draft;
  const { title, date } = form.value();
  const given = `${title}\n${date}`;
  const answers = (code, value) => value && bulletin.doubts.some((doubt) => doubt.code === code);
  if (!raw || raw.given === given || !(answers("no-date", date) || answers("no-title", title))) return;
  raw.given = given;
  const { bulletins } = await python.ask("read", raw.data, raw.name, title, date);
  const { leaders, committees } = bulletins[0].form;
  Object.assign(bulletin, bulletins[0], { form: { ...form.value(), leaders, committees } });
  drafts.keep(draft);
  if (draft === current) form.refill(bulletin);
}
