// Pictures of every scene: node e2e/shots.js FOLDER [part of a name]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { reach, scenes } from "./scenes.js";
import { launch, open, serve } from "./stage.js";

const [, , folder, only = ""] = process.argv;
if (folder === undefined) throw new Error("usage: npm run shots -- FOLDER [part of a name]");
await mkdir(folder, { recursive: true });

const site = await serve();
const browser = await launch();
for (const [name, scene] of Object.entries(scenes)) {
  if (!name.includes(only)) continue;
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const viewport = { width: scene.width ?? 960, height: scene.height ?? 640 };
    const context = { ...scene.sight, viewport, colorScheme, deviceScaleFactor: 2 };
    const { page, faults, close } = await open(browser, site.url, { ...(scene.path && { path: scene.path }), ...(scene.state && { state: scene.state }), context });
    await reach(page, scene);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: "disabled" });
    for (const fault of faults) console.error(`${name}: ${fault}`);
    await close();
  }
}
await browser.close();
await site.close();
