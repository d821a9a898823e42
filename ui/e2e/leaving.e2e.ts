import { expect, test } from "vitest";
import { calls, focused, heading, visit, withBrowser } from "./person.ts";

withBrowser();

test("a menu opens, moves and closes by keyboard", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("menu-social.example").focus();
    await page.keyboard.press("Enter");
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page), "round and round").toBe(first);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/social\.example.*: more/u);
    expect(await page.getByRole("menu").count()).toBe(0);
  });
});

test("all accounts of a server are signed out after one question", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("menu-social.example").click();
    await page.getByTestId("sign-out-all").click();
    await heading(page, "Sign out of everything at social.example?");
    expect(await focused(page)).toBe("Cancel");
    await page.getByTestId("revoke-confirm").click();
    await heading(page, "2 accounts signed out");
    expect(await focused(page)).toBe("2 accounts signed out");
    await page.getByTestId("revoke-done").click();
    expect(await calls(page)).toEqual(["sign_out_all https://social.example"]);
    expect(await page.getByTestId("menu-social.example").count()).toBe(0);
  });
});

test("everything needs a word, and each account has its result", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-settings").click();
    await page.getByTestId("revoke-everything").click();
    expect(await focused(page)).toBe("revoke-word");
    await page.keyboard.type("revok");
    await page.keyboard.press("Enter");
    await page.getByTestId("revoke-confirm").click({ force: true });
    expect(await calls(page)).toEqual([]);
    await page.keyboard.type("e");
    await page.getByTestId("revoke-word").press("End");
    await page.getByTestId("revoke-word").fill("Revoke");
    await page.keyboard.press("Enter");
    await heading(page, "6 of 9 signed out");
    await page.getByText("2 have not been confirmed").waitFor();
    await page.getByText("One account could not be signed out and is still here.").waitFor();
    const first = page.getByRole("dialog").getByRole("listitem").first();
    expect(await first.innerText()).toContain("@late@quiet.example");
  });
});

test("an account that waits can be removed anyway, after it was said what that means", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "bee @bee" }).click();
    await page.getByTestId("detail-remove").click();
    await page.getByText("The access may go on there.").waitFor();
    expect(await focused(page)).toBe("Cancel");
    await page.getByTestId("sign-out-confirm").click();
    await page.getByText("@bee@forum.example is removed. Its access at forum.example may go on.").first().waitFor();
    expect(await calls(page)).toEqual(["remove bee"]);
  });
});

test("a sign-out that waits leads to removing anyway", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "Ana in town" }).click();
    await page.getByTestId("detail-sign-out").click();
    await page.getByTestId("sign-out-confirm").click();
    await page.getByTestId("sign-out-anyway").click();
    await heading(page, "Remove @ana@town.example without proof?");
    await page.getByTestId("sign-out-confirm").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page)).toEqual(["sign_out town", "remove town"]);
  });
});

test("T083: a picture stands where there is one, initials where it cannot be shown", async () => {
  await visit({ state: "names" }, async (page) => {
    expect(await page.locator(".picture").count(), "no picture is asked for where there is none").toBe(0);
  });
  await visit({ state: "states" }, async (page) => {
    const row = page.getByTestId("account-row").filter({ hasText: "@ana@social.example" });
    await row.locator(".picture-there").waitFor();
  });
});

test("when a server is asked again is told", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "Ana in town" }).click();
    await page.getByText("It is asked again in 4 minutes.").waitFor();
  });
});

test("the account that one moved to is added with one press", async () => {
  await visit({ state: "states" }, async (page) => {
    await page.getByRole("button", { name: "Ana (old)" }).click();
    await page.getByTestId("detail-add-new").click();
    await heading(page, "Is this your server?");
    expect(await calls(page)).toEqual(["preview new.example"]);
  });
});
