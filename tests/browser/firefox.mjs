// Asks a search page in Firefox, which puppeteer drives by WebDriver BiDi. It reads {page, viewport, ask, marked, rows} as JSON:
// the page's address, and two functions as texts, of which `ask` is given the address of each row and `marked` its marks. It
// writes {answers, logged}: what `ask` gave, with the texts of all marks, and what the page logged.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import puppeteer from "puppeteer-core";

const NAMES = ["firefox-esr", "firefox"];
const PATIENCE = 30_000; // milliseconds until the marks of a row must be there
const LOOK = 20; // milliseconds between two looks

const { page: address, viewport, ask, marked, rows } = JSON.parse(await text(process.stdin));
const folders = process.env.PATH.split(delimiter);
const executablePath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  const logged = [];
  page.on("console", (message) => logged.push(message.text()));
  page.on("pageerror", (error) => logged.push(String(error)));
  await page.setViewport(viewport);
  await page.goto(address);
  const call = (source, given) => page.evaluate(`(${source})(${JSON.stringify(given)})`);
  await page.waitForSelector("[data-search-note]", { hidden: true });
  const answers = [];
  for (const row of rows) {
    const answer = await call(ask, row.address);
    for (const end = Date.now() + PATIENCE; !(await call(marked, row.marked)) && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    const texts = `() => [...document.querySelectorAll("[data-search-results] mark")].map((mark) => mark.textContent)`;
    answers.push({ ...answer, marks: await call(texts) });
  }
  process.stdout.write(JSON.stringify({ answers, logged }));
} finally {
  await browser.close();
}
