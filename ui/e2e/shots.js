// Pictures of every scene: node e2e/shots.js FOLDER [part of a name] [--language CODE]…
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isMain, reach, scenes, viewOf } from "./scenes.js";
import { sheets } from "./sheets.js";
import { launch, serve, shower } from "./stage.js";

/** How many pages are open at once. */
const AT_ONCE = 4;
const narrow = { width: 360, height: 640 };

const [, , folder, ...words] = process.argv;
if (folder === undefined) throw new Error("usage: npm run shots -- FOLDER [part of a name] [--language CODE]…");
const named = words.flatMap((word, index) => (words[index - 1] === "--language" ? [word] : []));
const only = words.find((word, index) => !word.startsWith("--") && words[index - 1] !== "--language") ?? "";
const spoken = await readdir(join(import.meta.dirname, "../locales"));
const languages = named.length > 0 ? named : spoken.filter((one) => one === "de");

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await serve();
const browser = await launch();
const show = shower(browser, site.url);
/** @type {string[]} */
const taken = [];
/** @type {string[]} */
const faults = [];

/** @param {string} name @param {import("./scenes.js").Scene} scene @param {string} language */
async function take(name, scene, language) {
  try {
    const said = await show({ ...viewOf(scene), language }, async (page) => {
      const shoot = async (/** @type {string} */ kind) => {
        await page.screenshot({ path: join(folder ?? "", `${name}-${kind}.png`), animations: "disabled" });
        taken.push(`${name}-${kind}`);
      };
      await reach(page, scene, language);
      await page.mouse.move(0, 0);
      await shoot(language === "en" ? "light" : language);
      if (language !== "en") return;
      await page.emulateMedia({ colorScheme: "dark" });
      await shoot("dark");
      if (!isMain(scene)) return;
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(narrow);
      await shoot("narrow");
    });
    faults.push(...said.map((fault) => `${name}, ${language}: ${fault}`));
  } catch (error) {
    faults.push(`${name}, ${language}: ${String(error).split("\n")[0]}`);
  }
}

const wanted = Object.entries(scenes).filter(([name]) => name.includes(only));
const queue = ["en", ...languages].flatMap((language) => wanted.map(([name, scene]) => ({ name, scene, language })));
const worker = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await take(next.name, next.scene, next.language);
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const order = wanted.map(([name]) => name);
await sheets(browser, folder, ["light", "dark", "narrow", ...languages], order, new Set(taken));
await browser.close();
await site.close();
console.log(`${taken.length} pictures in ${folder}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
