import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visit, withBrowser } from "./person.ts";
import { reach, scenes } from "./scenes.js";

withBrowser();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const [name, scene] of Object.entries(scenes)) {
  test.each(["light", "dark"] as const)(`axe finds nothing in ${name}, %s`, async (colorScheme) => {
    const viewport = { width: scene.width ?? 960, height: scene.height ?? 640 };
    const context = { ...scene.sight, viewport, colorScheme, reducedMotion: "reduce" as const };
    await visit({ ...(scene.path !== undefined && { path: scene.path }), ...(scene.state !== undefined && { state: scene.state }), context }, async (page) => {
      await reach(page, scene);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(found).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    });
  });
}

/** What sticks out of the window sideways, or is too small to be hit. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const modal = document.querySelector("dialog[open]");
    const all = [...(modal ?? document).querySelectorAll<HTMLElement>("button, input, h1, h2, p, li, summary, .note, .group")];
    const faults: string[] = [];
    for (const element of all.filter((one) => one.checkVisibility() && one.closest(".sr") === null)) {
      const box = element.getBoundingClientRect();
      if (box.left < 0 || box.right > wide + 1) faults.push(`${element.className} ${element.innerText} sticks out`);
      const control = element.matches("button:not(.link), summary");
      if (control && (box.width < 24 || box.height < 24)) faults.push(`${element.innerText} is too small`);
    }
    return faults;
  });
}
