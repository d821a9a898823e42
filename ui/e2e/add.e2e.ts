import { expect, test } from "vitest";
import { calls, focused, heading, stopClock, tabTo, visit, withBrowser } from "./person.ts";
import { arrive } from "./stage.js";

withBrowser();

test("an account is added by keyboard alone, and the focus goes along", async () => {
  await visit({ state: "empty" }, async (page) => {
    await heading(page, "Sign in once. Every app asks here.");
    await tabTo(page, "Add an account");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("address");
    await page.keyboard.type("@ana@social.example");
    await page.keyboard.press("Enter");
    await heading(page, "Is this your server?");
    expect(await focused(page)).toBe("Is this your server?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
    expect(await page.getByRole("radio", { name: "Read only" }).isChecked()).toBe(true);
    await tabTo(page, "Continue in browser");
    await page.keyboard.press("Enter");
    await heading(page, "Waiting for social.example …");
    expect(await focused(page)).toBe("Waiting for social.example …");
    await arrive(page, "exchanging");
    await heading(page, "Back from social.example …");
    await arrive(page, "ready");
    await heading(page, "You are signed in");
    expect(await focused(page)).toBe("You are signed in");
    await tabTo(page, "Done");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page), "the opener is gone with the empty view").toBe("Accounts");
    expect(await page.getByTestId("account-row").count()).toBe(1);
    expect(await calls(page)).toEqual(["preview social.example", "begin social.example read_only -"]);
  });
});

test("what cannot be understood says why as it is typed, and can be mended with one press", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    const field = page.getByTestId("add-address");
    await field.fill("ana@social example");
    await page.getByText("Server names have no spaces.").waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByTestId("add-continue").getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("dialog").getByRole("button", { name: "ana@social.example" }).click();
    expect(await field.inputValue()).toBe("ana@social.example");
    expect(await focused(page)).toBe("address");
    await page.getByText("For example").waitFor();
  });
});

test("a word that is not finished is left alone for a while", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await stopClock(page);
    await page.getByTestId("add-address").fill("social");
    await page.clock.runFor(1000);
    expect(await page.getByTestId("add-address").getAttribute("aria-invalid")).toBe("false");
    await page.clock.runFor(1000);
    await page.getByText("A server name has a dot in it").waitFor();
  });
});

test("a server that does not answer is told in the step, and Try again asks again", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await page.getByTestId("add-address").fill("silent.example");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("silent.example does not answer.").waitFor();
    await heading(page, "Where is the account?");
    await page.getByTestId("add-continue").click();
    await page.getByRole("alert").waitFor();
    expect(await calls(page)).toEqual(["preview silent.example", "preview silent.example"]);
  });
});

test("a refused registration stays in its step and names its time", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await page.getByTestId("add-address").fill("busy.example");
    await page.keyboard.press("Enter");
    await page.getByTestId("add-browser").click();
    await page.getByText("Try again in 9 minutes.").waitFor();
    await heading(page, "Is this your server?");
    await page.getByRole("button", { name: "Back" }).click();
    expect(await page.getByTestId("add-address").inputValue()).toBe("busy.example");
  });
});

test("Esc in the browser's step cancels at the agent and gives the focus back", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await page.getByTestId("add-address").fill("new.example");
    await page.keyboard.press("Enter");
    await page.getByTestId("add-browser").click();
    await heading(page, "Waiting for new.example …");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Add an account");
    expect((await calls(page)).at(-1)).toBe("cancel s1");
  });
});

test("Back from the browser's step cancels, and the next one is new", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await page.getByTestId("add-address").fill("new.example");
    await page.keyboard.press("Enter");
    await page.getByTestId("add-browser").click();
    await heading(page, "Waiting for new.example …");
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByTestId("add-browser").click();
    await heading(page, "Waiting for new.example …");
    expect((await calls(page)).slice(-3)).toEqual(["begin new.example everyday -", "cancel s1", "begin new.example everyday -"]);
  });
});

test("the browser can be opened again, and the link copied without coming here", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await page.getByTestId("add-address").fill("social.example");
    await page.keyboard.press("Enter");
    await page.getByTestId("add-browser").click();
    await page.getByText("The page names who is signed in.").waitFor();
    await page.getByRole("button", { name: "Open again" }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    expect((await calls(page)).slice(-2)).toEqual(["open s1", "copy s1"]);
  });
});

test("a page that says the sign-in failed does not end it", async () => {
  await visit({}, async (page) => {
    await page.getByTestId("add-account").click();
    await page.getByTestId("add-address").fill("new.example");
    await page.keyboard.press("Enter");
    await page.getByTestId("add-browser").click();
    await heading(page, "Waiting for new.example …");
    await arrive(page, "denied");
    await page.getByText("The sign-in is still open").waitFor();
    await arrive(page, "ready");
    await heading(page, "You are signed in");
  });
});

test("somebody else than asked is said, and both ways are there", async () => {
  await visit({}, async (page) => {
    const again = page.getByRole("button", { name: "Sign in @ana@photos.example" });
    await again.click();
    await heading(page, "Waiting for photos.example …");
    await arrive(page, "other");
    await heading(page, "This is a different account");
    await page.getByRole("button", { name: "Try again as @ana" }).click();
    await heading(page, "Waiting for photos.example …");
    await arrive(page, "other");
    await page.getByRole("button", { name: "Add @ben too" }).click();
    await heading(page, "You are signed in");
    expect(await calls(page)).toEqual([
      "begin photos.example everyday photos",
      "cancel s1",
      "begin photos.example everyday photos",
      "keep s2",
    ]);
    await page.getByTestId("add-done").click();
    await heading(page, "Ben Okoro");
  });
});
