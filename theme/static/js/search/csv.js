// The results as a table for Excel and its like: RFC 4180, in UTF-8 as its first bytes say.

import { grouped } from "./dom.js";

const MOST_ROWS = 1000;
const AT_ONCE = 10;
const CSV_HEAD = ["Ngày", "Tiêu đề", "Nguồn", "Cơ quan", "Địa chỉ"];

/** Fetch the rows and save them. `tell(text)` says how far it is; once it returns false nobody waits for the file. */
export async function saveCsv(engine, { numbers, query }, tell) {
  const wanted = numbers.slice(0, MOST_ROWS);
  const lines = [CSV_HEAD];
  for (let done = 0; done < wanted.length; done += AT_ONCE) {
    if (!tell(`Đang lập tệp CSV: ${grouped(done)}/${grouped(wanted.length)} bản tin…`)) return;
    const rows = await engine.rows(wanted.slice(done, done + AT_ONCE), query);
    lines.push(...rows.filter(Boolean).map(csvCells));
  }
  if (!tell(`Đã lưu ${grouped(lines.length - 1)} bản tin${numbers.length > MOST_ROWS ? " đầu" : ""} vào tệp CSV`)) return;
  const text = lines.map((line) => `${line.map(csvCell).join(",")}\r\n`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", ...text], { type: "text/csv" }));
  link.download = "ban-tin.csv";
  link.click();
  setTimeout(URL.revokeObjectURL, 60_000, link.href); // the browser may still be reading it
}

function csvCells({ day, title, source, committees, address }) {
  return [day, title.map(([text]) => text).join(""), source, committees.join("; "), new URL(address, document.baseURI).href];
}

/** Quoted; what a spreadsheet would take for a formula is made text. */
function csvCell(text) {
  return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
}
