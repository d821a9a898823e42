import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";
import { arrive } from "./stage.js";

withBrowser();
const path = "secret.html";

test("accounts from another computer are signed in one by one, by keyboard alone", async () => {
  await visit({ state: "moving" }, async (page) => {
    await page.getByTestId("meet").focus();
    await page.keyboard.press("Enter");
    await heading(page, "Sign in to @ana@new.example?");
    expect(await focused(page), "who is asked about is read").toBe("Sign in to @ana@new.example?");
    await tabTo(page, "Sign in");
    await page.keyboard.press("Enter");
    await heading(page, /Waiting for/u);
    expect(await calls(page)).toEqual(["begin new.example everyday -"]);
    await arrive(page, "ready");
    await page.getByTestId("meet-next").click();
    await heading(page, "Sign in to @ana@clips.example?");
    await page.getByTestId("meet-skip").click();
    await heading(page, /^Sign in to @w+@/u);
    await page.getByTestId("meet-forget").click();
    await heading(page, "Sign in to @ana@xn--scial-jye.example?");
    await page.keyboard.press("Escape");
    await page.getByText("2 left").waitFor();
    expect((await calls(page)).slice(1)).toEqual(["later 2", "forget 3"]);
  });
});

test("T075: a server on the list that looks like another one is shown before it is begun", async () => {
  await visit({ state: "moving" }, async (page) => {
    await page.getByTestId("meet").click();
    for (let skipped = 0; skipped < 3; skipped += 1) await page.getByTestId("meet-skip").click();
    await heading(page, "Sign in to @ana@xn--scial-jye.example?");
    await page.getByTestId("meet-sign-in").click();
    await heading(page, "Careful: this is not social.example");
  });
});

test("on a computer without accounts a file from another one can be chosen", async () => {
  await visit({ state: "empty" }, async (page) => {
    await page.getByTestId("move-in").click();
    await page.evaluate(() => (window as unknown as { fake: { moved(): void } }).fake.moved());
    await page.getByText("4 accounts from your other computer are left to sign in.").waitFor();
    await page.getByTestId("meet").click();
    await page.getByTestId("meet-forget-all").click();
    await heading(page, "All of them were asked about");
    await page.getByTestId("meet-close").click();
    expect(await calls(page)).toEqual(["move_in", "forget all"]);
  });
});

test("moving out and in are asked for in the settings, and no passphrase in this page", async () => {
  await visit({ state: "few" }, async (page) => {
    await page.getByTestId("view-settings").click();
    await page.getByTestId("move-out").click();
    await page.getByTestId("move-in").click();
    expect(await calls(page)).toEqual(["secret move_out", "move_in"]);
  });
});

test("T183: where the file was written is said, and nothing that was typed is left", async () => {
  await visit({ path, state: "move-out" }, async (page) => {
    await page.getByTestId("secret-text").fill("canary four words");
    await page.getByTestId("secret-again").fill("canary four words");
    await page.keyboard.press("Enter");
    await heading(page, "The file is written");
    expect(await focused(page)).toBe("The file is written");
    await page.getByText("/home/ana/Downloads/fediaccounts-accounts-2026-11-22.age").waitFor();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("canary");
    await page.getByTestId("secret-done").click();
    await page.getByText("no longer needed").waitFor();
    expect((await calls(page)).at(-1)).toBe("cancel");
  });
});

test("a file with nothing new is said to be that, and a wrong passphrase too", async () => {
  await visit({ path, state: "move-in-known" }, async (page) => {
    await heading(page, /^Open /u);
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("This is not the passphrase.").waitFor();
    await page.getByTestId("secret-text").fill("four words");
    await page.keyboard.press("Enter");
    await heading(page, "Nothing new in this file");
    await page.getByText("8 accounts of it are here already.").waitFor();
    await page.getByText("One account of it waits for you to sign in already.").waitFor();
  });
});
