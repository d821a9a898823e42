// Many pictures on few pages, so that a person can look at all of them.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** How many pictures one page has. */
const EACH = 30;

const style = "body{margin:8px;display:grid;grid-template-columns:repeat(6,1fr);gap:8px;background:#777;font:11px sans-serif;align-items:start}figure{margin:0}img{width:100%;max-height:400px;object-fit:contain;object-position:top left}figcaption{color:#fff}";

/**
 * Writes the pages `sheet-KIND-NN.png`.
 * @param {import("playwright-core").Browser} browser
 * @param {string} folder where the pictures are
 * @param {readonly string[]} kinds
 * @param {readonly string[]} order
 * @param {ReadonlySet<string>} taken
 */
export async function sheets(browser, folder, kinds, order, taken) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 600 } });
  const html = join(folder, "sheet.html");
  for (const kind of kinds) {
    const names = order.map((name) => `${name}-${kind}`).filter((name) => taken.has(name));
    for (let first = 0; first < names.length; first += EACH) {
      const figures = names.slice(first, first + EACH).map((name) => `<figure><figcaption>${name}</figcaption><img src="${name}.png"></figure>`);
      await writeFile(html, `<style>${style}</style>${figures.join("")}`);
      await page.goto(pathToFileURL(html).href, { waitUntil: "load" });
      const number = String(first / EACH + 1).padStart(2, "0");
      await page.screenshot({ path: join(folder, `sheet-${kind}-${number}.png`), fullPage: true });
    }
  }
  await rm(html);
  await page.close();
}
