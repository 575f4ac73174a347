// What is told to an editor beside a field.
import { element } from "../js/search/page/elements.js";

/** What a check has found. */
export function problemNote({ severity, text }) {
  const kind = severity === "error" ? "Lỗi" : "Nhắc";
  return element("li", { class: `desk-note desk-note--${severity}` }, element("strong", {}, `${kind}: `), text);
}

/** What a person should check in the raw text, with the field it is about. */
export function doubtNote({ field, line, text }) {
  const place = line ? ` Dòng ${line} của văn bản dán vào.` : "";
  return { field, note: element("li", { class: "desk-note" }, element("strong", {}, "Xem lại: "), text, place) };
}

/** What tells that somebody has no record, with the field it is about; `onRecord` is called with the record to be made. */
export function recordNote(record, onRecord) {
  const { field, name, posts } = record;
  const button = element("button", { type: "button", class: "button button--quiet" }, "Soạn hồ sơ");
  button.addEventListener("click", () => onRecord(record));
  const about = posts.length ? ` (${posts.join("; ")})` : "";
  const note = element(
    "li",
    { class: "desk-note" },
    element("strong", {}, "Chưa có hồ sơ: "),
    `${name}${about}. Không ghi vào bản tin cho đến khi có hồ sơ. `,
    button,
  );
  return { field, note };
}

/** What tells that the glossary lacks an abbreviation of the text, with the line that an editor adds to its file. */
export function abbreviationNote(line) {
  const note = element(
    "li",
    { class: "desk-note" },
    element("strong", {}, "Chữ viết tắt chưa có trong bảng: "),
    "thêm vào tệp abbreviations.yml dòng ",
    element("code", {}, line),
  );
  return { field: "body", note };
}
