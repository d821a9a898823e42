import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();

test("locking is one press, unlocking another where the keyring has the key", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("lock").click();
    await heading(page, "FediAccounts is locked");
    expect(await page.getByText("@ana@").count(), "nothing of the accounts is left on the page").toBe(0);
    await page.getByTestId("unlock").click();
    await heading(page, "Accounts");
    expect(await calls(page)).toEqual(["lock", "unlock"]);
  });
});

test("a passphrase is typed elsewhere, and this page goes on by itself", async () => {
  await visit({ state: "app_locked-passphrase" }, async (page) => {
    await page.getByTestId("unlock-passphrase").click();
    expect(await page.locator("input").count(), "there is no field to type it into").toBe(0);
    expect(await calls(page)).toEqual(["secret unlock"]);
    await page.evaluate(() => (window as unknown as { fake: { typed(): void } }).fake.typed());
    await heading(page, "Accounts");
  });
});

test("a computer without keyring and without accounts begins with a passphrase", async () => {
  await visit({ state: "keyring_absent-nowhere" }, async (page) => {
    await page.getByTestId("set-passphrase").click();
    expect(await calls(page)).toEqual(["secret set_passphrase"]);
  });
});

test("where the key is in a keyring that is away, no new one is offered", async () => {
  await visit({ state: "keyring_absent" }, async (page) => {
    await page.getByText("Your accounts are here and safe").waitFor();
    expect(await page.getByTestId("set-passphrase").count()).toBe(0);
    await page.getByTestId("unlock").click();
    await page.getByText("nothing has changed yet").waitFor();
  });
});

test("starting anew asks first, with the focus on Cancel, and says where the old file is", async () => {
  await visit({ state: "key_missing" }, async (page) => {
    await tabTo(page, "Start anew…");
    await page.keyboard.press("Enter");
    await heading(page, "Start with an empty file?");
    expect(await focused(page)).toBe("Cancel");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Start anew…");
    expect(await calls(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByTestId("start-anew-confirm").click();
    await page.getByText("The old file is kept as /home/ana/.local/share/fediaccounts/accounts-2026-11-22.db").first().waitFor();
    await heading(page, "Sign in once. Every app asks here.");
  });
});

test("a passphrase that nobody knows any more ends in an empty file, asked for twice", async () => {
  await visit({ state: "app_locked-passphrase" }, async (page) => {
    expect(await page.getByTestId("start-anew").isVisible(), "it is folded away").toBe(false);
    await page.getByText("Forgotten?").click();
    await page.getByTestId("start-anew").click();
    await heading(page, "Start with an empty file?");
    expect(await focused(page)).toBe("Cancel");
    await page.getByTestId("start-anew-confirm").click();
    await page.getByText("The old file is kept as").first().waitFor();
    expect(await calls(page)).toEqual(["start_anew"]);
  });
});

test("where the keyring has the key as well, nothing is forgotten", async () => {
  await visit({ state: "app_locked-both" }, async (page) => {
    await page.getByTestId("unlock").waitFor();
    expect(await page.getByTestId("start-anew").count()).toBe(0);
  });
});

test("the newest backup is offered first", async () => {
  await visit({ state: "store_damaged" }, async (page) => {
    await page.getByText("The newest there is").waitFor();
    await page.getByTestId("restore-0").click();
    await page.getByText("The damaged file is kept as").first().waitFor();
    expect(await calls(page)).toEqual(["restore backup-2.db"]);
  });
});
