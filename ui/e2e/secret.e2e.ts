import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();
const path = "secret.html";
const CANARY = "canary-4f1c2b7e";

test("T183: what was typed is handed over once, and nothing of it is left on the page", async () => {
  await visit({ path, state: "unlock" }, async (page) => {
    await heading(page, "Unlock FediAccounts");
    expect(await focused(page), "the field has the focus").toBe("secret-text");
    await page.keyboard.type(CANARY);
    await page.keyboard.press("Enter");
    await page.getByText("no longer needed").waitFor();
    const left = await page.evaluate(
      () => document.documentElement.outerHTML + JSON.stringify([...document.querySelectorAll("input")].map((input) => input.value)) + JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href,
    );
    expect(left).not.toContain(CANARY);
    expect(await calls(page)).toEqual(["submit keep"]);
  });
});

test("T189: nothing fills the field in, corrects or remembers it", async () => {
  await visit({ path, state: "set" }, async (page) => {
    for (const id of ["secret-text", "secret-again"]) {
      const field = page.getByTestId(id);
      expect(await field.getAttribute("autocomplete")).toBe("off");
      expect(await field.getAttribute("spellcheck")).toBe("false");
      expect(await field.getAttribute("type")).toBe("password");
    }
    expect(await page.locator("form[action], input[name]:not([type=radio])").count(), "no form to be remembered").toBe(0);
  });
});

test("a wrong passphrase is told, stays in the field, and is forgiven at the next key", async () => {
  await visit({ path, state: "unlock" }, async (page) => {
    await heading(page, "Unlock FediAccounts");
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("This is not the passphrase.").waitFor();
    expect(await page.getByTestId("secret-text").inputValue()).toBe("wrong");
    await page.getByTestId("secret-text").press("End");
    await page.keyboard.type("x");
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

test("a new passphrase is long enough and typed twice before it can be set", async () => {
  await visit({ path, state: "set" }, async (page) => {
    const set = page.getByTestId("secret-submit");
    await heading(page, "Choose a passphrase");
    await page.keyboard.type("short");
    await page.getByText("7 more characters.").waitFor();
    await page.getByTestId("secret-text").fill("four words are enough");
    await page.getByText("Long enough.").waitFor();
    await page.getByTestId("secret-again").fill("four words are enoufh");
    await page.getByText("The two are not the same.").waitFor();
    expect(await set.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    expect(await calls(page)).toEqual([]);
    await page.getByTestId("secret-again").fill("four words are enough");
    await page.getByRole("radio", { name: "Ask for the passphrase" }).check();
    await set.click();
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["submit"]);
  });
});

test("Esc closes it", async () => {
  await visit({ path, state: "paste-url" }, async (page) => {
    await heading(page, "Paste the address for social.example");
    await page.keyboard.type("half");
    await page.keyboard.press("Escape");
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["cancel"]);
  });
});

test("what was typed is shown as long as it is wanted, by keyboard too", async () => {
  await visit({ path, state: "paste-code" }, async (page) => {
    await heading(page, "Enter the code from social.example");
    await page.keyboard.type("a-code");
    await tabTo(page, "Show: Code");
    await page.keyboard.press("Space");
    expect(await page.getByTestId("secret-text").getAttribute("type")).toBe("text");
    await page.keyboard.press("Space");
    expect(await page.getByTestId("secret-text").getAttribute("type")).toBe("password");
  });
});
