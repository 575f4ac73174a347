// Saves the results as a CSV file (RFC 4180) in UTF-8, with a byte order mark, by which Excel recognises UTF-8.

import { formatNumber } from "./elements.js";
import { saveFile } from "./file-download.js";

const MAX_CSV_ROWS = 1000;
const CSV_ROWS_AT_ONCE = 10;
const CSV_HEADER = ["Ngày", "Tiêu đề", "Nguồn", "Cơ quan", "Địa chỉ"];

/**
 * Fetch the rows of the first results of an answer and save them as a file. `report(text)` shows the progress to the reader;
 * it returns false if the file is no longer wanted, and then nothing is saved.
 */
export async function saveCsv(engine, { numbers, query }, report) {
  const wanted = numbers.slice(0, MAX_CSV_ROWS);
  const lines = [CSV_HEADER];
  for (let done = 0; done < wanted.length; done += CSV_ROWS_AT_ONCE) {
    if (!report(`Đang lập tệp CSV: ${formatNumber(done)}/${formatNumber(wanted.length)} bản tin…`)) return;
    const rows = await engine.rows(wanted.slice(done, done + CSV_ROWS_AT_ONCE), query);
    lines.push(...rows.filter(Boolean).map(csvCells));
  }
  if (
    !report(
      `Đã lưu ${formatNumber(lines.length - 1)} bản tin${numbers.length > MAX_CSV_ROWS ? " đầu" : ""} vào tệp CSV`,
    )
  )
    return;
  const text = lines.map((line) => `${line.map(csvCell).join(",")}\r\n`);
  saveFile(["\ufeff", ...text], "text/csv", "ban-tin.csv");
}

function csvCells({ day, title, source, committees, address }) {
  return [
    day,
    title.map(([text]) => text).join(""),
    source,
    committees.join("; "),
    new URL(address, document.baseURI).href,
  ];
}

/** A cell in quotation marks; an apostrophe is put before a text that a spreadsheet would take for a formula. */
function csvCell(text) {
  return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
}
