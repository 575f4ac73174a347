// Saves the bulletin of the page as one file; each run of this script saves once. main.js runs it.
import { bulletinFile } from "./saving/bulletin-file.js";
import { saveFile } from "./search/page/file-download.js";

const { address } = document.querySelector("[data-save]").dataset;
bulletinFile(document, address).then((text) => saveFile([text], "text/html", address.replaceAll("/", "-")));
