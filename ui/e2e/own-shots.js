import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { misfits } from "./own-fits.mjs";
import { reach, scenes, viewOf, isMain } from "./scenes.js";
import { launch, open, serve } from "./stage.js";
const [, , folder, languages, names] = process.argv;
await mkdir(folder, { recursive: true });
const site = await serve();
const browser = await launch();
const queue = names.split(",").flatMap((name) => languages.split(",").map((language) => ({ name, scene: scenes[name], language })));
const worker = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { name, scene, language } = next;
    const { page, close } = await open(browser, site.url, { ...viewOf(scene), language });
    try {
      await reach(page, scene, language);
      const fit = async (kind) => { for (const one of await misfits(page)) console.log(`${language} ${name} ${kind}: ${one}`); await page.screenshot({ path: join(folder, `${name}-${language}-${kind}.png`), animations: "disabled" }); };
      await fit("wide");
      if (isMain(scene)) { await page.setViewportSize({ width: 360, height: 640 }); await fit("narrow"); }
    } catch (error) { console.log(`${language} ${name} FAILED ${String(error).split("\n")[0]}`); } finally { await close(); }
  }
};
await Promise.all([1, 2, 3].map(worker));
await browser.close(); await site.close(); console.log("done");
