import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();
const state = "kinds";

test("what is signed in is listed, and one of them ended after it was asked, by keyboard", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Ana in town" }).click();
    const list = page.getByTestId("sessions");
    await list.getByText("Pocket Finch").waitFor();
    expect(await list.getByRole("listitem").first().innerText(), "our own comes first").toContain("This computer");
    await page.getByText("3 sign-ins are listed.").waitFor();
    await page.getByTestId("session-end-2").focus();
    await page.keyboard.press("Enter");
    await heading(page, "End Pocket Finch?");
    expect(await focused(page), "the safe button").toBe("Cancel");
    await tabTo(page, "End it");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("Pocket Finch is signed out. town.example no longer lists it.").waitFor();
    await expect.poll(() => list.getByRole("listitem").count()).toBe(2);
    expect(await calls(page)).toEqual(["end town 2"]);
  });
});

test("what the server still lists is said, and stays", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Ana in town" }).click();
    await page.getByTestId("session-end-3").click();
    await page.getByTestId("end-confirm").click();
    await page.getByText("town.example still lists this session.").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.getByTestId("sessions").getByRole("listitem").count()).toBe(3);
  });
});

test("ending our own is signing out, and says so", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Ana in town" }).click();
    await page.getByTestId("session-sign-out").click();
    await heading(page, "Sign out @ana@town.example?");
    expect(await calls(page)).toEqual([]);
  });
});

test("a list that could not be had is told, and asked for again", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Unlisted" }).click();
    await page.getByText("new.example answered something that makes no sense.").waitFor();
    await page.getByTestId("sessions-look").click();
    await page.getByText("new.example answered something that makes no sense.").waitFor();
    await page.getByTestId("sessions-page").click();
    expect(await calls(page)).toEqual(["page broken"]);
  });
});

test("a server that lists them on its own page leads there, also where only others of its kind have a list", async () => {
  await visit({ state }, async (page) => {
    for (const name of ["Ana Lind @ana@social.example", "Kiln diaries"]) {
      await page.getByRole("button", { name }).click();
      await page.getByText("lists its sign-ins only on its own page.").waitFor();
      await page.getByTestId("sessions-page").click();
    }
    expect(await calls(page)).toEqual(["page ana", "page kiln"]);
  });
});

test("T173: what servers call their sessions stays text, and turns nothing around", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "ليلى" }).click();
    const list = page.getByTestId("sessions");
    await list.getByText("<b>bold</b>").waitFor();
    expect(await list.locator("b").count()).toBe(0);
    expect(await list.getByText("تطبيق").evaluate((name) => name.closest("bdi") !== null)).toBe(true);
  });
});

test("until when an account stays signed in is said, and told while there is a day left", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Ben Okoro" }).click();
    await page.getByText("Signed in until").waitFor();
    await page.getByText("longer with each renewal").waitFor();
    expect(await page.getByTestId("near").count()).toBe(0);
    await page.getByRole("button", { name: "Ana Lind @ana@micro.example" }).click();
    await page.getByTestId("near").getByText("renews nothing by itself").waitFor();
    await page.getByTestId("near").getByRole("button", { name: "Sign in again" }).click();
    await heading(page, "Waiting for micro.example …");
  });
});

test("T057: a server that revokes nothing is signed out of on its own page, and never said to be done before", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Ana in notes" }).click();
    await page.getByTestId("detail-sign-out").click();
    await page.getByText("notes.example lets no app end its own access: only its own page does.").waitFor();
    expect(await focused(page)).toBe("Cancel");
    await page.getByTestId("sign-out-confirm").click();
    await heading(page, "One step is left at notes.example");
    expect(await focused(page)).toBe("One step is left at notes.example");
    await page.getByTestId("sign-out-page").click();
    await page.getByTestId("sign-out-confirm").click();
    await page.getByText("@ana@notes.example is signed out. notes.example has confirmed it.").first().waitFor();
    expect(await calls(page)).toEqual(["sign_out notes", "page notes", "sign_out notes"]);
  });
});

test("T057: it can be removed anyway, after it was said what that means", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Half gone" }).click();
    await page.getByText("At notes.example only its own page ends the access").waitFor();
    await page.getByTestId("detail-ask-again").click();
    await heading(page, "One step is left at notes.example");
    await page.getByTestId("sign-out-anyway").click();
    await heading(page, "Remove @held@notes.example without proof?");
    await page.getByTestId("sign-out-confirm").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page)).toEqual(["remove held"]);
  });
});

test("what is being renewed turns, and needs nobody", async () => {
  await visit({ state }, async (page) => {
    await page.getByRole("button", { name: "Kiln diaries" }).click();
    await page.getByText("Apps that ask meanwhile wait a moment.").waitFor();
    expect(await page.getByTestId("detail-check").count()).toBe(0);
  });
});
