import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { join, open, shower } from "./stage.js";

let browser: Browser;
let show: ReturnType<typeof shower>;

/** Joins the browser for a file of tests. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await join(inject("browser"));
    show = shower(browser, inject("url"));
  });
  afterAll(() => browser.close());
}

/** Lets a person at the window; afterwards nothing may have been said on the console. */
export async function visit(how: NonNullable<Parameters<typeof open>[2]>, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await open(browser, inject("url"), how);
  try {
    await act(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

/** Looks at a scene, on a page that others are looked at with; nothing may have been said on the console. */
export async function lookAt(how: Parameters<typeof show>[0], act: (page: Page) => Promise<void>): Promise<void> {
  expect(await show(how, act)).toEqual([]);
}

/** The text of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute("aria-label");
    const said = label ?? (element instanceof HTMLElement ? element.innerText.trim() || element.id || element.tagName : "");
    // Names are kept apart from the sentence around them.
    return said.replaceAll(/[\u2068\u2069]/gu, "");
  });
}

/** Presses Tab until something of that text or id has the focus. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now === wanted) return;
    seen.push(now);
  }
  throw new Error(`no Tab leads to ${wanted}; seen: ${seen.join(" | ")}`);
}

/** What the backend was asked, in order. */
export function calls(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { fake: { calls: string[] } }).fake.calls);
}

/** Waits until the heading says that. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** From now on time passes only by `clock.runFor`: what a test waits for in vain, a busy computer would bring about. */
export async function stopClock(page: Page): Promise<void> {
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 60_000);
}

/** What is called that, with or without the marks that keep names apart from the sentence around them. */
export function called(words: string): RegExp {
  const letters = [...words].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/u, "\\$&"));
  return new RegExp(["", ...letters, ""].join("[\\u2068\\u2069]*"), "u");
}
