// Makes one HTML file of a bulletin's page that can be read anywhere: with its styles and pictures, without scripts.

import { element } from "../search/page/elements.js";
import STYLES from "./bulletin-file.css" with { type: "text" };
import { sha256 } from "./sha256.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const CHECKED_PART = "SHA-256 của tệp này, từ dòng bắt đầu bằng <main đến hết tệp";

/**
 * The text of the file for the bulletin that `page`, a document, shows. `address` is the path of its page from the site's root.
 * The file begins with what it was saved from, and with a checksum of the rest.
 */
export async function bulletinFile(page, address) {
  const url = publicUrl(page);
  const file = page.implementation.createHTMLDocument(page.title);
  file.documentElement.lang = page.documentElement.lang;
  const kept = page.head.querySelectorAll("meta[charset], meta[name=viewport], meta[name=color-scheme]");
  file.head.prepend(...[...kept].map((one) => one.cloneNode()));
  file.head.append(
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    element("link", { rel: "icon", href: "data:," }), // without it, browsers ask a server for one
  );
  // In a document that is not shown, elements load nothing, which the page's security policy would forbid.
  const article = file.importNode(page.querySelector("article"), true);
  await makeIndependent(article, page.baseURI, url);
  const checksum = element("code");
  file.body.append(
    "\n",
    element("dl", { class: "saved" }, origin(page, url || address), fact("Mã kiểm tra", checksum, ` ${CHECKED_PART}`)),
    "\n",
    element("main", { class: "page-main" }, "\n", article, "\n"),
    "\n",
  );
  // The styles are put in as text, because the page's security policy forbids elements with styles even in another document.
  const html = () => file.documentElement.outerHTML.replace("</head>", (end) => `<style>${STYLES}</style>${end}`);
  const text = () => `<!DOCTYPE html>\n${html()}\n`;
  checksum.append(sha256(text().slice(text().indexOf("\n<main") + 1)));
  return text();
}

/** The address that the page has on the network; "" if it is known only on a disk. */
function publicUrl(page) {
  const declared = page.querySelector("link[rel=canonical]")?.href;
  return declared ?? (/^https?:/.test(page.URL) ? page.URL.replace(/[?#].*/, "") : "");
}

/** What the page tells about where the bulletin is from; `place` is its URL, or its path if that is all that is known. */
function origin(page, place) {
  const told = [...page.querySelectorAll("[data-told]")].map((part) => fact(part.dataset.told, part.textContent));
  const original = page.querySelector("[data-original]");
  return [
    fact("Bản lưu từ", page.querySelector(".site-header__name").textContent),
    told,
    original && fact("Bản gốc", linkTo(original.href)),
    fact("Địa chỉ", /^https?:/.test(place) ? linkTo(place) : `${place} (kho này không có địa chỉ trên mạng)`),
  ].flat();
}

function fact(term, ...texts) {
  return element("div", {}, element("dt", {}, term), element("dd", {}, texts));
}

function linkTo(url) {
  return element("a", { href: url }, url);
}

/**
 * Make an article complete in itself: full links, pictures as data, everything unfolded, nothing that needs a script. `base` is
 * where the page is now, `url` its address on the network.
 */
async function makeIndependent(article, base, url) {
  for (const part of article.querySelectorAll(".keep")) part.remove();
  for (const part of [article, ...article.querySelectorAll("*")])
    for (const name of part.getAttributeNames()) if (name.startsWith("data-")) part.removeAttribute(name);
  for (const fold of article.querySelectorAll("details")) fold.open = true;
  for (const link of article.querySelectorAll("a[href]")) {
    const target = link.getAttribute("href");
    if (url) link.href = new URL(target, url).href;
    else if (!/^[a-z]+:/i.test(target)) link.replaceWith(...link.childNodes); // it leads nowhere on another machine
  }
  await Promise.all([...article.querySelectorAll("img")].map((picture) => embed(picture, base, url)));
}

/**
 * Put the bytes of a picture in place of its address. If they cannot be read, as those of any file on a disk, put a note in
 * place of the picture.
 */
async function embed(picture, base, url) {
  const source = picture.getAttribute("src");
  const here = new URL(source, base).href;
  for (const name of ["srcset", "sizes", "loading"]) picture.removeAttribute(name);
  const response = /^https?:/.test(here) && (await fetch(here).catch(() => null));
  if (response?.ok) picture.src = await dataUrl(await response.blob());
  else {
    const place = url ? new URL(source, url).href : source;
    picture.replaceWith(element("em", {}, `[Ảnh không lưu được vào tệp: ${picture.alt} ${place}]`));
  }
}

function dataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(blob);
  });
}
