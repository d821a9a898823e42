import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { misfits } from "./fits.ts";
import { lookAt, withBrowser } from "./person.ts";
import { reach, scenes, viewOf } from "./scenes.js";

withBrowser();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the other scheme can change. */
const colours: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] } };

async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ ...options, preload: false, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, options);
}

describe.concurrent("axe finds nothing, and all fits, in", () => {
  for (const [name, scene] of Object.entries(scenes)) {
    test(name, async () => {
      await lookAt(viewOf(scene), async (page) => {
        await reach(page, scene);
        await page.evaluate(axe);
        expect(await violations(page), "light").toEqual([]);
        expect(await misfits(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await violations(page, colours), "dark").toEqual([]);
      });
    });
  }
});
