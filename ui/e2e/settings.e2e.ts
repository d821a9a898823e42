import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Preferences } from "../src/backend/types/Preferences.ts";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();

/** As the address of the page says. */
const first: Preferences = { language: "en", theme: "system", tray: true, notices: { accounts: true, apps: true }, start_at_login: false };

const settings = (page: Page) => page.getByTestId("view-settings").click();
const wished = async (page: Page) => (await calls(page)).map((call) => call.replace(/^preferences /u, ""));
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("what is preferred is set at once, each by keyboard, and stays so", async () => {
  await visit({}, async (page) => {
    await tabTo(page, "Settings");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Settings");
    for (const [id, change] of [
      ["start-at-login", { start_at_login: true }],
      ["tray", { tray: false }],
      ["notice-accounts", { notices: { accounts: false, apps: true } }],
      ["notice-apps", { notices: { accounts: false, apps: false } }],
    ] as const) {
      await tabTo(page, id);
      await page.keyboard.press("Space");
      await expect.poll(async () => JSON.parse((await wished(page)).at(-1) ?? "{}") as Preferences, { message: id }).toMatchObject(change);
    }
    expect(await page.getByRole("switch", { name: "Show in the tray" }).isChecked()).toBe(false);
    expect((await calls(page)).length).toBe(4);
  });
});

test("a theme is shown at once, whatever the desktop has, and the desktop's comes back", async () => {
  await visit({ context: { colorScheme: "light" } }, async (page) => {
    await settings(page);
    const light = await ground(page);
    await page.getByTestId("theme-dark").check();
    expect(await theme(page)).toBe("dark");
    expect(await ground(page)).not.toBe(light);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await theme(page)).toBe("system");
    expect(await ground(page)).toBe(light);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await ground(page)).not.toBe(light);
    expect(JSON.parse((await wished(page)).at(-1) ?? "{}")).toEqual(first);
  });
});

test("every page is light or dark from its address on, and says its language", async () => {
  for (const path of ["", "consent.html", "secret.html"]) {
    const state = path === "secret.html" ? "set" : "default";
    await visit({ path, state, context: { colorScheme: "light" } }, async (page) => {
      await page.goto(`${page.url()}&theme=dark`);
      await page.locator("h1").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en-GB");
      expect(await theme(page)).toBe("dark");
    });
  }
});

test("the language can be the desktop's or one of those there are", async () => {
  await visit({}, async (page) => {
    await settings(page);
    const choice = page.getByTestId("language");
    const spoken = await readdir(join(import.meta.dirname, "../locales"));
    expect(await choice.locator("option").evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).sort())).toEqual(["", ...spoken].sort());
    expect((await choice.locator("option").allTextContents()).slice(0, 3), "each by its own name").toEqual(["System (English)", "English", "Deutsch"]);
    await choice.selectOption("en");
    expect(JSON.parse((await wished(page)).at(-1) ?? "{}")).toEqual({ ...first, language: "en" });
    await choice.selectOption("de");
    await page.waitForURL(/language=de/u);
    await heading(page, "Einstellungen");
    expect(await page.evaluate(() => document.documentElement.lang), "its own kind of German where the person has one").toBe("de");
  });
});

test("when to lock is chosen, and the passphrase typed elsewhere", async () => {
  await visit({ state: "open-both" }, async (page) => {
    await settings(page);
    await page.getByRole("combobox", { name: "Lock by itself" }).selectOption({ label: "After 15 minutes" });
    await page.getByRole("switch", { name: "Lock with the screen" }).press("Space");
    await page.getByTestId("passphrase-set").click();
    await page.getByTestId("passphrase-remove").click();
    expect(await calls(page)).toEqual(["lock_rule 15 false", "lock_rule 15 true", "secret set_passphrase", "secret remove_passphrase"]);
  });
});

test("who locks from the settings sees that it is locked, and can still get at what needs no accounts", async () => {
  await visit({}, async (page) => {
    await settings(page);
    await page.getByTestId("lock-here").click();
    await heading(page, "FediAccounts is locked");
    await settings(page);
    await page.getByRole("switch", { name: "Show in the tray" }).waitFor();
    for (const id of ["lock-after", "backup-make", "revoke-everything"]) expect(await page.getByTestId(id).count()).toBe(0);
  });
});

test("a copy is made, and is the first of the list", async () => {
  await visit({}, async (page) => {
    await settings(page);
    await page.getByText("Which there are").click();
    const copies = page.getByTestId("backup-list").getByRole("listitem");
    const before = await copies.count();
    await page.getByTestId("backup-make").click();
    await page.getByText("The last one: now").waitFor();
    expect(await copies.count()).toBe(before + 1);
    expect(await calls(page)).toEqual(["make_backup"]);
  });
});

test("the checks are run, run again and copied; the way leads back to where it began", async () => {
  await visit({ state: "faults" }, async (page) => {
    await settings(page);
    await page.getByTestId("diagnose").press("Enter");
    expect(await focused(page)).toBe("Diagnostics");
    await page.getByText("1 of 7 checks is fine").first().waitFor();
    expect(await page.locator("[data-verdict]").first().getAttribute("data-verdict"), "what is wrong comes first").toBe("wrong");
    await page.getByTestId("diagnose-again").click();
    await page.getByTestId("report-copy").click();
    await page.getByText("The report is copied.").first().waitFor();
    expect(await calls(page)).toEqual(["diagnose", "diagnose", "copy_report"]);
    await page.getByTestId("settings-back").press("Enter");
    expect(await focused(page)).toBe("Run checks");
    await page.getByText("Its agent still runs in version 0.0.9").waitFor();
    await page.getByTestId("homepage").click();
    expect((await calls(page)).at(-1)).toBe("homepage");
  });
});

test("what cannot be set is said, and shown as it is", async () => {
  await visit({ state: "refused" }, async (page) => {
    await settings(page);
    await page.getByTestId("start-at-login").click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByTestId("start-at-login").isChecked()).toBe(false);
    const [before, spoken] = [page.url(), await page.getByTestId("language").inputValue()];
    await page.getByTestId("language").selectOption("de");
    // What went wrong before is still said: only the choice shows that this was refused as well.
    await expect.poll(() => page.getByTestId("language").inputValue()).toBe(spoken);
    expect(page.url(), "a language that is not kept is not spoken").toBe(before);
  });
});

test("who begins can let it start at login, beside the one button", async () => {
  await visit({ state: "empty" }, async (page) => {
    await page.getByTestId("first-start").check();
    expect(JSON.parse((await wished(page)).at(-1) ?? "{}")).toEqual({ ...first, start_at_login: true });
    await page.getByText("it stays in the tray").waitFor();
  });
});
