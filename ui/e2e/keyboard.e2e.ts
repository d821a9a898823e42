import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();

/** Presses a key, and says what has the focus when it has come to rest there. */
async function leads(page: Page, key: string, to: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => focused(page), { message: key }).toBe(to);
}

/** Goes there by Tab and presses Enter; the heading of the view has the focus then. */
async function enter(page: Page, what: string, title = what): Promise<void> {
  await tabTo(page, what);
  await leads(page, "Enter", title);
}

/** Opens a dialog by Enter and leaves it by Esc: the focus is back where it was. */
async function openAndLeave(page: Page, opener: string, first: string): Promise<void> {
  await enter(page, opener, first);
  expect(await page.evaluate(() => document.activeElement?.closest("dialog[open]") !== null), "it stays in the dialog").toBe(true);
  await leads(page, "Escape", opener);
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

test("a person without a pointer gets through every section, and is never lost", async () => {
  await visit({}, async (page) => {
    await heading(page, "Accounts");
    await openAndLeave(page, "Add an account", "address");

    await tabTo(page, "Search accounts");
    const shown = page.getByRole("article");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await shown.getByRole("heading", { name: "Ana (old)" }).waitFor();
    await openAndLeave(page, "Sign out…", "Cancel");

    await enter(page, "Apps");
    await openAndLeave(page, "Withdraw all…", "Cancel");

    await enter(page, "Activity");
    await tabTo(page, "Account");
    await page.keyboard.press("ArrowDown");
    await openAndLeave(page, "Export…", "Cancel");

    await enter(page, "Settings");
    await tabTo(page, "tray");
    await page.keyboard.press("Space");
    await expect.poll(() => page.getByRole("switch", { name: "Show in the tray" }).isChecked()).toBe(false);
    await enter(page, "Run checks", "Diagnostics");
    await leads(page, "Shift+Tab", "Settings");
    await leads(page, "Enter", "Run checks");

    await tabTo(page, "Apps");
    await page.keyboard.press("Shift+Tab");
    await leads(page, "Enter", "Accounts");
    expect((await calls(page)).map((call) => call.split(" ")[0]), "nothing was done on the way").toEqual(["preferences", "diagnose"]);
  });
});
