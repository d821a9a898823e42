import { expect, test } from "vitest";
import { called, calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();

test("the rail leads to each view, by keyboard, and the focus goes to its heading", async () => {
  await visit({}, async (page) => {
    await tabTo(page, "Apps");
    await page.keyboard.press("Enter");
    await heading(page, "Apps");
    expect(await focused(page)).toBe("Apps");
    await page.getByTestId("view-activity").press("Enter");
    await heading(page, "Activity");
    expect(await focused(page)).toBe("Activity");
    await page.getByTestId("view-accounts").press("Enter");
    expect(await focused(page)).toBe("Accounts");
  });
});

test("an app loses one account with one press, and that is said", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-apps").click();
    const row = page.getByTestId("consent-larkspur-ana");
    await row.getByText("Read and post", { exact: false }).waitFor();
    await page.getByRole("button", { name: called("Withdraw org.example.Larkspur from @ana@social.example") }).press("Enter");
    await row.waitFor({ state: "detached" });
    await page.getByRole("status").getByText("org.example.Larkspur may no longer use @ana@social.example.").waitFor();
    expect(await calls(page)).toEqual(["withdraw larkspur ana"]);
    expect(await page.getByTestId("consent-larkspur-studio").count()).toBe(1);
  });
});

test("everything of an app is asked for first, with the focus on Cancel", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-apps").click();
    await page.getByTestId("withdraw-larkspur").click();
    await heading(page, "Withdraw everything from org.example.Larkspur?");
    expect(await focused(page)).toBe("Cancel");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page)).toEqual([]);
    await page.getByTestId("withdraw-larkspur").click();
    await page.getByTestId("withdraw-confirm").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page)).toEqual(["withdraw larkspur everything"]);
    expect(await page.getByText("org.example.Larkspur", { exact: true }).count()).toBe(0);
  });
});

test("T166: all apps lose everything after one question", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-apps").click();
    await page.getByTestId("withdraw-all").click();
    expect(await focused(page)).toBe("Cancel");
    await page.getByTestId("withdraw-confirm").click();
    await heading(page, "No app has asked yet");
    expect(await calls(page)).toEqual(["withdraw_all"]);
  });
});

test("what may not ask is let ask again; what is refused for every account only with all the rest", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-apps").click();
    await page.getByRole("button", { name: called("Let it ask again: python3.11, Every account") }).click();
    await page.getByText("python3.11 may ask again.").waitFor();
    await page.getByTestId("withdraw-confirm").click();
    await page.getByRole("table").getByText("python3.11", { exact: true }).waitFor({ state: "detached" });
    expect(await calls(page)).toEqual(["withdraw evil everything"]);
  });
});

test("access of its own that nobody uses can be ended too", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-apps").click();
    await page.getByText("Nothing now; its own access is still there").waitFor();
    await page.getByRole("button", { name: called("Withdraw tuba from @studio@social.example") }).click();
    await page.getByText("Nothing now").waitFor({ state: "detached" });
    expect(await calls(page)).toEqual(["withdraw tuba studio"]);
  });
});

test("an account's detail names the apps that use it, and withdraws one", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "Ana Lind @ana@social.example" }).click();
    const apps = page.getByTestId("detail-apps");
    expect(await apps.getByRole("listitem").count()).toBe(3);
    await apps.getByRole("button", { name: called("Withdraw driftpost") }).click();
    await apps.getByText("driftpost").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Ana in town" }).click();
    await page.getByText("No app uses this account.").waitFor();
  });
});

test("activity is by day, narrowed by account and app, and older lines come on demand", async () => {
  await visit({ state: "busy" }, async (page) => {
    await page.getByTestId("view-activity").click();
    await page.getByRole("heading", { level: 2, name: "Today" }).waitFor();
    expect(await page.locator(".event").count()).toBe(100);
    await page.getByTestId("activity-older").click();
    await page.getByText("200 shown").waitFor({ state: "attached" });
    await page.getByTestId("activity-older").click();
    await page.getByTestId("activity-older").waitFor({ state: "detached" });
    await page.getByTestId("activity-app").selectOption("driftpost");
    await page.getByText("org.example.Larkspur got").first().waitFor({ state: "detached" });
    await page.getByTestId("activity-account").selectOption("bee");
    await page.getByText("Nothing fits.").waitFor();
  });
});

test("T171: the file names no account unless the person says so", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-activity").click();
    await page.getByTestId("activity-export").click();
    expect(await focused(page)).toBe("Cancel");
    expect(await page.getByTestId("export-handles").isChecked()).toBe(false);
    await page.getByTestId("export-save").click();
    await page.getByText("Saved as").first().waitFor();
    await page.getByTestId("activity-export").click();
    await page.getByTestId("export-handles").check();
    await page.getByTestId("export-save").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page)).toEqual(["export - - false", "export - - true"]);
  });
});

test("activity is forgotten after a question", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("view-activity").click();
    await page.getByTestId("activity-clear").click();
    expect(await focused(page)).toBe("Cancel");
    await page.getByTestId("clear-confirm").click();
    await heading(page, "Nothing has happened yet");
    expect(await calls(page)).toEqual(["activity_clear"]);
  });
});

test("a label and a colour are given to an account, by keyboard", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "Ana Lind @ana@social.example" }).click();
    await page.getByTestId("detail-look").click();
    expect(await focused(page)).toBe("look-label");
    await page.keyboard.type("Home");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Ana Lind @ana@social.example" }).waitFor();
    expect(await calls(page)).toEqual(["look ana Home #3f5bbf"]);
    expect(await focused(page)).toBe("Change…");
  });
});
