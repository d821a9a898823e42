import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { misfits } from "./fits.ts";
import { lookAt, withBrowser } from "./person.ts";
import { isMain, reach, scenes, viewOf } from "./scenes.js";

withBrowser();

/** All of them, if the person at the keyboard wants to wait; else words as no language has them, and the longest there are. */
const asked = process.env["FEDIACCOUNTS_LANGUAGES"]?.split(",") ?? ["xx", "fr"];
const languages = readdirSync(join(import.meta.dirname, "../locales")).filter((one) => one !== "en");
const others = asked.includes("all") ? ["xx", ...languages] : asked;

/** Where words are laid out as in others, in other colours. */
const alike = /-(forced|contrast)$/u;
const laid = Object.entries(scenes).filter(([name]) => !alike.test(name));

describe.each(others)("in %s", (language) => {
  describe.concurrent("all fits, as wide as it opens and narrow, in", () => {
    for (const [name, scene] of laid) {
      test(name, async () => {
        await lookAt({ ...viewOf(scene), language }, async (page) => {
          await reach(page, scene, language);
          expect(await misfits(page)).toEqual([]);
          // Nobody has so little room for so large text.
          if (!isMain(scene) || scene.text200 === true) return;
          await page.setViewportSize({ width: 360, height: 640 });
          expect(await misfits(page), "narrow").toEqual([]);
        });
      });
    }
  });
});
