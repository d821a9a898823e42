import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();
const path = "secret.html";
const CANARY = "canary-4f1c2b7e";

/** Everything that the page holds. */
function held(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.documentElement.outerHTML +
      JSON.stringify([...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].map((field) => field.value)) +
      JSON.stringify({ ...localStorage, ...sessionStorage }) +
      location.href,
  );
}

test("T062, T183: name, password and code by keyboard alone; nothing of them is left", async () => {
  await visit({ path, state: "password-second" }, async (page) => {
    await heading(page, "Sign in to video.example");
    await page.getByText("They go there once, over an encrypted connection, and are not kept.").waitFor();
    expect(await focused(page)).toBe("secret-username");
    await page.keyboard.type("ben");
    await page.keyboard.press("Tab");
    await page.keyboard.type(CANARY);
    await page.keyboard.press("Enter");
    await heading(page, "Your code for video.example");
    expect(await focused(page), "the code has the focus").toBe("secret-code");
    expect(await held(page), "the server does not want it again").not.toContain(CANARY);
    await page.keyboard.type("482913");
    await page.keyboard.press("Enter");
    await page.getByText("no longer needed").waitFor();
    expect(await held(page)).not.toMatch(/canary|482913|ben"/u);
    expect(await calls(page)).toEqual(["password", "second_factor totp"]);
  });
});

test("T062: where the server wants them again, they are handed over again, and typed once", async () => {
  await visit({ path, state: "password-again" }, async (page) => {
    await heading(page, "Sign in to town.example");
    expect(await focused(page), "the name is known").toBe("secret-password");
    expect(await page.getByTestId("secret-username").inputValue()).toBe("ana");
    await page.keyboard.type(CANARY);
    await page.keyboard.press("Enter");
    await heading(page, "Your code for town.example");
    expect(await page.locator("input").count(), "only the code is asked for").toBe(1);
    await tabTo(page, "Use a recovery code instead");
    await page.keyboard.press("Enter");
    await page.getByLabel("Recovery code", { exact: true }).waitFor();
    expect(await focused(page)).toBe("secret-code");
    await page.keyboard.type("abcd-efgh");
    await page.keyboard.press("Enter");
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["password", "second_factor recovery again"]);
    expect(await held(page)).not.toContain(CANARY);
  });
});

test("a wrong password is told at its field, which has the focus, and is forgiven at the next key", async () => {
  await visit({ path, state: "password-named" }, async (page) => {
    await heading(page, "Sign in to video.example");
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("The name or the password is wrong.").waitFor();
    const field = page.getByTestId("secret-password");
    expect([await focused(page), await field.getAttribute("aria-invalid"), await field.inputValue()]).toEqual(["secret-password", "true", "wrong"]);
    const about = (await field.getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`#${about}`).innerText()).toContain("Look at both and try again.");
    await page.keyboard.type("x");
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

test("a server that takes no more tries says until when, and the time runs down", async () => {
  await visit({ path, state: "password-named" }, async (page) => {
    await heading(page, "Sign in to video.example");
    await page.clock.install();
    await page.keyboard.type("busy");
    await page.keyboard.press("Enter");
    await page.getByText("Try again in 5 minutes.").waitFor();
    await page.clock.runFor(4 * 60_000);
    await page.getByText("Try again in a minute.").waitFor();
  });
});

test("T189: nothing fills these fields in, corrects or remembers them", async () => {
  for (const [state, fields] of [
    ["password", ["username", "password"]],
    ["second", ["code"]],
    ["new-asks", ["username", "email", "password", "birthday"]],
  ] as const) {
    await visit({ path, state }, async (page) => {
      for (const id of fields) {
        const field = page.getByTestId(`secret-${id}`);
        expect([await field.getAttribute("autocomplete"), await field.getAttribute("spellcheck")], id).toEqual(["off", "false"]);
      }
      expect(await page.locator("form[action], input[name]").count()).toBe(0);
    });
  }
});

test("a password is shown as long as it is wanted", async () => {
  await visit({ path, state: "password" }, async (page) => {
    await page.getByTestId("secret-password").fill("a password");
    await page.getByRole("button", { name: "Show: Password" }).click();
    expect(await page.getByTestId("secret-password").getAttribute("type")).toBe("text");
    await page.getByRole("button", { name: "Show: Password" }).click();
    expect(await page.getByTestId("secret-password").getAttribute("type")).toBe("password");
  });
});

test("on this very computer no encryption is claimed", async () => {
  await visit({ path, state: "password-local" }, async (page) => {
    await page.getByText("They go there once, on this computer, and are not kept.").waitFor();
    expect(await page.getByText("encrypted").count()).toBe(0);
  });
});

test("while the server is asked, nothing is handed over twice", async () => {
  await visit({ path, state: "password-named", pace: 500 }, async (page) => {
    await heading(page, "Sign in to video.example");
    await page.keyboard.type("a password");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Asking video.example …").waitFor();
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["password"]);
  });
});

test("an account is made by keyboard alone, once the rules are agreed to", async () => {
  await visit({ path, state: "new-asks" }, async (page) => {
    await heading(page, "A new account at town.example");
    await tabTo(page, "Rules of town.example");
    await page.keyboard.press("End");
    await expect.poll(() => page.getByTestId("secret-rules").evaluate((rules) => rules.scrollTop)).toBeGreaterThan(0);
    await tabTo(page, "secret-agreed");
    await page.keyboard.press("Space");
    await tabTo(page, "secret-email");
    await page.keyboard.type("taken@mail.example");
    await page.keyboard.press("Tab");
    await page.keyboard.type(CANARY);
    await tabTo(page, "secret-reason");
    await page.keyboard.type("To show what I make.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2001-12-31");
    await page.keyboard.press("Enter");
    await page.getByText("There is an account with this e-mail address.").waitFor();
    expect(await focused(page), "the focus is where something is to be mended").toBe("secret-email");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("ana@mail.example");
    await page.keyboard.press("Enter");
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["new_account", "new_account"]);
    expect(await held(page)).not.toMatch(/canary|2001-12-31|mail\.example/u);
  });
});

test("T173: rules from servers stay text", async () => {
  await visit({ path, state: "new" }, async (page) => {
    await page.getByText("<b>Advertising</b> only for what you made yourself.").waitFor();
    expect(await page.locator(".rules b, .rules img").count()).toBe(0);
  });
});

test("without agreement nothing is sent", async () => {
  await visit({ path, state: "new" }, async (page) => {
    await page.getByTestId("secret-username").fill("ana");
    await page.getByTestId("secret-email").fill("ana@mail.example");
    await page.getByTestId("secret-password").fill("four words are enough");
    await page.keyboard.press("Enter");
    expect(await page.getByTestId("secret-submit").getAttribute("aria-disabled")).toBe("true");
    expect(await calls(page)).toEqual([]);
  });
});
