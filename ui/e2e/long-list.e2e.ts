import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { focused, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();

/** Accounts that are on the page, from the top. */
const rows = (page: Page): Promise<string[]> => page.locator("[data-account]").evaluateAll((all) => all.map((one) => one.getAttribute("data-account") ?? ""));

/** Whose row, or what in it, has the focus. */
const held = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.closest("[data-account]")?.getAttribute("data-account") ?? null);

/** Whether it is seen, and not covered by the heading above it. */
const seen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    if (box === undefined) return false;
    const top = document.elementFromPoint(box.x + box.width / 3, box.y + 3);
    return top?.closest("[data-account]")?.contains(document.activeElement) === true && box.bottom <= innerHeight;
  });

/** Lets the agent say something else about an account, or nothing any more. */
const change = (page: Page, id: string, state: string | null): Promise<void> =>
  page.evaluate(([id, state]) => (window as unknown as { fake: { becomes(id: string, state: string | null): void } }).fake.becomes(id ?? "", state ?? null), [id, state]);

const scrollTo = (page: Page, top: number): Promise<void> => page.locator(".list .scroll").evaluate((box, top) => void (box.scrollTop = top), top);

test("of five thousand accounts only those near are on the page, each told as one of how many", async () => {
  await visit({ state: "many" }, async (page) => {
    await page.getByTestId("account-row").first().waitFor();
    expect((await rows(page)).length).toBeLessThan(80);
    const row = page.locator("[data-account=p0]");
    expect(await row.getAttribute("aria-setsize")).toMatch(/^25\d\d$/u);
    expect(await row.getAttribute("aria-posinset")).toBe("1");
    await scrollTo(page, 1e7);
    await page.locator("[data-account=p4979]").waitFor();
    expect((await rows(page)).length).toBeLessThan(80);
  });
});

test("arrows, Page Down, Home and End lead through all of them, and what has the focus is seen", async () => {
  await visit({ state: "many" }, async (page) => {
    await tabTo(page, "Search accounts");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => held(page)).toBe("p7");
    for (const [key, id] of [["End", "p4979"], ["ArrowUp", "p4919"], ["Home", "p7"], ["ArrowDown", "p507"]] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => held(page), { message: key }).toBe(id);
      await expect.poll(() => seen(page), { message: key }).toBe(true);
    }
    for (let step = 0; step < 40; step += 1) await page.keyboard.press("PageDown");
    await expect.poll(() => seen(page)).toBe(true);
    await page.keyboard.press("Home");
    await expect.poll(() => held(page)).toBe("p7");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("Search accounts");
  });
});

test("Tab goes through the list in a few steps", async () => {
  await visit({ state: "many" }, async (page) => {
    await tabTo(page, "Search accounts");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await expect.poll(() => held(page)).toBe("p4979");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".detail") !== null)).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await held(page)).toBe("p4979");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("server59.example: more");
  });
});

test("rows that come and go leave the focus with its account, and what is seen where it is", async () => {
  await visit({ state: "many" }, async (page) => {
    await scrollTo(page, 20_000);
    const row = page.locator("[data-account=p360]");
    await row.locator(".row-open").click();
    const top = async (): Promise<number> => (await row.boundingBox())?.y ?? 0;
    const before = await top();
    await change(page, "p100", null);
    await change(page, "p101", "suspended");
    await page.getByText("11", { exact: true }).first().waitFor({ state: "attached" });
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    expect(await held(page)).toBe("p360");
    await change(page, "p360", "suspended");
    await expect.poll(() => held(page), { message: "it went up to what needs the person" }).toBe("p360");
    await expect.poll(() => seen(page)).toBe(true);
    await change(page, "p360", null);
    await expect.poll(() => held(page), { message: "the next one has it" }).toMatch(/^p\d+$/u);
    expect(await held(page)).not.toBe("p360");
  });
});

test("what has the focus stays when it is scrolled out of sight", async () => {
  await visit({ state: "many" }, async (page) => {
    await page.locator("[data-account=p507] .row-open").click();
    await scrollTo(page, 100_000);
    await expect.poll(async () => (await rows(page)).length).toBeGreaterThan(20);
    expect(await held(page)).toBe("p507");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => held(page)).toBe("p1007");
    expect(await seen(page)).toBe(true);
  });
});

test("Ctrl+F searches, by label too and whatever marks letters bear; Esc ends it", async () => {
  await visit({ state: "many" }, async (page) => {
    await page.getByTestId("account-row").first().waitFor();
    await page.keyboard.press("Control+f");
    expect(await focused(page)).toBe("Search accounts");
    await page.keyboard.type("dorde ANGSTROM work");
    await page.getByText("accounts match “dorde ANGSTROM work”").waitFor();
    const names = await page.locator(".row b").allInnerTexts();
    expect(new Set(names)).toEqual(new Set(["Đorđe Ångström"]));
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => held(page)).not.toBe(null);
    await page.keyboard.press("Control+f");
    await page.keyboard.type("nobody of that name");
    await page.getByText("No account matches").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Needs you").waitFor();
    expect(await focused(page)).toBe("Search accounts");
  });
});

test("large text and wrapped rows leave no gap and no overlap", async () => {
  await visit({ state: "many", context: { viewport: { width: 400, height: 640 } } }, async (page) => {
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await scrollTo(page, 30_000);
    await expect
      .poll(() =>
        page.locator("[data-account]").evaluateAll((all) => {
          const boxes = all.map((one) => one.getBoundingClientRect()).filter((box) => box.bottom > 0 && box.top < innerHeight).sort((a, b) => a.top - b.top);
          const gaps = boxes.slice(1).map((box, index) => Math.round(box.top - (boxes[index]?.bottom ?? 0)));
          return boxes.length > 2 && gaps.every((gap) => gap === 0);
        }),
      )
      .toBe(true);
  });
});

test("a screen is drawn within a frame's time, however many accounts there are", async () => {
  await visit({ state: "many" }, async (page) => {
    await page.getByTestId("account-row").first().waitFor();
    const spent = await page.evaluate(async () => {
      const box = document.querySelector(".list .scroll");
      const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
      const times: number[] = [];
      for (let step = 1; step <= 40; step += 1) {
        if (box !== null) box.scrollTop = step * 320;
        const start = performance.now();
        box?.dispatchEvent(new Event("scroll"));
        await Promise.resolve();
        times.push(performance.now() - start);
        await frame();
      }
      const start = performance.now();
      (window as unknown as { fake: { becomes(id: string, state: string): void } }).fake.becomes("p300", "suspended");
      await Promise.resolve();
      const changed = performance.now() - start;
      return { typical: times.sort((a, b) => a - b)[20] ?? 0, changed };
    });
    console.log(`scrolled by half a screen in ${spent.typical.toFixed(1)} ms, changed one in ${spent.changed.toFixed(1)} ms`);
    // Of a computer that does other things meanwhile: what grows with the number of accounts would take seconds.
    expect(spent.typical).toBeLessThan(50);
    expect(spent.changed).toBeLessThan(500);
  });
});
