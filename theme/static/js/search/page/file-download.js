// Saves what a script has made as a file of the reader.

/** Let the browser save a file of this name; `parts` are its texts. */
export function saveFile(parts, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(URL.revokeObjectURL, 60_000, link.href); // the browser may still be reading it
}
